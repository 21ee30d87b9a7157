import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** Problem details, RFC 9457. Members beside these are the facts of the code: `allowed`, `changes`, `errors` … */
export class ProblemBody {
  @ApiProperty({ example: 'urn:pinpoint:problem:version_stale' })
  type!: string;
  @ApiProperty({ example: 'version stale' })
  title!: string;
  @ApiProperty({ type: 'integer' })
  status!: number;
  @ApiProperty({ description: 'Stable: programs may depend on it.', example: 'version_stale' })
  code!: string;
  @ApiProperty({ description: 'What was wrong, where, and what would be right.' })
  detail!: string;
  @ApiProperty({ description: 'Id of the request, as the logs name it.' })
  instance!: string;
}

const WHEN: Readonly<Record<number, string>> = {
  400: 'The request is wrong in itself.',
  401: 'Nobody is signed in.',
  403: 'Signed in, but without the right.',
  404: 'There is no such thing.',
  409: 'The record does not take this now; `allowed` says what it takes.',
  412: 'The record has moved on; `changes` tells what came since.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  429: 'Too many tries or requests; `retryAfterSeconds` says when to come again.',
  503: 'It cannot be done at the moment; sending the same again goes on with it.',
};

/** The refusals of a route, each as problem details. */
export const Refuses = (...statuses: number[]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemBody),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: WHEN[status]!,
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
      }),
    ),
  );
