import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '../charts/interval-plot';
import { type Scale } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { useFormats } from '../figures/use-formats';
import { type ScaleResult } from './technique-queries';
import classes from './technique.module.css';

type Band = ScaleResult['bySessions'][number] & { name: string };

interface ImprovementBarsProps {
  title: string;
  rows: readonly Band[];
  scale: Scale;
}

/** Median improvements with their intervals on one scale, zero marked. */
export function ImprovementBars({ title, rows, scale }: ImprovementBarsProps) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  return (
    <div>
      <h4 className={classes.bandTitle}>{title}</h4>
      <ul className={classes.bandRows}>
        {rows.map(({ value, name, pairs, median, lower, upper }) => (
          <li key={value} className={classes.bandRow}>
            <span>
              {name} <span className={classes.fine}>{t('results.pairs', { count: pairs })}</span>
            </span>
            <IntervalPlot
              marks={median === null ? [] : [{ estimate: median, lower: lower ?? median, upper: upper ?? median }]}
              scale={scale}
              label={
                median === null
                  ? t('verdict.too_few')
                  : t('results.bar', {
                      median: formats.fixed(median),
                      lower: lower === null ? '–' : formats.fixed(lower),
                      upper: upper === null ? '–' : formats.fixed(upper),
                    })
              }
            />
            <span className="numbers">{median === null ? '–' : formats.fixed(median)}</span>
          </li>
        ))}
        <li className={classes.bandRow} aria-hidden="true">
          <span />
          <ScaleAxis scale={scale} tell={formats.decimals} ends={[t('results.worse'), t('results.better')]} />
          <span />
        </li>
      </ul>
    </div>
  );
}
