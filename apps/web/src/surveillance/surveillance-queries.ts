import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components, type operations } from '../api-client/interface.generated';
import { figureQuery, type FigureSearch } from '../figures/figure-search';
import { type MyClinic } from '../sign-in/me';
import { type ChartsSearch } from './charts-search';

export type ControlChartAnswer = components['schemas']['ControlChartBody'];
export type FunnelAnswer = components['schemas']['FunnelBody'];
type RegisterEntry = components['schemas']['RegisterEntryBody'];

export function controlChartQuery({ id: clinicId, timeZone }: MyClinic, search: ChartsSearch) {
  const { indicator, period } = search;
  const query = { ...figureQuery(search, timeZone), ...(indicator && { indicator }), ...(period && { period }) };
  return queryOptions({
    queryKey: ['clinics', clinicId, 'control-chart', { ...query, knownOn: search.day }],
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/chart', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function funnelQuery({ id: clinicId, timeZone }: MyClinic, search: ChartsSearch) {
  const { indicator, across, expected } = search;
  const query = {
    ...figureQuery(search, timeZone),
    ...(indicator && { indicator }),
    ...(across && { across }),
    ...(expected && { adjust: 'case_mix' as const }),
  };
  return queryOptions({
    queryKey: ['clinics', clinicId, 'funnel', { ...query, knownOn: search.day }],
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/funnel', { params: { path: { clinicId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function annotationsQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'annotations'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/annotations', { params: { path: { clinicId } } })),
  });
}

/** A change of practice that may explain a change of a figure. */
export interface Annotation {
  id: string;
  on: string;
  kind: string;
  text: string | undefined;
}

/** In the order of their days; those that were taken back are gone. */
export function annotationsOf(entries: readonly RegisterEntry[]): Annotation[] {
  return entries
    .filter(({ retired }) => !retired)
    .map(({ entryId, data, notes }) => {
      const { on, kind } = data as { on: string; kind: string };
      return { id: entryId, on, kind, text: notes?.text };
    })
    .sort((one, other) => one.on.localeCompare(other.on));
}

/** What narrows sessions down to those of one point, one unit or one cell. */
export type BehindFilters = Pick<
  NonNullable<operations['listSessionsBehind']['parameters']['query']>,
  'from' | 'to' | 'practitioner' | 'device' | 'area' | 'needle_length'
>;

/** The sessions with a side effect that a figure was counted from. */
export function sessionsBehindQuery(
  { id: clinicId, timeZone }: MyClinic,
  search: FigureSearch & { indicator?: string },
  filters: BehindFilters,
) {
  const query = {
    ...figureQuery(search, timeZone),
    ...indicatorFilters(search.indicator),
    ...filters,
    ...({ counted: 'numerator', limit: 50 } as const),
  };
  return queryOptions({
    queryKey: ['clinics', clinicId, 'sessions-behind', { ...query, knownOn: search.day }],
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/sessions', { params: { path: { clinicId }, query } })),
  });
}

/** What an indicator counts, as filters of the sessions behind it. */
export function indicatorFilters(indicator = 'any') {
  if (indicator === 'adverse') return { class: 'adverse' };
  if (indicator === 'severe') return { grade: '3,4,5' };
  return indicator.startsWith('group_') ? { group: indicator.slice('group_'.length) } : {};
}
