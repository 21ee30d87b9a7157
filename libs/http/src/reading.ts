import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { Refuses } from './problem-body.js';
import { ETag, POSITION } from './response-headers.js';

/** A record as it was read: at which version, and at which position of the log that version came. */
export interface Versioned {
  version: number;
  position: number;
}

@Injectable()
export class VersionInterceptor implements NestInterceptor<Versioned, Versioned> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(({ version, position }) => {
        void reply.header('etag', `"${version}"`);
        void reply.header('pinpoint-position', position);
        // It may name people, so no cache on the way keeps it.
        void reply.header('cache-control', 'no-store');
      }),
    );
  }
}

/** A route that answers one record, with its version as ETag. */
export const Reads = (summary: string, body: Type<Versioned>): MethodDecorator =>
  applyDecorators(
    UseInterceptors(VersionInterceptor),
    ApiOperation({ summary }),
    ApiOkResponse({ type: body, headers: { ETag, 'Pinpoint-Position': POSITION } }),
    Refuses(400, 401, 404),
  );
