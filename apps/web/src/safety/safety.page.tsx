import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FigureFilters, useSetSearch } from '../figures/figure-filters';
import { FigureFiles } from '../figures/figure-files';
import { FigureFoot } from '../figures/figure-foot';
import { figureQuery } from '../figures/figure-search';
import { useClinic } from '../shell/use-clinic';
import { PageHead } from '../shell/page-head';
import { SignalsBadge } from '../signals/signals-badge';
import { ErrorState } from '../states/error-state';
import { useMe } from '../sign-in/me';
import { LateSkeleton } from '../states/late-skeleton';
import { overviewQuery } from './overview-query';
import { type SafetySearch } from './safety-search';
import { SafetyOverview } from './safety-overview';
import classes from './safety.module.css';

const route = getRouteApi('/clinics/$clinicId/safety');

const ACROSS_CLINICS = { across: 'clinic', expected: true } as const;

/** How safe the clinic is, at a glance: each indicator with its rate, how sure it is, and its last months. */
export function SafetyPage() {
  const { t } = useTranslation(['safety', 'report']);
  const search = route.useSearch();
  const clinic = useClinic();
  const { clinics, ...figures } = search;
  const set = useSetSearch<SafetySearch>();
  const owned = useMe().clinics.filter(({ role }) => role === 'owner').length;
  const overview = useQuery(overviewQuery(clinic, search));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {clinic.role === 'owner' && owned > 1 && (
          <NativeSelect
            label={t('clinics.label')}
            value={clinics ?? 'this'}
            onChange={({ currentTarget: { value } }) => set({ clinics: value === 'owned' ? value : undefined })}
            data={[
              { value: 'this', label: t('clinics.this') },
              { value: 'owned', label: t('clinics.owned', { count: owned }) },
            ]}
          />
        )}
        <FigureFilters search={figures} />
        {clinic.role !== 'practitioner' && (
          <Link
            to="/clinics/$clinicId/report"
            params={{ clinicId: clinic.id }}
            search={figures}
            className={classes.report}
          >
            {t('report:open')}
          </Link>
        )}
      </PageHead>
      {overview.isPending && <LateSkeleton />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <>
          <SignalsBadge indicators={overview.data.indicators} />
          {clinics && (
            <p className={classes.across}>
              <Link to="/clinics/$clinicId/charts" params={{ clinicId: clinic.id }} search={ACROSS_CLINICS}>
                {t('clinics.compare')}
              </Link>
            </p>
          )}
          <SafetyOverview overview={overview.data} />
          <FigureFoot figure={overview.data} />
          {clinic.role !== 'practitioner' && (
            <FigureFiles what="overview" query={figureQuery(search, clinic.timeZone)} outsideQuery={{}} />
          )}
        </>
      )}
    </>
  );
}
