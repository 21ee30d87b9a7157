import { Problem } from '#kernel/problem.js';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

/**
 * Lets bodies of these media types through as streams. Nothing of them is read until a handler asks for it, so whoever
 * may not send anything costs no memory.
 */
export function passBinaryBodies(server: FastifyInstance, mediaTypes: readonly string[]): void {
  server.addContentTypeParser([...mediaTypes], (request, payload, done) => {
    const isTaken = (request.routeOptions.config as { takesBinary?: boolean }).takesBinary === true;
    if (isTaken) done(null, payload);
    else done(new Problem('invalid', 'media_type_unsupported', 'Send JSON, as application/json.'));
  });
}

/** Describes a route whose body is a file. */
export const TakesBinary = (mediaTypes: readonly string[]): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesBinary: true }),
    ApiConsumes(...mediaTypes),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/**
 * The bytes of a body that came as a stream.
 *
 * @throws Problem `media_type_unsupported`, `body_too_large`, `body_incomplete`
 */
export const BinaryBody = createParamDecorator(async (maxBytes: number, context: ExecutionContext): Promise<Buffer> => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Readable) return readAll(body, maxBytes);
  throw new Problem('invalid', 'media_type_unsupported', 'Send the file itself as the body, with its media type.');
});

async function readAll(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // A stream that is destroyed takes the connection with it, and the refusal would not arrive.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > maxBytes) break;
      chunks.push(chunk as Buffer);
    }
  } catch {
    throw new Problem('invalid', 'body_incomplete', 'The body ended before all of it had come. Send it again.');
  }
  if (bytes <= maxBytes) return Buffer.concat(chunks, bytes);
  throw new Problem('too_large', 'body_too_large', `The body is larger than ${maxBytes} bytes.`, { maxBytes });
}
