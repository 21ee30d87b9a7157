import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { scaleOf } from './scale';
import classes from './charts.module.css';

export interface SparkPoint {
  /** Between 0 and 1; null where there is nothing to go by. */
  share: number | null;
  provisional: boolean;
}

interface SparklineProps {
  points: readonly SparkPoint[];
  /** What the line shows, in a sentence. */
  label: string;
  /** The number at the top of its scale, which begins at zero. */
  tell: (share: number) => string;
  /** What the first and the last point are of. */
  ends: readonly [string, string];
  width?: number;
  height?: number;
}

const EDGE = 5;

/** The course of a share in small, with the ends of its scales. What may still change is drawn hollow. */
export function Sparkline({ points, label, tell, ends, width = 150, height = 40 }: SparklineProps) {
  const shares = points.flatMap(({ share }) => (share === null ? [] : [share]));
  const { to } = scaleOf([0, 0.01, ...shares], 2);
  const x = scaleLinear({ domain: [0, Math.max(1, points.length - 1)], range: [EDGE, width - EDGE] });
  const y = scaleLinear({ domain: [0, to], range: [height - EDGE, EDGE] });
  const drawn = points.map((point, index) => ({ ...point, index })).filter(({ share }) => share !== null);
  const last = drawn.at(-1);
  return (
    <div className={classes.sparkFrame}>
      <span className={classes.sparkScale} aria-hidden="true">
        <span>{tell(to)}</span>
        <span>{tell(0)}</span>
      </span>
      <svg className={classes.spark} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
        <title>{label}</title>
        {[0, to].map((share) => (
          <line key={share} x1={EDGE} x2={width - EDGE} y1={y(share)} y2={y(share)} className={classes.base} />
        ))}
        <LinePath
          data={drawn}
          x={({ index }) => x(index)}
          y={({ share }) => y(share!)}
          className={classes.line!}
          fill="none"
        />
        {drawn
          .filter((point) => point.provisional || point === last)
          .map(({ index, share, provisional }) => (
            <circle
              key={index}
              cx={x(index)}
              cy={y(share!)}
              r={3.25}
              className={provisional ? classes.hollow : classes.dot}
            />
          ))}
      </svg>
      <span className={classes.sparkEnds} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
    </div>
  );
}
