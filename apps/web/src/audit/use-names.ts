import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api-client/client';
import { member, registerQuery } from '../practice/register-query';
import { staffNames, staffQuery } from '../practice/staff-query';
import { useClinic } from '../shell/use-clinic';

/** Machines that may read or record, by their labels. */
const tokensQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinics', clinicId, 'tokens'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/tokens', { params: { path: { clinicId } } })),
  });

/** What a client is called today; null where nobody said, or it was erased. That it is read stands in the access trail. */
const clientNameQuery = (clinicId: string, clientId: string | null) =>
  queryOptions({
    queryKey: ['clinics', clinicId, 'client-name', clientId],
    queryFn: async () => {
      const path = { clinicId, clientId: clientId! };
      const { identity } = await answerOf(
        api.GET('/api/v1/clinics/{clinicId}/clients/{clientId}', { params: { path } }),
      );
      return identity?.name ?? null;
    },
    enabled: clientId !== null,
    staleTime: Infinity,
  });

/**
 * Names by ids: of the staff, of machines, of devices and presets, and of one client.
 *
 * @param clientId whom the page is about; nobody else's name is asked for
 */
export function useNames(clientId: string | null): ReadonlyMap<string, string> {
  const { id: clinicId } = useClinic();
  const staff = useQuery(staffQuery(clinicId)).data;
  const tokens = useQuery(tokensQuery(clinicId)).data;
  const devices = useQuery(registerQuery(clinicId, 'devices')).data;
  const presets = useQuery(registerQuery(clinicId, 'presets')).data;
  const client = useQuery(clientNameQuery(clinicId, clientId)).data;
  return useMemo(() => {
    const names = new Map(staffNames(staff));
    for (const { id, label } of tokens?.tokens ?? []) names.set(id, label);
    for (const entry of [...(devices?.entries ?? []), ...(presets?.entries ?? [])]) {
      const id = member(entry, 'deviceId') ?? member(entry, 'presetId');
      const name = entry.notes?.name;
      if (typeof id === 'string' && name !== undefined) names.set(id, name);
    }
    if (clientId !== null && client) names.set(clientId, client);
    return names;
  }, [staff, tokens, devices, presets, clientId, client]);
}
