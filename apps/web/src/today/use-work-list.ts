import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetHeld } from '../outbox/settle';
import { useOutbox } from '../outbox/outbox-context';
import { type OutboxItem } from '../outbox/queued-command';
import { clientQuery, workListQuery } from '../session/queries';

/** The work list, anew as soon as something that was entered on this device has reached the record. */
export function useWorkList(clinicId: string) {
  const queries = useQueryClient();
  const { items } = useOutbox();
  const newest = Math.max(0, ...items.map(({ acknowledgement }) => acknowledgement?.position ?? 0));
  const list = useQuery(workListQuery(clinicId, newest));
  const upTo = list.data?.upTo ?? 0;
  useEffect(() => {
    if (newest > 0) void queries.invalidateQueries({ queryKey: workListQuery(clinicId).queryKey });
  }, [queries, newest, clinicId]);
  useEffect(() => {
    if (newest > 0 && newest <= upTo) void forgetShown(queries, clinicId, items, upTo);
  }, [queries, clinicId, items, newest, upTo]);
  return list;
}

/**
 * Forgets what has reached the records of clients and of series. Those of sessions are forgotten by their own page, which
 * shows them until its copy has them.
 *
 * @param upTo position in the log that the work list reaches
 */
async function forgetShown(queries: QueryClient, clinicId: string, items: readonly OutboxItem[], upTo: number) {
  for (const record of new Set(items.map((item) => item.record))) {
    const isThrough = items.every((item) => item.record !== record || item.state === 'acknowledged');
    if (!isThrough || record.startsWith('session-')) continue;
    const reached = record.startsWith('client-') ? await copied(queries, clinicId, record) : upTo;
    await forgetHeld(record, Math.min(reached, upTo));
  }
}

/**
 * The position in the log that a fresh copy of a client's record reaches: what they consented to is read from it once it
 * is not in the outbox any more. −1 where no copy can be had now.
 */
async function copied(queries: QueryClient, clinicId: string, record: string): Promise<number> {
  const query = clientQuery(clinicId, record.replace('client-', ''));
  const copy = await queries.query({ ...query, staleTime: 0 }).catch(() => undefined);
  return copy?.position ?? -1;
}
