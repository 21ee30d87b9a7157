import createClient, { type Middleware } from 'openapi-fetch';
import { type paths } from './interface.generated';
import { ApiProblem, type ProblemDetails } from './api-problem';

const signedOutListeners = new Set<() => void>();

/** Calls back where the service no longer knows who asks. Answers how to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

const tellWhenSignedOut: Middleware = {
  onResponse({ response, schemaPath }) {
    if (response.status !== 401 || schemaPath.startsWith('/api/v1/sign-in')) return;
    for (const listener of signedOutListeners) listener();
  },
};

/** The service, by the types of its published interface. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(tellWhenSignedOut);

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * What the service answered.
 *
 * @throws ApiProblem where it refused; TypeError, as of `fetch`, where it could not be reached
 */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  throw new ApiProblem(response.status, error as ProblemDetails | undefined);
}
