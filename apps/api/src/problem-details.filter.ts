import { Problem, type ProblemKind } from '#kernel/problem.js';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';

const STATUS: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  not_allowed_now: 409,
  too_large: 413,
  unavailable: 503,
  corrupt: 500,
};

/** Problem details, RFC 9457. `type` is made of the stable code, and `code` repeats it for programs. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance: string;
  [fact: string]: unknown;
}

const logger = new Logger('problems');

/** The one place where refusals become HTTP. What was not foreseen is logged, and tells the caller nothing. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Fastify refuses some addresses before Nest sees them: such as cannot be decoded, or are too long. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  const status = statusOf(problem);
  if (status >= 500) logger.error({ code: problem.code, requestId: request.id, err: error }, problem.detail);
  const body = problemDetails(problem, status, request.id);
  const { retryAfterSeconds } = problem.facts;
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds));
  else if (status === 503) void reply.header('retry-after', '1');
  void reply.status(status).type('application/problem+json').send(JSON.stringify(body));
}

export function problemDetails({ code, detail, facts }: Problem, status: number, instance: string): ProblemDetails {
  return {
    ...facts,
    type: `urn:pinpoint:problem:${code}`,
    title: code.replaceAll('_', ' '),
    ...{ status, code, detail, instance },
  };
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return fromFramework(error) ?? new Problem('corrupt', 'internal_error', 'Something failed here that should not.');
}

function statusOf({ kind, code }: Problem): number {
  if (code === 'version_stale') return 412;
  if (code === 'too_many_requests' || code === 'too_many_attempts') return 429;
  if (code === 'method_not_allowed') return 405;
  if (code === 'address_too_long') return 414;
  if (code === 'media_type_unsupported') return 415;
  return STATUS[kind];
}

/** Nest and Fastify refuse some requests by themselves; their errors get codes of ours. */
function fromFramework(error: unknown): Problem | null {
  const { statusCode } = error as { statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === undefined || status < 400 || status >= 500) return null;
  return FRAMEWORK_REFUSALS.get(status) ?? REQUEST_MALFORMED;
}

const REQUEST_MALFORMED = new Problem(
  'invalid',
  'request_malformed',
  'The request is not one that this service understands.',
);

const FRAMEWORK_REFUSALS: ReadonlyMap<number, Problem> = new Map([
  [404, new Problem('not_found', 'route_not_found', 'There is nothing at this address.')],
  [405, new Problem('invalid', 'method_not_allowed', 'This address does not take that method.')],
  [413, new Problem('too_large', 'body_too_large', 'The body is larger than this service takes.')],
  [414, new Problem('invalid', 'address_too_long', 'The address is longer than any of this service.')],
  [415, new Problem('invalid', 'media_type_unsupported', 'Send JSON, as application/json.')],
]);
