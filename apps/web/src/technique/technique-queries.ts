import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { figureQuery } from '../figures/figure-search';
import { type MyClinic } from '../sign-in/me';
import { indicatorFilters } from '../surveillance/surveillance-queries';
import { type Factor, type LevelFactor, type TechniqueSearch } from './technique-search';

type Schemas = components['schemas'];
export type Comparison = Schemas['ComparisonBody'];
export type Trend = Schemas['TrendBody'];
export type ScaleResult = Schemas['ScaleResultBody'];
export type LevelsOfScale = Schemas['TechniqueOfScaleBody'];

const key = (clinicId: string, what: string, query: object, { day }: TechniqueSearch) =>
  ['clinics', clinicId, what, { ...query, knownOn: day }] as const;

/** Sessions, where the factor belongs to a session as a whole; area treatments, where it may differ between areas. */
const unitOf = (factor: Factor) =>
  factor === 'technique_deviation' || factor === 'adherence' ? ('session' as const) : ('session_area' as const);

/** What is compared: treatments with a factor against those without it. */
export function comparedQuery({ timeZone }: MyClinic, search: TechniqueSearch, factor: Factor) {
  const { indicator } = search;
  return { ...figureQuery(search, timeZone), factor, unit: unitOf(factor), ...(indicator && { indicator }) };
}

export function techniqueQuery(clinic: MyClinic, search: TechniqueSearch, factor: Factor) {
  const { id: clinicId } = clinic;
  const { strata } = search;
  const query = { ...comparedQuery(clinic, search, factor), ...(strata && { strata }) };
  return queryOptions({
    queryKey: key(clinicId, 'technique', query, search),
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/technique', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function heatMapQuery({ id: clinicId, timeZone }: MyClinic, search: TechniqueSearch) {
  const query = {
    ...figureQuery(search, timeZone),
    ...indicatorFilters(search.indicator),
    ...{ by: 'area,needle_length', unit: 'session_area' as const },
  };
  return queryOptions({
    queryKey: key(clinicId, 'rates', query, search),
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/rates', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}

/** Results are of all areas and windows, so only the day is asked for. */
export function knownOnOf(search: TechniqueSearch, timeZone: string): { knownOn?: string } {
  const { knownOn } = figureQuery(search, timeZone);
  return knownOn === undefined ? {} : { knownOn };
}

export function resultsQuery({ id: clinicId, timeZone }: MyClinic, search: TechniqueSearch) {
  const query = knownOnOf(search, timeZone);
  return queryOptions({
    queryKey: key(clinicId, 'results', {}, search),
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/results', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}

/** The results once more, with improvement by the levels of a factor, which takes the service longer. */
export function levelsQuery({ id: clinicId, timeZone }: MyClinic, search: TechniqueSearch, factor: LevelFactor) {
  const query = { ...knownOnOf(search, timeZone), factor };
  return queryOptions({
    queryKey: key(clinicId, 'levels', { factor }, search),
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/results', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function resolutionQuery({ id: clinicId, timeZone }: MyClinic, search: TechniqueSearch) {
  const query = { ...figureQuery(search, timeZone), ...indicatorFilters(search.indicator) };
  return queryOptions({
    queryKey: key(clinicId, 'resolution', query, search),
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/resolution', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function claimQuery({ id: clinicId, timeZone }: MyClinic, search: TechniqueSearch) {
  const { indicator } = search;
  const query = { ...figureQuery(search, timeZone), ...(indicator && { indicator }) };
  return queryOptions({
    queryKey: key(clinicId, 'claim', query, search),
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/claim', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}
