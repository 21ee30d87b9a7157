import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FigureFilters, useSetSearch } from '../figures/figure-filters';
import { overviewQuery } from '../safety/overview-query';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { type ChartsSearch } from './charts-search';
import { ControlChartSection } from './control-chart-section';
import { FunnelSection } from './funnel-section';
import { SessionsBehind } from './sessions-behind';
import { type BehindFilters } from './surveillance-queries';

const route = getRouteApi('/clinics/$clinicId/charts');

/** One indicator over time and across people or devices, against what chance explains. */
export function ChartsPage() {
  const { t } = useTranslation('surveillance');
  const search = route.useSearch();
  const set = useSetSearch<ChartsSearch>();
  const overview = useQuery(overviewQuery(useClinic(), {}));
  const indicators = overview.data?.indicators ?? [{ code: search.indicator ?? 'any', label: '…' }];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <NativeSelect
          label={t('indicator')}
          value={search.indicator ?? 'any'}
          onChange={({ currentTarget: { value } }) => set({ indicator: value === 'any' ? undefined : value })}
          data={indicators.map(({ code, label }) => ({ value: code, label }))}
        />
        <FigureFilters search={search} />
        <Button variant="default" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </PageHead>
      <ControlChartSection search={search} />
      {search.days && <SessionsBehind search={search} filters={daysFilter(search.days)} />}
      <FunnelSection search={search} />
      {search.unit && (
        <SessionsBehind
          search={search}
          filters={unitFilter(search)}
          {...(search.across === 'clinic' && { clinicId: search.unit })}
        />
      )}
    </>
  );
}

/** Of a clinic there is no filter: it is the log that is asked. */
function unitFilter({ unit, across }: ChartsSearch): BehindFilters {
  if (unit === undefined || across === 'clinic') return {};
  return across === 'device' ? { device: unit } : { practitioner: unit };
}

/** `2026-03-02..2026-03-08`: both ends are among them. */
function daysFilter(days: string): BehindFilters {
  const [from = '', to = ''] = days.split('..');
  return { from, to };
}
