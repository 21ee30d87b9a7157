import { useQuery } from '@tanstack/react-query';
import { useOutbox } from '../outbox/outbox-context';
import { clientQuery } from '../session/queries';

/** What a client is called: on the record, or entered here and on its way; null where nobody has said. */
export function useClientName(clinicId: string, clientId: string): string | null {
  const { items } = useOutbox();
  const { data } = useQuery(clientQuery(clinicId, clientId));
  const names = items
    .filter(({ record }) => record === `client-${clientId}`)
    .map(({ body }) => (body['identity'] as { name?: string } | undefined)?.name);
  return names.findLast((name) => name !== undefined) ?? data?.identity.name ?? null;
}
