import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { uuidIn } from './uuid-in.js';

const FromPath = createParamDecorator((name: string, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return uuidIn((request.params as Record<string, string>)[name], name);
});

/** A UUID of the path, in the handler and in the OpenAPI document. */
export const IdParam =
  (name: string): ParameterDecorator =>
  (controller, method, index) => {
    describeIdParam(name, controller, method!);
    FromPath(name)(controller, method, index);
  };

/** Swagger knows path parameters by Nest's own decorator only. */
export function describeIdParam(name: string, controller: object, method: string | symbol): void {
  const handler = Object.getOwnPropertyDescriptor(controller, method)!;
  ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(controller, method, handler);
}
