import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { useClinic } from '../shell/use-clinic';
import { comparedQuery } from './technique-queries';
import { type Factor, type TechniqueSearch } from './technique-search';

type Job = components['schemas']['AdjustedJobBody'];

const ASK_AGAIN_MS = 400;

/**
 * An adjusted model as a job of the service. What it said is kept with what was asked, so that whoever comes back to a
 * factor finds it; the service keeps it too, as long as nothing was recorded since.
 */
export function useModel(search: TechniqueSearch, factor: Factor) {
  const clinic = useClinic();
  const queries = useQueryClient();
  const path = { clinicId: clinic.id };
  const query = comparedQuery(clinic, search, factor);
  const queryKey = ['clinics', clinic.id, 'model', { ...query, knownOn: search.day }];
  const followed = useQuery({
    queryKey,
    queryFn: ({ client, queryKey: key }) => {
      const modelId = client.getQueryData<Job>(key)!.id;
      const params = { path: { ...path, modelId } };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/models/{modelId}', { params }));
    },
    // What has ended is not asked for again: the service forgets it.
    enabled: ({ state: { data } }) => data?.state === 'running',
    staleTime: 0,
    refetchInterval: ASK_AGAIN_MS,
  });
  const begun = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/clinics/{clinicId}/outcomes/models', { params: { path, query }, body: undefined })),
    onMutate: () => queries.resetQueries({ queryKey, exact: true }),
    onSuccess: (job) => queries.setQueryData(queryKey, job),
  });
  const stopped = useMutation({
    mutationFn: ({ id: modelId }: Job) => {
      const params = { path: { ...path, modelId } };
      return answerOf(api.DELETE('/api/v1/clinics/{clinicId}/outcomes/models/{modelId}', { params }));
    },
    onSettled: () => queries.resetQueries({ queryKey, exact: true }),
  });
  const job = followed.data;
  return {
    job,
    error: begun.error ?? followed.error ?? stopped.error,
    isRunning: begun.isPending || job?.state === 'running',
    start: () => {
      stopped.reset();
      begun.mutate();
    },
    stop: () => {
      if (job) stopped.mutate(job);
    },
  };
}
