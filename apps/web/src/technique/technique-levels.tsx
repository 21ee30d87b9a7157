import { NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '../charts/interval-plot';
import { scaleOf } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { useSetSearch } from '../figures/figure-filters';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { nameOf } from '../texts/code-names';
import { ComparisonMark } from './comparison-mark';
import { type LevelsOfScale, levelsQuery } from './technique-queries';
import { LEVEL_FACTORS, type LevelFactor, type TechniqueSearch } from './technique-search';
import { valueName } from './value-name';
import classes from './technique.module.css';

/** Whether improvement goes together with how was treated: each level of a factor against the one of most clients. */
export function TechniqueLevels({ search }: { search: TechniqueSearch }) {
  const { t } = useTranslation('technique');
  const set = useSetSearch<TechniqueSearch>();
  const factor = LEVEL_FACTORS.find((one) => one === search.factor) ?? 'needle_length';
  const answer = useQuery(levelsQuery(useClinic(), search, factor));
  return (
    <section className={classes.section} aria-labelledby="levels">
      <header className={classes.head}>
        <div>
          <Title order={2} id="levels">
            {t('levels.title')}
          </Title>
          <Text c="dimmed" size="sm" className={classes.note}>
            {t('levels.note')}
          </Text>
        </div>
        <NativeSelect
          label={t('levels.factor')}
          value={factor}
          data={LEVEL_FACTORS.map((value) => ({ value, label: t(`factor.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            set({ factor: LEVEL_FACTORS.find((one) => one === value && one !== 'needle_length') })
          }
        />
      </header>
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <LateSkeleton lines={4} />}
      {answer.data?.technique?.scales.map((scale) => (
        <ScaleLevels key={scale.scale} compared={scale} factor={factor} />
      ))}
    </section>
  );
}

function ScaleLevels({ compared, factor }: { compared: LevelsOfScale; factor: LevelFactor }) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  const { scale: name, words, levels, reference } = compared;
  const judged = levels.flatMap(({ difference, lower, upper, ...level }) =>
    difference === null || lower === null || upper === null ? [] : [{ ...level, estimate: difference, lower, upper }],
  );
  const scale = scaleOf([-0.5, 0.5, ...judged.flatMap(({ lower, upper }) => [lower, upper])]);
  return (
    <div>
      <Title order={3}>{nameOf('scale', name)}</Title>
      <Text className={classes.words}>{words}</Text>
      {judged.length > 0 && (
        <ul className={classes.bandRows}>
          {judged.map(({ value, clients, verdict, estimate, lower, upper }) => (
            <li key={value} className={classes.bandRow}>
              <span>
                {valueName(t, factor, value)}{' '}
                <span className={classes.fine}>{t('results.pairs', { count: clients })}</span>
                <ComparisonMark verdict={verdict} />
              </span>
              <IntervalPlot
                marks={[{ estimate, lower, upper }]}
                scale={scale}
                label={t('levels.bar', {
                  difference: formats.fixed(estimate, 2),
                  lower: formats.fixed(lower, 2),
                  upper: formats.fixed(upper, 2),
                })}
              />
              <span className="numbers">{formats.fixed(estimate, 2)}</span>
            </li>
          ))}
          <li className={classes.bandRow} aria-hidden="true">
            <span className={classes.fine}>
              {reference !== null && t('levels.reference', { level: valueName(t, factor, reference) })}
            </span>
            <ScaleAxis scale={scale} tell={formats.decimals} ends={[t('results.worse'), t('results.better')]} />
            <span />
          </li>
        </ul>
      )}
    </div>
  );
}
