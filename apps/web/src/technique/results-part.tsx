import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { scaleOf } from '../charts/scale';
import { FigureFiles } from '../figures/figure-files';
import { FigureFoot } from '../figures/figure-foot';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { nameOf } from '../texts/code-names';
import { ComparisonMark } from './comparison-mark';
import { ImprovementBars } from './improvement-bars';
import { ResolutionCurve } from './resolution-curve';
import { knownOnOf, resultsQuery, type ScaleResult } from './technique-queries';
import { type TechniqueSearch } from './technique-search';
import { valueName } from './value-name';
import classes from './technique.module.css';

/** Seldom looked at, and much to load. */
const TechniqueLevels = lazy(() =>
  import('./technique-levels').then((loaded) => ({ default: loaded.TechniqueLevels })),
);

/** Whether clients improved, scale by scale, and how long side effects lasted. */
export function ResultsPart({ search }: { search: TechniqueSearch }) {
  const { t } = useTranslation('technique');
  const clinic = useClinic();
  const answer = useQuery(resultsQuery(clinic, search));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  const { scales, pairedArms } = answer.data;
  return (
    <>
      {scales.length === 0 ? (
        <EmptyState title={t('results.empty')} body={t('results.emptyBody')} />
      ) : (
        <section aria-labelledby="improvement">
          <Title order={2} id="improvement">
            {t('results.title')}
          </Title>
          <Text c="dimmed" size="sm" className={classes.note}>
            {t('results.note')}
          </Text>
          {scales.map((scale) => (
            <Scale key={`${scale.scale} ${scale.arm ?? ''}`} result={scale} />
          ))}
          {pairedArms.map(({ scale, arms, words, verdict }) => (
            <section key={`${scale} ${arms.join(' ')}`} className={classes.section}>
              <Title order={3}>
                {nameOf('scale', scale)}: {arms.join(' – ')}
              </Title>
              <ComparisonMark verdict={verdict} />
              <Text className={classes.words}>{words}</Text>
            </section>
          ))}
        </section>
      )}
      {scales.length > 0 && (
        <Suspense fallback={<LateSkeleton lines={4} />}>
          <TechniqueLevels search={search} />
        </Suspense>
      )}
      <ResolutionCurve search={search} />
      <FigureFoot figure={answer.data} />
      <FigureFiles what="results" query={knownOnOf(search, clinic.timeZone)} outsideQuery={{}} />
    </>
  );
}

function Scale({ result }: { result: ScaleResult }) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  const { scale, arm, words, verdict, responders, betterIs, bySessions, byInterval } = result;
  const id = `scale-${scale}-${arm ?? ''}`;
  const bands = [
    { title: t('results.bySessions'), rows: bySessions, dimension: 'session_number' as const },
    { title: t('results.byInterval'), rows: byInterval, dimension: 'month' as const },
  ].filter(({ rows }) => rows.length > 0);
  // Both groupings are of the same clients, so one scale lets them be compared.
  const ends = bands.flatMap(({ rows }) => rows.flatMap(({ median, lower, upper }) => [median, lower, upper]));
  const shared = scaleOf([0, 1, ...ends.filter((end) => end !== null)]);
  const bandName = (value: string): string =>
    value.includes('days')
      ? t('results.days', { band: valueName(t, 'month', value.replace(/_days$/, '')) })
      : valueName(t, 'session_number', value);
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <Title order={3} id={id}>
          {[nameOf('scale', scale), arm].filter(Boolean).join(', ')}
        </Title>
        <ComparisonMark verdict={verdict} />
        <Text className={classes.words}>{words}</Text>
        <Text c="dimmed" size="sm" className={classes.note}>
          {t(`results.betterIs.${betterIs}`)}
        </Text>
        {responders.denominator > 0 && (
          <Text className={`${classes.note} numbers`}>
            {t('results.responders', {
              seen: formats.whole(responders.numerator),
              all: formats.whole(responders.denominator),
            })}
          </Text>
        )}
      </div>
      <div className={classes.bands}>
        {bands.map(({ title, rows }) => (
          <ImprovementBars
            key={title}
            title={title}
            scale={shared}
            rows={rows.map((row) => ({ ...row, name: bandName(row.value) }))}
          />
        ))}
      </div>
      {bands.length > 0 && (
        <FigureTable
          title={t('asTable')}
          fileName={`results-${scale}`}
          columns={(['group', 'pairs', 'median', 'lower', 'upper', 'better', 'worse'] as const).map((column) =>
            t(`column.${column}`),
          )}
          rows={bands.flatMap(({ title, rows }) =>
            rows.map(({ value, pairs, median, lower, upper, better, worse }) => ({
              key: `${title} ${value}`,
              cells: [
                { text: `${title}: ${bandName(value)}`, value },
                { text: formats.whole(pairs), value: pairs },
                ...[median, lower, upper].map((one) => ({
                  text: one === null ? '–' : formats.fixed(one),
                  value: one,
                })),
                { text: formats.whole(better), value: better },
                { text: formats.whole(worse), value: worse },
              ],
            })),
          )}
        />
      )}
    </section>
  );
}
