import { Button, NativeSelect, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { useNames } from '../audit/use-names';
import { useSetSearch } from '../figures/figure-filters';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { staffNames, staffQuery } from '../practice/staff-query';
import { AccessList } from './access-list';
import { type AccessSearch } from './access-search';

const PAGE = 100;
const route = getRouteApi('/clinics/$clinicId/access');

/** Who was shown whose data, when and why, the newest first. */
export function AccessTrailPage() {
  const { t } = useTranslation('access');
  const { id: clinicId } = useClinic();
  const search = route.useSearch();
  const set = useSetSearch<AccessSearch>();
  const staff = staffNames(useQuery(staffQuery(clinicId)).data);
  const names = useNames(search.clientId ?? null);
  const trail = useInfiniteQuery({
    queryKey: ['clinics', clinicId, 'accesses', search],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...search, ...(pageParam !== null && { before: pageParam }) };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/accesses', { params: { path: { clinicId }, query } }));
    },
    getNextPageParam: ({ next }) => next,
  });
  const accesses = trail.data?.pages.flatMap((page) => page.accesses) ?? [];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <NativeSelect
          label={t('who')}
          value={search.staffId ?? ''}
          onChange={({ currentTarget: { value } }) => set({ staffId: value === '' ? undefined : value })}
          data={[{ value: '', label: t('everyone') }, ...[...staff].map(([value, label]) => ({ value, label }))]}
        />
      </PageHead>
      {search.clientId && (
        <Text>
          {t('oneClient', { name: names.get(search.clientId) ?? search.clientId.slice(0, 8) })}{' '}
          <Button variant="subtle" onClick={() => set({ clientId: undefined })}>
            {t('allClients')}
          </Button>
        </Text>
      )}
      {trail.isPending && <LateSkeleton />}
      {trail.isError && <ErrorState error={trail.error} onRetry={() => void trail.refetch()} />}
      {trail.isSuccess && accesses.length === 0 && <EmptyState title={t('empty.title')} body={t('empty.body')} />}
      {accesses.length > 0 && <AccessList accesses={accesses} names={names} />}
      {trail.hasNextPage && (
        <Button variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}
