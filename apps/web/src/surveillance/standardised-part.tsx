import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '../charts/interval-plot';
import { scaleOf } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { ChartVerdictMark } from './chart-verdict-mark';
import { type FunnelAnswer } from './surveillance-queries';
import classes from './surveillance.module.css';

interface StandardisedPartProps {
  standardised: NonNullable<FunnelAnswer['standardised']>;
  nameOf: (value: string) => string;
}

/** Side effects against as many as were to be expected of whom each treats. */
export function StandardisedPart({ standardised: { units, caseMix }, nameOf }: StandardisedPartProps) {
  const { t } = useTranslation('surveillance');
  const formats = useFormats();
  const plotted = units.filter(({ ratio }) => ratio !== null);
  const scale = scaleOf([0, 2, ...plotted.map(({ ratio, upper }) => upper ?? ratio!)], 4, 1);
  const ratio = (value: number | null): string => (value === null ? '–' : formats.fixed(value, 2));
  return (
    <section className={classes.sub} aria-labelledby="standardised">
      <div>
        <Title order={3} id="standardised">
          {t('standardised.title')}
        </Title>
        <Text className={classes.words}>
          {t('standardised.lead', {
            mix: caseMix.map((one) => t(`standardised.mix.${one as 'skin_type'}`)).join(', '),
          })}
        </Text>
      </div>
      {plotted.length > 0 && (
        <ul className={classes.ratios}>
          {plotted.map(({ value, ratio: estimate, lower, upper, verdict }) => (
            <li key={value} className={classes.ratio}>
              <strong>{nameOf(value)}</strong>
              <IntervalPlot marks={[{ estimate, lower, upper }]} scale={scale} />
              <span className="numbers">
                {t('standardised.ratio', { ratio: ratio(estimate), lower: ratio(lower), upper: ratio(upper) })}
              </span>
              <ChartVerdictMark verdict={verdict} />
            </li>
          ))}
          <li className={classes.ratio} aria-hidden="true">
            <span />
            <ScaleAxis scale={scale} tell={formats.decimals} ends={[t('standardised.fewer'), t('standardised.more')]} />
          </li>
        </ul>
      )}
      <FigureTable
        title={t('standardised.table')}
        fileName="observed-expected"
        isOpen={plotted.length === 0}
        columns={(['unit', 'verdict', 'observed', 'expected', 'ratio', 'ratioLower', 'ratioUpper'] as const).map(
          (column) => t(`column.${column}`),
        )}
        rows={units.map(({ value, verdict, observed, expected, ratio: estimate, lower, upper }) => ({
          key: value,
          cells: [
            { text: nameOf(value), value: nameOf(value) },
            { text: <ChartVerdictMark verdict={verdict} />, value: verdict },
            { text: observed === null ? '–' : formats.whole(observed), value: observed },
            { text: formats.fixed(expected), value: expected },
            ...[estimate, lower, upper].map((one) => ({ text: ratio(one), value: one })),
          ],
        }))}
      />
    </section>
  );
}
