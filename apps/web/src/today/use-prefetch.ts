import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  clientQuery,
  clientsQuery,
  lastSessionQuery,
  lotsQuery,
  presetsQuery,
  sessionQuery,
  type WorkList,
} from '../session/queries';

/** Fetches while there is a connection what the sessions of the day will need without one. */
export function usePrefetch(clinicId: string, work: WorkList | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!work || !navigator.onLine) return;
    fetchAhead(queries.query(clientsQuery(clinicId)));
    fetchAhead(queries.query(presetsQuery(clinicId)));
    fetchAhead(queries.query(lotsQuery(clinicId)));
    for (const { client, sessionId, state } of work.sessionsToday?.items ?? []) {
      if (state !== 'booked' && state !== 'running') continue;
      fetchAhead(queries.query(sessionQuery(clinicId, sessionId)));
      fetchAhead(queries.query(clientQuery(clinicId, client.clientId)));
      fetchAhead(queries.query(lastSessionQuery(clinicId, client.clientId, sessionId)));
    }
    // The pages themselves, so that they open without a connection too.
    void import('../session/session.page');
    void import('../outbox/outbox.page');
  }, [queries, clinicId, work]);
}

/** What does not come now is asked for by the page that needs it. */
function fetchAhead(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
