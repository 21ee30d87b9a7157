import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { endOfDay } from '../figures/figure-search';
import { type MyClinic } from '../sign-in/me';

export type OverviewOfDay = components['schemas']['SafetyOverviewBody'];

const CHANGES_SHOWN = 25;

/** When the record of a clinic begins; null as long as it has no event. */
export function beginningQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'beginning'],
    queryFn: async () => {
      const params = { path: { clinicId }, query: { limit: 1 } };
      const { events } = await answerOf(api.GET('/api/v1/clinics/{clinicId}/events', { params }));
      return events[0]?.recordedAt ?? null;
    },
    staleTime: Infinity,
  });
}

/** The overview at the end of a day: as it was known then, or as it is known now of that same instant. */
export function overviewOfDay({ id: clinicId, timeZone }: MyClinic, day: string, known: 'then' | 'now') {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'overview-of-day', day, known],
    queryFn: () => {
      const instant = endOfDay(day, timeZone);
      const query = known === 'then' ? { knownOn: instant } : { at: instant };
      return answerOf(
        api.GET('/api/v1/clinics/{clinicId}/outcomes/overview', { params: { path: { clinicId }, query } }),
      );
    },
  });
}

/** What was recorded, corrected or taken back since a day about the time up to it, some at a time. */
export function changesQuery({ id: clinicId, timeZone }: MyClinic, day: string) {
  return infiniteQueryOptions({
    queryKey: ['clinics', clinicId, 'knowledge-changes', day],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam: after }) => {
      const query = { from: endOfDay(day, timeZone), limit: CHANGES_SHOWN, ...(after !== null && { after }) };
      return answerOf(
        api.GET('/api/v1/clinics/{clinicId}/history/knowledge-changes', { params: { path: { clinicId }, query } }),
      );
    },
    getNextPageParam: ({ next }) => next,
  });
}
