import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FigureFilters } from '../figures/figure-filters';
import { FigureFoot } from '../figures/figure-foot';
import { useClinic } from '../shell/use-clinic';
import { PageHead } from '../shell/page-head';
import { SignalsBadge } from '../signals/signals-badge';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { overviewQuery } from './overview-query';
import { SafetyOverview } from './safety-overview';

const route = getRouteApi('/clinics/$clinicId/safety');

/** How safe the clinic is, at a glance: each indicator with its rate, how sure it is, and its last months. */
export function SafetyPage() {
  const { t } = useTranslation('safety');
  const search = route.useSearch();
  const overview = useQuery(overviewQuery(useClinic(), search));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <FigureFilters search={search} />
      </PageHead>
      <SignalsBadge />
      {overview.isPending && <LateSkeleton />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <>
          <SafetyOverview overview={overview.data} />
          <FigureFoot figure={overview.data} />
        </>
      )}
    </>
  );
}
