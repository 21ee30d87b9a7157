import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { uuidIn } from './command-context.js';

/** A UUID of the path. */
export const IdParam = createParamDecorator((name: string, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return uuidIn((request.params as Record<string, string>)[name], name);
});
