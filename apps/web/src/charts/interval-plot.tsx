import { placeOf, type Scale } from './scale';
import classes from './charts.module.css';

export interface IntervalMark {
  estimate: number | null;
  /** Null where there is none: the line then goes to the end of the scale. */
  lower: number | null;
  upper: number | null;
  isHollow?: boolean;
}

interface IntervalPlotProps {
  marks: readonly IntervalMark[];
  /** The same for all plots that stand under each other. */
  scale: Scale;
  /** What is plotted, in words; without it the words stand beside. */
  label?: string;
}

const EDGE = 11;
const STEP = 15;

/** Estimates with their intervals beneath each other on a scale. */
export function IntervalPlot({ marks, scale, label }: IntervalPlotProps) {
  const height = 2 * EDGE + STEP * (marks.length - 1);
  return (
    <svg
      className={classes.interval}
      height={height}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {scale.ticks.map((value) => (
        <line
          key={value}
          x1={placeOf(value, scale)}
          x2={placeOf(value, scale)}
          y1={0}
          y2={height}
          className={classes.base}
        />
      ))}
      {scale.from < scale.reference && (
        <line
          x1={placeOf(scale.reference, scale)}
          x2={placeOf(scale.reference, scale)}
          y1={0}
          y2={height}
          className={classes.reference}
        />
      )}
      {marks.map(({ estimate, lower, upper, isHollow }, index) => {
        const y = EDGE + index * STEP;
        return (
          <g key={index} className={isHollow ? classes.asCounted : classes.judged}>
            <line x1={placeOf(lower ?? scale.from, scale)} x2={placeOf(upper ?? scale.to, scale)} y1={y} y2={y} />
            {estimate !== null && <circle cx={placeOf(estimate, scale)} cy={y} r={4.5} />}
          </g>
        );
      })}
    </svg>
  );
}
