import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { uuidIn } from './command-context.js';
import { describeIdParam } from './described-id-param.js';

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
