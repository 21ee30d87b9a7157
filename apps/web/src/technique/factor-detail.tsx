import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { ComparisonMark } from './comparison-mark';
import { RateBars } from './rate-bars';
import { type Comparison } from './technique-queries';
import { type Factor } from './technique-search';
import { useEffectFormats } from './use-effect-formats';
import { valueName, valueNames } from './value-name';
import classes from './technique.module.css';

/** One comparison in full: both rates, the ratio, and each group of the strata by itself. */
export function FactorDetail({ comparison, title }: { comparison: Comparison; title?: string }) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  const effects = useEffectFormats();
  const { exposed, reference, strata, strataBy, stratified, riskRatio } = comparison;
  const factor = comparison.factor as Factor;
  const id = `detail-${factor}`;
  const ratio = (key: 'ratio' | 'ratioPooled', effect: Comparison['riskRatio']): string | null => {
    if (effect === null || effect.lower === null) return null;
    if (effect.estimate === null || effect.upper === null) {
      return t('ratioAtLeast', { lower: effects.ratio(effect.lower) });
    }
    const [estimate, lower, upper] = [effect.estimate, effect.lower, effect.upper].map(effects.ratio);
    return t(key, { ratio: estimate!, lower: lower!, upper: upper! });
  };
  const ratios = [ratio('ratio', riskRatio), ratio('ratioPooled', stratified?.riskRatio ?? null)].filter(Boolean);
  const rate = (one: { estimate: number | null; numerator: number; denominator: number }) => ({
    text:
      one.denominator === 0
        ? '–'
        : `${one.estimate === null ? '–' : formats.percent(one.estimate)} (${one.numerator} / ${one.denominator})`,
    value: one.estimate,
  });
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {title ?? t(`factor.${factor}`)}
        </Title>
        <ComparisonMark verdict={comparison.verdict} />
        <Text className={classes.words}>{comparison.words}</Text>
        {ratios.length > 0 && <Text className={`${classes.note} numbers`}>{ratios.join(' · ')}</Text>}
      </div>
      <RateBars
        rates={[
          { name: valueNames(t, factor, comparison.exposedValues), rate: exposed },
          { name: valueNames(t, factor, comparison.referenceValues), rate: reference },
        ]}
      />
      {comparison.strataDiffer && <p className={classes.warning}>▲ {t('strataDiffer')}</p>}
      {strata.length > 0 && (
        <FigureTable
          title={`${t('strataTitle')}: ${t(`stratum.${strataBy as 'area'}`)}`}
          fileName={`technique-${factor}-by-${strataBy}`}
          isOpen={comparison.strataDiffer}
          columns={(['group', 'withIt', 'without'] as const).map((column) => t(`column.${column}`))}
          rows={strata.map(({ value, exposed: withIt, reference: without }) => ({
            key: value,
            cells: [{ text: valueName(t, strataBy, value), value }, rate(withIt), rate(without)],
          }))}
        />
      )}
    </section>
  );
}
