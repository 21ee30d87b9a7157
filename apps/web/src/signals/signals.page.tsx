import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { overviewQuery } from '../safety/overview-query';
import { staffNames, staffQuery } from '../practice/staff-query';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { moreFirst } from './more-first';
import { SignalItem } from './signal-item';
import { signalsQuery } from './signals-query';
import classes from './signals.module.css';

const route = getRouteApi('/clinics/$clinicId/signals');

/** What the charts have signalled: each with its evidence, and who answered for it. */
export function SignalsPage() {
  const { t } = useTranslation('signals');
  const clinic = useClinic();
  const { all } = route.useSearch();
  const signals = useInfiniteQuery(signalsQuery(clinic.id, all ? undefined : 'open'));
  const overview = useQuery(overviewQuery(clinic, {}));
  const names = staffNames(useQuery(staffQuery(clinic.id)).data);
  const labels = new Map(overview.data?.indicators.map(({ code, label }) => [code, label]));
  const found = signals.data?.pages.flatMap((page) => page.items);
  const items = found && (all ? found : moreFirst(found));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <nav className={classes.states} aria-label={t('show')}>
          {([undefined, true] as const).map((one) => (
            <Link
              key={String(one)}
              to="/clinics/$clinicId/signals"
              params={{ clinicId: clinic.id }}
              search={one ? { all: one } : {}}
              className={classes.state}
              data-shown={one === all}
            >
              {t(one ? 'showAll' : 'showOpen')}
            </Link>
          ))}
        </nav>
      </PageHead>
      {signals.isPending && <LateSkeleton />}
      {signals.isError && <ErrorState error={signals.error} onRetry={() => void signals.refetch()} />}
      {items?.length === 0 && (
        <EmptyState title={t(all ? 'empty' : 'emptyOpen')} body={t(all ? 'emptyBody' : 'emptyOpenBody')} />
      )}
      <ol className={classes.list}>
        {items?.map((signal) => (
          <li key={signal.signalId}>
            <SignalItem signal={signal} label={labels.get(signal.indicator) ?? signal.indicator} names={names} />
          </li>
        ))}
      </ol>
      {signals.hasNextPage && (
        <Button variant="default" loading={signals.isFetchingNextPage} onClick={() => void signals.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
