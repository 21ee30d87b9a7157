import { type Query, type QueryClient } from '@tanstack/react-query';
import { deviceStore, seal, unseal } from '../outbox/device-store';

/** Set as `meta` of a query whose answer should be there without a connection, too. */
export const KEPT = { kept: true };

interface KeptAnswer {
  queryKey: readonly unknown[];
  data: unknown;
}

/** Keeps, sealed, what queries with `meta: KEPT` are answered, each with the time it was told. */
export function keepAnswers(queries: QueryClient): void {
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    if (event.query.meta?.['kept'] === true) void keep(event.query as Query);
  });
}

async function keep({ queryHash, queryKey, state }: Query): Promise<void> {
  const { data, dataUpdatedAt: at } = state;
  if (data === null) await deviceStore.kept.delete(queryHash);
  else
    await deviceStore.kept.put({ name: queryHash, at, content: await seal({ queryKey, data } satisfies KeptAnswer) });
}

/** Gives the queries what was kept. Each is as old as it says, so it is asked for anew where there is a connection. */
export async function restoreAnswers(queries: QueryClient): Promise<void> {
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
