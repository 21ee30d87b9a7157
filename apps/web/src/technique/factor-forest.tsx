import { NativeSelect, Text, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '../charts/interval-plot';
import { scaleOf } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { useSetSearch } from '../figures/figure-filters';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ComparisonMark } from './comparison-mark';
import { type Comparison, techniqueQuery } from './technique-queries';
import { FACTORS, type Factor, STRATA, type TechniqueSearch } from './technique-search';
import { useEffectFormats } from './use-effect-formats';
import { valueNames } from './value-name';
import classes from './technique.module.css';

type Effect = NonNullable<Comparison['riskDifference']>;

/** All factors on one scale; a row opens its factor. */
export function FactorForest({ search }: { search: TechniqueSearch }) {
  const { t } = useTranslation('technique');
  const clinic = useClinic();
  const formats = useFormats();
  const effects = useEffectFormats();
  const set = useSetSearch<TechniqueSearch>();
  const answers = useQueries({ queries: FACTORS.map((factor) => techniqueQuery(clinic, search, factor)) });
  const rows = FACTORS.flatMap((factor, index) => {
    const comparison = answers[index]?.data?.comparison;
    return comparison ? [{ factor, comparison, pooled: comparison.stratified?.riskDifference ?? null }] : [];
  });
  const ends = rows.flatMap(({ comparison: { riskDifference }, pooled }) =>
    [riskDifference, pooled].flatMap((effect) => [effect?.lower ?? 0, effect?.upper ?? 0]),
  );
  const scale = scaleOf([-0.05, 0.05, ...ends]);
  const chosen = search.factor ?? 'needle_length';
  const says = (effect: Effect | null): string => (effect === null ? t('none') : effects.interval(effect));
  return (
    <section className={classes.section} aria-labelledby="factors">
      <header className={classes.head}>
        <div>
          <Title order={2} id="factors">
            {t('factors')}
          </Title>
          <Text c="dimmed" size="sm" className={classes.note}>
            {t('factorsLead')}
          </Text>
        </div>
        <NativeSelect
          label={t('strata')}
          value={search.strata ?? 'area'}
          data={STRATA.map((value) => ({ value, label: t(`stratum.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            set({ strata: value === 'area' ? undefined : STRATA.find((one) => one === value) })
          }
        />
      </header>
      <ul className={classes.forest} aria-label={t('forestLabel')}>
        {rows.map(({ factor, comparison, pooled }) => (
          <li key={factor}>
            <button
              type="button"
              className={classes.forestRow}
              aria-pressed={factor === chosen}
              onClick={() => set({ factor: factor === 'needle_length' ? undefined : factor })}
            >
              <span className={classes.forestName}>
                <strong>{t(`factor.${factor}`)}</strong>
                <span className={classes.fine}>{againstOf(factor, comparison)}</span>
              </span>
              <span className={classes.forestPlot}>
                <IntervalPlot
                  marks={[
                    ...(comparison.riskDifference ? [{ ...comparison.riskDifference, isHollow: true }] : []),
                    ...(pooled ? [pooled] : []),
                  ]}
                  scale={scale}
                />
              </span>
              <span className={`${classes.forestNumber} numbers`}>
                {says(pooled ?? comparison.riskDifference)}
                <span className={classes.fine}>
                  {t('per100')}, {t(pooled ? 'adjusted' : 'crude')}
                </span>
              </span>
              <ComparisonMark verdict={comparison.verdict} />
            </button>
          </li>
        ))}
        <li className={classes.forestAxis} aria-hidden="true">
          <span className={classes.forestPlot}>
            <ScaleAxis scale={scale} tell={effects.step} ends={[t('fewer'), t('more')]} />
          </span>
        </li>
      </ul>
      <FigureTable
        title={t('asTable')}
        fileName="technique-factors"
        columns={(
          ['factor', 'withIt', 'without', 'rateWith', 'rateWithout', 'difference', 'adjustedDifference'] as const
        ).map((column) => t(`column.${column}`))}
        rows={rows.map(({ factor, comparison, pooled }) => ({
          key: factor,
          cells: [
            { text: t(`factor.${factor}`), value: factor },
            { text: valueNames(t, factor, comparison.exposedValues), value: comparison.exposedValues.join(' ') },
            { text: valueNames(t, factor, comparison.referenceValues), value: comparison.referenceValues.join(' ') },
            ...[comparison.exposed, comparison.reference].map(({ estimate }) => ({
              text: estimate === null ? '–' : formats.percent(estimate),
              value: estimate,
            })),
            ...[comparison.riskDifference, pooled].map((effect) => ({
              text: says(effect),
              value: effect?.estimate ?? null,
            })),
          ],
        }))}
      />
    </section>
  );

  function againstOf(factor: Factor, { exposedValues, referenceValues }: Comparison): string {
    const exposed = valueNames(t, factor, exposedValues);
    return t('ofFactor', { exposed, reference: valueNames(t, factor, referenceValues) });
  }
}
