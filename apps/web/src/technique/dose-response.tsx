import { Text, Title } from '@mantine/core';
import { scaleLinear } from '@visx/scale';
import { useTranslation } from 'react-i18next';
import { ChartFrame, MARGIN } from '../charts/chart-frame';
import chartClasses from '../charts/charts.module.css';
import { useWidth } from '../charts/use-width';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { type Trend } from './technique-queries';
import classes from './technique.module.css';

const HEIGHT = 260;

/** The rate at each needle length that was used; what was counted from more is drawn larger. */
export function DoseResponse({ trend }: { trend: Trend }) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  const [box, width] = useWidth();
  const doses = trend.doses.filter(({ denominator }) => denominator > 0);
  if (doses.length === 0) return null;
  const rates = doses.map(({ numerator, denominator }) => numerator / denominator);
  const lengths = doses.map(({ needleUm }) => needleUm / 1_000);
  const x = scaleLinear({
    domain: [0, Math.max(...lengths) * 1.08],
    range: [MARGIN.left, width - MARGIN.right],
  });
  const y = scaleLinear({
    domain: [0, Math.max(0.01, ...rates)],
    range: [HEIGHT - MARGIN.bottom, MARGIN.top],
    nice: true,
  });
  const most = Math.max(...doses.map(({ denominator }) => denominator));
  const mm = (length: number): string => t('mm', { band: formats.fixed(length, 2) });
  return (
    <section className={classes.section} aria-labelledby="dose">
      <div>
        <Title order={2} id="dose">
          {t('dose')}
        </Title>
        <Text className={classes.words}>{trend.words}</Text>
      </div>
      <div ref={box}>
        <ChartFrame
          width={width}
          height={HEIGHT}
          label={t('doseLabel')}
          xTitle={t('axis.needle')}
          yTitle={t('axis.share')}
          x={x.ticks(Math.min(6, width / 90)).map((tick) => ({ at: x(tick), text: formats.decimals(tick) }))}
          y={y.ticks(4).map((tick) => ({ at: y(tick), text: formats.stepPercent(tick) }))}
        >
          {doses.map(({ needleUm, numerator, denominator }, index) => {
            const label = t('dosePoint', {
              ...{ length: mm(lengths[index]!), rate: formats.percent(rates[index]!) },
              ...{ seen: formats.whole(numerator), followed: formats.whole(denominator) },
            });
            return (
              <g key={needleUm} className={chartClasses.mark} tabIndex={0} role="img" aria-label={label}>
                <title>{label}</title>
                <circle
                  cx={x(lengths[index]!)}
                  cy={y(rates[index]!)}
                  r={4 + 9 * Math.sqrt(denominator / most)}
                  className={classes.dose}
                />
              </g>
            );
          })}
        </ChartFrame>
      </div>
      <FigureTable
        title={t('asTable')}
        fileName="needle-length"
        columns={(['needle', 'seen', 'followed', 'rate'] as const).map((column) => t(`column.${column}`))}
        rows={doses.map(({ needleUm, numerator, denominator }, index) => ({
          key: String(needleUm),
          cells: [
            { text: mm(lengths[index]!), value: needleUm },
            { text: formats.whole(numerator), value: numerator },
            { text: formats.whole(denominator), value: denominator },
            { text: formats.percent(rates[index]!), value: rates[index]! },
          ],
        }))}
      />
    </section>
  );
}
