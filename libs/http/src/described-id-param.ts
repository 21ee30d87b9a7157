import { ApiParam } from '@nestjs/swagger';

/** Puts a path parameter into the OpenAPI document, which knows by itself only those of Nest's own decorator. */
export function describeIdParam(name: string, controller: object, method: string | symbol): void {
  const handler = Object.getOwnPropertyDescriptor(controller, method)!;
  ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(controller, method, handler);
}
