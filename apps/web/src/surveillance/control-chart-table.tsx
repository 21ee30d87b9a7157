import { useTranslation } from 'react-i18next';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { periodName } from './period-name';
import { type ControlChartAnswer } from './surveillance-queries';

interface ControlChartTableProps {
  chart: ControlChartAnswer['chart'];
  period: ControlChartAnswer['period'];
}

export function ControlChartTable({ chart, period }: ControlChartTableProps) {
  const { t } = useTranslation('surveillance');
  const formats = useFormats();
  const isShare = chart.method === 'spc.pChart';
  const cell = (value: number | null) => ({
    text: value === null ? '–' : isShare ? formats.percent(value) : formats.decimals(value),
    value,
  });
  const columns = ['period', 'seen', 'followed', 'value', 'lower', 'upper', 'mark'] as const;
  return (
    <FigureTable
      title={t('asTable')}
      fileName="control-chart"
      columns={columns.map((column) => t(`column.${column}`))}
      rows={chart.points.map(({ from, numerator, denominator, value, lower, upper, signal, provisional }, index) => {
        const mark = signal ?? (provisional ? 'provisional' : null);
        return {
          key: `${from}/${index}`,
          cells: [
            { text: periodName(from, period, formats), value: from },
            { text: formats.whole(numerator), value: numerator },
            { text: formats.whole(denominator), value: denominator },
            cell(value),
            cell(lower),
            cell(upper),
            { text: mark === null ? '' : t(`mark.${mark}`), value: mark },
          ],
        };
      })}
    />
  );
}
