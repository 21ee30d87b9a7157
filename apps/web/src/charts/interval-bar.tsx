import { scaleLinear } from '@visx/scale';
import classes from './charts.module.css';

interface IntervalBarProps {
  estimate: number | null;
  lower: number;
  upper: number;
  /** End of the scale, which starts at 0; the same for all that stand under each other. */
  max: number;
  label: string;
}

const WIDTH = 200;
const HEIGHT = 20;
const EDGE = 6;

/** An estimate with its interval on a line, to be compared with those above and below. */
export function IntervalBar({ estimate, lower, upper, max, label }: IntervalBarProps) {
  const x = scaleLinear({ domain: [0, max], range: [EDGE, WIDTH - EDGE] });
  const middle = HEIGHT / 2;
  return (
    <svg className={classes.interval} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
      <title>{label}</title>
      <line x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} className={classes.base} />
      <line x1={x(lower)} x2={Math.max(x(upper), x(lower) + 2)} y1={middle} y2={middle} className={classes.range} />
      {estimate !== null && (
        <line x1={x(estimate)} x2={x(estimate)} y1={3} y2={HEIGHT - 3} className={classes.estimate} />
      )}
    </svg>
  );
}
