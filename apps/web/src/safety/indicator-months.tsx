import { useTranslation } from 'react-i18next';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { type Indicator } from './overview-query';

/** The months of all indicators with the numbers that their lines are drawn from. */
export function IndicatorMonths({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation('safety');
  const formats = useFormats();
  const months = indicators[0]?.months ?? [];
  return (
    <FigureTable
      title={t('monthsTable')}
      note={t('monthsNote')}
      fileName="safety-months"
      columns={[t('month'), t('followed'), t('notDue'), ...indicators.map(({ label }) => label)]}
      rows={months.map(({ month, denominator, notDue }, index) => ({
        key: month,
        cells: [
          { text: formats.month(month), value: month },
          { text: formats.whole(denominator), value: denominator },
          { text: formats.whole(notDue), value: notDue },
          ...indicators.map(({ months: own }) => {
            const seen = own[index]?.numerator ?? 0;
            return { text: formats.whole(seen), value: seen };
          }),
        ],
      }))}
    />
  );
}
