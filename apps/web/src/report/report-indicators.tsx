import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { VerdictMark } from '../figures/verdict-mark';
import { type Indicator } from '../safety/overview-query';
import classes from './report.module.css';

/** Every indicator with its rate, interval and follow-up, and the first one in words. The roles stay where a phone shows no table. */
export function ReportIndicators({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const [first] = indicators;
  return (
    <section>
      <h3>{t('indicators')}</h3>
      {first && <p>{first.rate.words}</p>}
      <div className={classes.scroll} role="region" aria-label={t('indicators')} tabIndex={0}>
        <table className={classes.table} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {(['indicator', 'verdict', 'rate', 'interval', 'counted', 'followUp'] as const).map((column) => (
                <th key={column} scope="col" role="columnheader">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {indicators.map(({ code, label, rate }) => (
              <tr key={code} role="row">
                <th scope="row" role="rowheader">
                  {label}
                </th>
                <td role="cell">
                  <VerdictMark verdict={rate.verdict} />
                </td>
                <td role="cell" data-column={t('column.rate')}>
                  {rate.estimate === null ? '–' : formats.percent(rate.estimate)}
                </td>
                <td role="cell" data-column={t('column.interval')}>
                  {rate.notExcludedUpTo !== null
                    ? t('upTo', { share: formats.percent(rate.notExcludedUpTo) })
                    : rate.lower === null || rate.upper === null
                      ? '–'
                      : formats.interval(rate.lower, rate.upper)}
                </td>
                <td role="cell" data-column={t('column.counted')}>
                  {formats.whole(rate.numerator)} / {formats.whole(rate.denominator)}
                </td>
                <td role="cell" data-column={t('column.followUp')}>
                  {rate.followUpRate === null ? '–' : formats.roundPercent(rate.followUpRate)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
