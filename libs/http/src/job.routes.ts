import { Refuses } from './problem-body.js';
import { applyDecorators, Header, HttpCode, type Type } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';

/** A route that begins long work. */
export const BeginsJob = (summary: string, type: Type): MethodDecorator =>
  applyDecorators(
    HttpCode(202),
    ApiOperation({ summary }),
    ApiAcceptedResponse({ type }),
    Refuses(400, 401, 403, 404, 503),
  );

/** A route that tells how far long work is. */
export const TellsOfJob = (summary: string, type: Type): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({ type }),
    Refuses(401, 403, 404),
    Header('cache-control', 'no-store'),
  );

/** A route that ends long work, where it still runs, and forgets it. */
export const StopsJob = (summary: string): MethodDecorator =>
  applyDecorators(HttpCode(204), ApiOperation({ summary }), ApiNoContentResponse(), Refuses(401, 403, 404));
