import { useMutation, useQuery } from '@tanstack/react-query';
import { type components } from '../api-client/interface.generated';

type Job = Pick<components['schemas']['VerificationBody'], 'id' | 'state' | 'doing' | 'done' | 'total' | 'failure'>;

const ASK_AGAIN_MS = 400;

/** Long work of the service: how it begins, and how far it is. */
export function useJob<Answer extends Job>(
  name: string,
  begin: () => Promise<Answer>,
  read: (id: string) => Promise<Answer>,
) {
  const started = useMutation({ mutationFn: begin });
  const id = started.data?.id;
  const progress = useQuery({
    queryKey: ['jobs', name, id],
    queryFn: () => read(id!),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'running' ? false : ASK_AGAIN_MS),
  });
  const job = progress.data ?? started.data;
  return {
    job,
    error: started.error ?? progress.error,
    isRunning: started.isPending || job?.state === 'running',
    start: () => started.mutate(),
  };
}
