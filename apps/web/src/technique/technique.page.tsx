import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FigureFilters, useSetSearch } from '../figures/figure-filters';
import { overviewQuery } from '../safety/overview-query';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { ClaimPart } from './claim-part';
import { ComparisonPart } from './comparison-part';
import { ResultsPart } from './results-part';
import { PARTS, type TechniqueSearch } from './technique-search';
import classes from './technique.module.css';

const route = getRouteApi('/clinics/$clinicId/technique');
const SHOWN = { comparison: ComparisonPart, results: ResultsPart, claim: ClaimPart };

/** What side effects and results are associated with. */
export function TechniquePage() {
  const { t } = useTranslation('technique');
  const clinic = useClinic();
  const search = route.useSearch();
  const set = useSetSearch<TechniqueSearch>();
  const overview = useQuery(overviewQuery(clinic, {}));
  const indicators = overview.data?.indicators ?? [{ code: search.indicator ?? 'any', label: '…' }];
  const { part: shown = 'comparison', ...rest } = search;
  const Shown = SHOWN[shown];
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
      </PageHead>
      <nav className={classes.parts} aria-label={t('title')}>
        {PARTS.map((part) => (
          <Link
            key={part}
            to="/clinics/$clinicId/technique"
            params={{ clinicId: clinic.id }}
            search={part === 'comparison' ? rest : { ...rest, part }}
            className={classes.part}
            aria-current={part === shown ? 'page' : undefined}
            data-shown={part === shown}
          >
            {t(`parts.${part}`)}
          </Link>
        ))}
      </nav>
      <Shown search={search} />
    </>
  );
}
