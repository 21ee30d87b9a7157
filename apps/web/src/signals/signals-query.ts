import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';

export type Signal = components['schemas']['SignalBody'];

/** As many as the service gives at once, so that those of more side effects are among them. */
const OPEN_AT_ONCE = 200;

/** How many signals wait for an answer, and these, newest first. */
export function openSignalsQuery(clinicId: string) {
  const query = { state: 'open' as const, limit: OPEN_AT_ONCE };
  return queryOptions({
    queryKey: ['clinics', clinicId, 'signals', 'open-count'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/signals', { params: { path: { clinicId }, query } })),
  });
}

export function signalsQuery(clinicId: string, state: 'open' | undefined) {
  return infiniteQueryOptions({
    queryKey: ['clinics', clinicId, 'signals', state ?? 'all'],
    queryFn: ({ pageParam }) => {
      const query = { ...(state && { state, limit: OPEN_AT_ONCE }), ...(pageParam !== null && { after: pageParam }) };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/signals', { params: { path: { clinicId }, query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
