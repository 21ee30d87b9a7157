import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
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
import classes from './safety.module.css';

const route = getRouteApi('/clinics/$clinicId/safety');

/** How safe the clinic is, at a glance: each indicator with its rate, how sure it is, and its last months. */
export function SafetyPage() {
  const { t } = useTranslation(['safety', 'report']);
  const search = route.useSearch();
  const clinic = useClinic();
  const overview = useQuery(overviewQuery(clinic, search));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <FigureFilters search={search} />
        {clinic.role !== 'practitioner' && (
          <Link
            to="/clinics/$clinicId/report"
            params={{ clinicId: clinic.id }}
            search={search}
            className={classes.report}
          >
            {t('report:open')}
          </Link>
        )}
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
