import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { IntervalPlot } from '../charts/interval-plot';
import { scaleOf } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { type Comparison } from './technique-queries';
import { useEffectFormats } from './use-effect-formats';
import classes from './technique.module.css';

interface AdjustedForestProps {
  model: components['schemas']['AdjustedModelBody'];
  counted: Comparison | null;
}

/** The difference as counted and as the model has it, on one scale; the ratio of odds and its p stand in the table. */
export function AdjustedForest({ model, counted }: AdjustedForestProps) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  const effects = useEffectFormats();
  const { riskDifference, riskExposed, riskReference, oddsRatio, p } = model;
  const rows = [
    {
      name: t('model.crude'),
      effect: counted?.riskDifference ?? null,
      risks: [counted?.exposed.estimate ?? null, counted?.reference.estimate ?? null],
      isHollow: true,
    },
    { name: t('model.adjusted'), effect: riskDifference, risks: [riskExposed, riskReference], isHollow: false },
  ].filter(({ effect }) => effect !== null);
  const ends = rows.flatMap(({ effect }) => [effect!.lower ?? 0, effect!.upper ?? 0]);
  const scale = scaleOf([0, ...ends]);
  const number = (value: number | null, tell: (given: number) => string) => ({
    text: value === null ? '–' : tell(value),
    value,
  });
  return (
    <>
      {rows.length > 0 && (
        <ul className={classes.forest} aria-label={t('model.forest')}>
          {rows.map(({ name, effect, isHollow }) => (
            <li key={name} className={classes.modelRow}>
              <strong>{name}</strong>
              <IntervalPlot marks={[{ ...effect!, isHollow }]} scale={scale} />
              <span className="numbers">{effects.interval(effect!)}</span>
            </li>
          ))}
          <li className={classes.modelRow} aria-hidden="true">
            <span className={classes.fine}>{t('per100')}</span>
            <ScaleAxis scale={scale} tell={effects.step} ends={[t('fewer'), t('more')]} />
          </li>
        </ul>
      )}
      {oddsRatio && (
        <FigureTable
          title={t('asTable')}
          fileName={`technique-${model.factor}-adjusted`}
          columns={(['comparison', 'rateWith', 'rateWithout', 'difference', 'lower', 'upper'] as const).map((column) =>
            t(`column.${column}`),
          )}
          rows={[
            ...rows.map(({ name, effect, risks }) => ({
              key: name,
              cells: [
                { text: name, value: name },
                ...risks.map((risk) => number(risk, formats.percent)),
                ...[effect!.estimate, effect!.lower, effect!.upper].map((value) => number(value, effects.per100)),
              ],
            })),
            {
              key: 'odds',
              cells: [
                { text: p === null ? t('model.odds') : `${t('model.odds')}, ${effects.p(p)}`, value: t('model.odds') },
                ...[null, null].map(() => number(null, effects.ratio)),
                ...[oddsRatio.estimate, oddsRatio.lower, oddsRatio.upper].map((value) => number(value, effects.ratio)),
              ],
            },
          ]}
        />
      )}
    </>
  );
}
