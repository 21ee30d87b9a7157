import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
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
  width?: number;
  height?: number;
}

const EDGE = 5;

/** The course of a share in small. What may still change is drawn hollow. */
export function Sparkline({ points, label, width = 150, height = 40 }: SparklineProps) {
  const shares = points.flatMap(({ share }) => (share === null ? [] : [share]));
  const x = scaleLinear({ domain: [0, Math.max(1, points.length - 1)], range: [EDGE, width - EDGE] });
  const y = scaleLinear({ domain: [0, Math.max(0.001, ...shares)], range: [height - EDGE, EDGE] });
  const drawn = points.map((point, index) => ({ ...point, index })).filter(({ share }) => share !== null);
  const last = drawn.at(-1);
  return (
    <svg className={classes.spark} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{label}</title>
      <line x1={EDGE} x2={width - EDGE} y1={height - EDGE} y2={height - EDGE} className={classes.base} />
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
  );
}
