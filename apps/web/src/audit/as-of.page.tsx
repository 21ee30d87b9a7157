import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { dayOf, isDay } from '../figures/figure-search';
import { useFormats } from '../figures/use-formats';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { AsOfChanges } from './as-of-changes';
import { AsOfComparison } from './as-of-comparison';
import { beginningQuery, overviewOfDay } from './as-of-queries';
import { type AsOfSearch } from './as-of-search';

const route = getRouteApi('/clinics/$clinicId/as-of');
const DEFAULT_AGE_MS = 90 * 86_400_000;

/** What the dashboard said on a day, beside what is known of that day today, and why the two differ. */
export function AsOfPage() {
  const { t } = useTranslation('audit');
  const { id: clinicId, timeZone } = useClinic();
  const search = route.useSearch();
  const set = useSetSearch<AsOfSearch>();
  const beginning = useQuery(beginningQuery(clinicId));
  const today = dayOf(new Date().toISOString(), timeZone);
  const firstDay = beginning.data ? dayOf(beginning.data, timeZone) : null;
  // Where the record is younger than that, its first day; days sort as text.
  const quarterAgo = dayOf(new Date(Date.now() - DEFAULT_AGE_MS).toISOString(), timeZone);
  const day = search.day ?? (firstDay !== null && firstDay > quarterAgo ? firstDay : quarterAgo);
  return (
    <>
      <PageHead title={t('asOf.title')} lead={t('asOf.lead')}>
        <TextInput
          type="date"
          label={t('asOf.day')}
          value={day}
          max={today}
          {...(firstDay !== null && { min: firstDay })}
          onChange={({ currentTarget: { value } }) => isDay(value) && set({ day: value })}
        />
      </PageHead>
      {beginning.isError && <ErrorState error={beginning.error} onRetry={() => void beginning.refetch()} />}
      {beginning.isPending && <LateSkeleton />}
      {beginning.isSuccess && firstDay === null && (
        <EmptyState title={t('timeline.empty')} body={t('timeline.emptyBody')} />
      )}
      {firstDay !== null && (day < firstDay ? <BeforeTheFirst {...{ day, firstDay }} /> : <Day day={day} />)}
    </>
  );
}

function BeforeTheFirst({ day, firstDay }: { day: string; firstDay: string }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const set = useSetSearch<AsOfSearch>();
  return (
    <EmptyState
      title={t('asOf.before.title', { day: formats.day(day) })}
      body={t('asOf.before.body', { day: formats.day(firstDay) })}
    >
      <Button onClick={() => set({ day: firstDay })}>{t('asOf.before.go', { day: formats.day(firstDay) })}</Button>
    </EmptyState>
  );
}

function Day({ day }: { day: string }) {
  const clinic = useClinic();
  const then = useQuery(overviewOfDay(clinic, day, 'then'));
  const now = useQuery(overviewOfDay(clinic, day, 'now'));
  const failed = [then, now].find(({ isError }) => isError);
  return (
    <>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (!then.data || !now.data) && <LateSkeleton />}
      {then.data && now.data && <AsOfComparison day={day} then={then.data} now={now.data} />}
      <AsOfChanges day={day} />
    </>
  );
}
