import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { VerdictMark } from '../figures/verdict-mark';
import { type Indicator } from '../safety/overview-query';
import classes from './report.module.css';

/** Every indicator with its rate, interval and follow-up, and the first one in words. */
export function ReportIndicators({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const [first] = indicators;
  return (
    <section>
      <h3>{t('indicators')}</h3>
      {first && <p>{first.rate.words}</p>}
      <div className={classes.scroll} role="region" aria-label={t('indicators')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {(['indicator', 'verdict', 'rate', 'interval', 'counted', 'followUp'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ code, label, rate }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                <td>
                  <VerdictMark verdict={rate.verdict} />
                </td>
                <td>{rate.estimate === null ? '–' : formats.percent(rate.estimate)}</td>
                <td>
                  {rate.notExcludedUpTo !== null
                    ? t('upTo', { share: formats.percent(rate.notExcludedUpTo) })
                    : rate.lower === null || rate.upper === null
                      ? '–'
                      : formats.interval(rate.lower, rate.upper)}
                </td>
                <td>
                  {formats.whole(rate.numerator)} / {formats.whole(rate.denominator)}
                </td>
                <td>{rate.followUpRate === null ? '–' : formats.roundPercent(rate.followUpRate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
