import { scaleLinear } from '@visx/scale';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { type ScaleResult } from './technique-queries';
import classes from './technique.module.css';

type Band = ScaleResult['bySessions'][number] & { name: string };

const WIDTH = 220;
const HEIGHT = 20;

/** Median improvements with their intervals on one scale, zero marked. */
export function ImprovementBars({ title, rows }: { title: string; rows: readonly Band[] }) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  const ends = rows.flatMap(({ lower, upper, median }) => [lower ?? median ?? 0, upper ?? median ?? 0]);
  const x = scaleLinear({ domain: [Math.min(0, ...ends), Math.max(1, ...ends)], range: [8, WIDTH - 8] });
  const middle = HEIGHT / 2;
  return (
    <div>
      <h4 className={classes.bandTitle}>{title}</h4>
      <ul className={classes.bandRows}>
        {rows.map(({ value, name, pairs, median, lower, upper }) => (
          <li key={value} className={classes.bandRow}>
            <span>
              {name} <span className={classes.fine}>{t('results.pairs', { count: pairs })}</span>
            </span>
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              className={classes.bandSvg}
              role="img"
              aria-label={
                median === null
                  ? t('verdict.too_few')
                  : t('results.bar', {
                      median: formats.decimals(median),
                      lower: lower === null ? '–' : formats.decimals(lower),
                      upper: upper === null ? '–' : formats.decimals(upper),
                    })
              }
            >
              <line x1={x(0)} x2={x(0)} y1={0} y2={HEIGHT} className={classes.zero} />
              {median !== null && (
                <g className={classes.pooled}>
                  {lower !== null && upper !== null && <line x1={x(lower)} x2={x(upper)} y1={middle} y2={middle} />}
                  <circle cx={x(median)} cy={middle} r={4.5} />
                </g>
              )}
            </svg>
            <span className="numbers">{median === null ? '–' : formats.decimals(median)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
