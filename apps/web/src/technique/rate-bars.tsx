import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '../charts/interval-plot';
import { scaleOf } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { type components } from '../api-client/interface.generated';
import { useFormats } from '../figures/use-formats';
import { VerdictMark } from '../figures/verdict-mark';
import classes from './technique.module.css';

type Rate = components['schemas']['RateBody'];

/** Rates beneath each other on one scale, each with its interval and what it was counted from. */
export function RateBars({ rates }: { rates: readonly { name: string; rate: Rate }[] }) {
  const { t } = useTranslation(['technique', 'safety']);
  const formats = useFormats();
  const scale = scaleOf([0, 0.01, ...rates.map(({ rate }) => rate.upper ?? rate.notExcludedUpTo ?? 0)]);
  return (
    <ul className={classes.bars} aria-label={t('claim.bars')}>
      {rates.map(({ name, rate }) => {
        const upper = rate.upper ?? rate.notExcludedUpTo;
        return (
          <li key={name} className={classes.bar}>
            <span className={classes.barName}>{name}</span>
            <span className={`${classes.barNumber} numbers`}>
              <strong>{rate.estimate === null ? '–' : formats.percent(rate.estimate)}</strong>
              <span className={classes.fine}>
                {t(`ofFollowed.${rate.unit}`, {
                  seen: formats.whole(rate.numerator),
                  followed: formats.whole(rate.denominator),
                })}
              </span>
            </span>
            <span className={classes.barPlot}>
              {upper !== null && (
                <IntervalPlot
                  marks={[{ estimate: rate.estimate, lower: rate.lower ?? 0, upper }]}
                  scale={scale}
                  label={t('safety:intervalLabel', { interval: formats.interval(rate.lower ?? 0, upper) })}
                />
              )}
            </span>
            <VerdictMark verdict={rate.verdict} />
          </li>
        );
      })}
      <li className={classes.barAxis} aria-hidden="true">
        <span className={classes.barPlot}>
          <ScaleAxis scale={scale} tell={formats.stepPercent} />
        </span>
      </li>
    </ul>
  );
}
