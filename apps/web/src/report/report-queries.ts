import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';

/** The newest signed checkpoint: what a report can later be held against. */
export function checkpointQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'checkpoint'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/log/checkpoint', { params: { path: { clinicId } } })),
  });
}
