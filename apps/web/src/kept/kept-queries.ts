import { type Query, type QueryClient } from '@tanstack/react-query';
import { deviceStore, seal, unseal } from '../outbox/device-store';
import { watchWithdrawals } from './watch-withdrawals';

interface KeptAnswer {
  queryKey: readonly unknown[];
  data: unknown;
}

let opened: Promise<void> | undefined;

/**
 * Gives the queries what this device has kept, and from then on keeps, sealed, what queries with `meta: KEPT` are
 * answered, each with the time it was told. Only the first call does something; the others wait for it.
 */
export function openKeptAnswers(queries: QueryClient): Promise<void> {
  return (opened ??= restoreAnswers(queries).then(() => keepAnswers(queries)));
}

function keepAnswers(queries: QueryClient): void {
  const cache = queries.getQueryCache();
  // Whoever has just signed in was known before this device was opened.
  for (const query of cache.getAll()) if (isKept(query) && query.state.dataUpdateCount > 0) void keep(query);
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    if (isKept(event.query)) void keep(event.query as Query);
  });
  watchWithdrawals(queries);
}

function isKept({ meta }: Pick<Query, 'meta'>): boolean {
  return meta?.['kept'] === true;
}

async function keep({ queryHash, queryKey, state }: Query): Promise<void> {
  const { data, dataUpdatedAt: at } = state;
  if (data === null || isErased(data)) await deviceStore.kept.delete(queryHash);
  else
    await deviceStore.kept.put({ name: queryHash, at, content: await seal({ queryKey, data } satisfies KeptAnswer) });
}

/** A record whose words were destroyed: what is left of it is read where it is. */
function isErased(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'erased' in data && data.erased === true;
}

/** Gives the queries what was kept. Each is as old as it says, so it is asked for anew where there is a connection. */
async function restoreAnswers(queries: QueryClient): Promise<void> {
  for (const { name, at, content } of await deviceStore.kept.toArray()) {
    try {
      const { queryKey, data } = await unseal<KeptAnswer>(content);
      queries.setQueryData(queryKey, data, { updatedAt: at });
    } catch {
      // It was sealed with a key that is gone, so nobody can have it any more.
      await deviceStore.kept.delete(name);
    }
  }
}
