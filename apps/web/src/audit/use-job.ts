import { useMutation, useQuery } from '@tanstack/react-query';
import { type components } from '../api-client/interface.generated';

type Job = Pick<components['schemas']['VerificationBody'], 'id' | 'state' | 'doing' | 'done' | 'total' | 'failure'>;

const ASK_AGAIN_MS = 400;

/** Long work of the service: how it begins, how far it is, and how it is stopped. */
export function useJob<Order, Answer extends Job>(
  name: string,
  begin: (order: Order) => Promise<Answer>,
  read: (id: string) => Promise<Answer>,
  discard: (id: string) => Promise<unknown>,
) {
  const started = useMutation({ mutationFn: begin, onMutate: () => stopped.reset() });
  const id = started.data?.id;
  const stopped = useMutation({
    mutationFn: async () => {
      await discard(id!);
      started.reset();
    },
  });
  const progress = useQuery({
    queryKey: ['jobs', name, id],
    queryFn: () => read(id!),
    enabled: id !== undefined && !stopped.isPending,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'running' ? false : ASK_AGAIN_MS),
  });
  const job = id === undefined ? undefined : (progress.data ?? started.data);
  return {
    job,
    error: started.error ?? stopped.error ?? (id === undefined ? null : progress.error),
    isRunning: started.isPending || job?.state === 'running',
    isStopped: stopped.isSuccess,
    start: (order: Order) => started.mutate(order),
    stop: () => stopped.mutate(),
  };
}
