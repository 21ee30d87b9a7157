import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-client/api-problem';

const TRIES = 3;

/** Reads only: what is written goes through the outbox. A refusal is an answer, so only what did not arrive is repeated. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !(error instanceof ApiProblem && error.status < 500) && failures < TRIES,
    },
  },
});
