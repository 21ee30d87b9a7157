import { placeOf, type Scale } from './scale';
import classes from './charts.module.css';

interface ScaleAxisProps {
  scale: Scale;
  tell: (value: number) => string;
  /** What it means to lie to the left and to the right. */
  ends?: readonly [string, string];
}

/** The numbers of a scale, to stand above or beneath the plots that share it. */
export function ScaleAxis({ scale, tell, ends }: ScaleAxisProps) {
  return (
    <span className={classes.axis} aria-hidden="true">
      <svg className={classes.axisTicks}>
        {scale.ticks.map((value) => (
          <text
            key={value}
            x={placeOf(value, scale)}
            y="0.8em"
            textAnchor={value === scale.from ? 'start' : value === scale.to ? 'end' : 'middle'}
            className={classes.tick}
          >
            {tell(value)}
          </text>
        ))}
      </svg>
      {ends && (
        <span className={classes.axisEnds}>
          <span>{scale.from < scale.reference && `← ${ends[0]}`}</span>
          <span>{scale.to > scale.reference && `${ends[1]} →`}</span>
        </span>
      )}
    </span>
  );
}
