import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { isUnreachable } from '../api-client/api-problem';
import { useOutbox } from '../outbox/outbox-context';
import { forgetHeld } from '../outbox/settle';
import { sessionQuery } from './queries';
import { factsOf } from './session-facts';
import { type SessionView, viewOf } from './session-view';

interface KnownSession {
  view: SessionView;
  /** Version of the record that this page shows. */
  version: number;
  /** False until either the service or this device has told about it. */
  isKnown: boolean;
  error: Error | null;
  /** The service cannot be asked now. */
  isOutOfReach: boolean;
  isUnsynced: boolean;
}

/** A session as the service last told it, with what was entered on this device since. */
export function useSession(clinicId: string, sessionId: string): KnownSession {
  const { items } = useOutbox();
  const queries = useQueryClient();
  const query = sessionQuery(clinicId, sessionId);
  const { data, error, isSuccess, isPaused } = useQuery(query);
  const record = recordOf(sessionId);
  const own = useMemo(() => items.filter((item) => item.record === record), [items, record]);
  const position = data?.position ?? -1;

  const newest = Math.max(-1, ...own.map(({ acknowledgement }) => acknowledgement?.position ?? -1));
  useEffect(() => {
    if (newest > position) void queries.invalidateQueries({ queryKey: sessionQuery(clinicId, sessionId).queryKey });
    else if (newest >= 0) void forgetHeld(record, position);
  }, [newest, position, queries, clinicId, sessionId, record]);

  const view = useMemo(() => viewOf(factsOf(data?.entries ?? [], position, own)), [data, position, own]);
  const version = Math.max(data?.version ?? 0, ...own.map(({ acknowledgement }) => acknowledgement?.version ?? 0));
  const isUnsynced = own.some(({ state }) => state !== 'acknowledged');
  const isOutOfReach = isPaused || (error !== null && isUnreachable(error));
  return { view, version, isKnown: isSuccess || own.length > 0, error, isOutOfReach, isUnsynced };
}

export function recordOf(sessionId: string): string {
  return `session-${sessionId}`;
}
