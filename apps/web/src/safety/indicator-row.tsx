import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '../charts/interval-plot';
import { type Scale } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { Sparkline } from '../charts/sparkline';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { VerdictMark } from '../figures/verdict-mark';
import { monthsEnds, monthsLabel, sparkPoints } from './indicator-spark';
import { type Indicator } from './overview-query';
import classes from './safety.module.css';

const SPEAKS_FOR_ITSELF = new Set<Indicator['rate']['verdict']>(['rate', 'none_seen']);

/** @param scale what all rows share */
export function IndicatorRow({ indicator, scale }: { indicator: Indicator; scale: Scale }) {
  const { t } = useTranslation('safety');
  const { id: clinicId } = useClinic();
  const formats = useFormats();
  const { rate, months } = indicator;
  const [lower, upper] = [rate.lower ?? 0, rate.notExcludedUpTo ?? rate.upper];
  return (
    <li className={classes.row}>
      <div className={classes.rowName}>
        <h3 className={classes.rowLabel}>
          <Link to="/clinics/$clinicId/charts" params={{ clinicId }} search={{ indicator: indicator.code }}>
            {indicator.label}
          </Link>
        </h3>
        <VerdictMark verdict={rate.verdict} />
      </div>
      <div className={`${classes.rowNumber} numbers`}>
        <strong>{rate.estimate === null ? '–' : formats.percent(rate.estimate)}</strong>
        <span>
          {rate.notExcludedUpTo === null
            ? rate.lower !== null && rate.upper !== null && formats.interval(rate.lower, rate.upper)
            : t('upTo', { share: formats.percent(rate.notExcludedUpTo) })}
        </span>
        <span>
          {t('ofFollowed', { seen: formats.whole(rate.numerator), followed: formats.whole(rate.denominator) })}
        </span>
        {rate.bounds !== null && (
          <span>{t('bounds', { interval: formats.interval(rate.bounds.bestCase, rate.bounds.worstCase) })}</span>
        )}
      </div>
      <div className={classes.rowInterval}>
        {upper !== null && (
          <>
            <IntervalPlot
              marks={[{ estimate: rate.estimate, lower, upper }]}
              scale={scale}
              label={t('intervalLabel', { interval: formats.interval(lower, upper) })}
            />
            <div className={classes.ownAxis}>
              <ScaleAxis scale={scale} tell={formats.stepPercent} />
            </div>
          </>
        )}
      </div>
      <div className={classes.rowSpark}>
        <Sparkline
          points={sparkPoints(months)}
          label={monthsLabel(months, formats, t)}
          tell={formats.stepPercent}
          ends={monthsEnds(months, formats)}
        />
      </div>
      {!SPEAKS_FOR_ITSELF.has(rate.verdict) && <p className={classes.rowWords}>{rate.words}</p>}
    </li>
  );
}
