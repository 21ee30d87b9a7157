import { Problem } from '#kernel/problem.js';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { uuidIn } from './command-context.js';
import { Refuses } from './problem-body.js';
import { POSITION } from './response-headers.js';

/** How far the read models are in a log. Whoever keeps read models implements it. */
export abstract class ReadPosition {
  /** @throws Problem `read_models_behind` after the time, `projection_stopped` where it will never be */
  abstract waitFor(log: string, position: number, timeoutMs: number): Promise<void>;
  /** The position before which everything can be read. */
  abstract nextPosition(log: string): Promise<number>;
}

export const AT_LEAST_HEADER = 'pinpoint-at-least';
const WAIT_MS = 5_000;

/** Waits until what the caller knows to be recorded can be read, and says up to where the answer reaches. */
@Injectable()
export class ReadAtLeastInterceptor implements NestInterceptor {
  constructor(private readonly reached: ReadPosition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const clinicId = uuidIn((request.params as Record<string, string>).clinicId, 'clinicId');
    const position = positionOf(request.headers[AT_LEAST_HEADER]);
    if (position !== undefined) await this.reached.waitFor(clinicId, position, WAIT_MS);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const reachedPosition = (await this.reached.nextPosition(clinicId)) - 1;
    return next.handle().pipe(
      tap(() => {
        void reply.header('pinpoint-position', reachedPosition);
        // It may be about one person, so no cache on the way keeps it.
        void reply.header('cache-control', 'no-store');
      }),
    );
  }
}

function positionOf(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^(0|[1-9]\d{0,14})$/.test(header)) return Number(header);
  throw new Problem('invalid', 'at_least_invalid', 'Pinpoint-At-Least takes a position, as a receipt gives it.');
}

/** A route that reads read models: a caller who has just recorded something can ask to see at least that. */
export const ReadsAtLeast = (summary: string, body: Type): MethodDecorator =>
  applyDecorators(
    UseInterceptors(ReadAtLeastInterceptor),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Pinpoint-At-Least',
      required: false,
      schema: { type: 'integer', minimum: 0 },
      description: 'Position of a receipt: the answer waits until it is read, 5 s at most.',
    }),
    ApiOkResponse({
      type: body,
      headers: { 'Pinpoint-Position': POSITION },
    }),
    Refuses(400, 401, 404, 503),
  );
