import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { endOfDay } from '../figures/figure-search';
import { type MyClinic } from '../sign-in/me';

export type OverviewOfDay = components['schemas']['SafetyOverviewBody'];

const CHANGES_SHOWN = 50;

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
    placeholderData: keepPreviousData,
  });
}

export function changesQuery({ id: clinicId, timeZone }: MyClinic, day: string) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'knowledge-changes', day],
    queryFn: () => {
      const query = { from: endOfDay(day, timeZone), limit: CHANGES_SHOWN };
      return answerOf(
        api.GET('/api/v1/clinics/{clinicId}/history/knowledge-changes', { params: { path: { clinicId }, query } }),
      );
    },
    placeholderData: keepPreviousData,
  });
}
