import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';

export const staffQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinics', clinicId, 'staff'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/staff', { params: { path: { clinicId } } })),
  });

/** Names of the staff by their ids; empty as long as they are not known. */
export function staffNames(body: components['schemas']['StaffBody'] | undefined): ReadonlyMap<string, string> {
  return new Map(body?.staff.map(({ staffId, name }) => [staffId, name]));
}
