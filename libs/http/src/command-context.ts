import { isUuid } from '#kernel/ids.js';
import { type Json } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { describeIdParam } from './described-id-param.js';

/** Who asks: an opaque staff id and the role in which they act. */
export interface Actor {
  staffId: string;
  role: string;
}

/** A request after a guard has found out who sent it. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
  /** Asks again whether whoever sent it may have what it asks for; for answers that go on and on. */
  isStillAllowed?: () => Promise<boolean>;
}

/** What every command carries besides its own content. */
export interface CommandContext {
  clinicId: string;
  /** The `Idempotency-Key`: sending it again gives the first answer again. */
  commandId: string;
  actor: Actor;
  /** What was asked for, route and body: the same key with another of these is a conflict. */
  body: Json;
  /** From `If-Match`: the version of the record that the person saw. Absent = whatever it is now. */
  expectedVersion?: number;
}

const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<ActorRequest>();
  const clinicId = uuidIn((request.params as Record<string, string>).clinicId, 'clinicId');
  const expectedVersion = versionOf(request.headers['if-match']);
  return {
    clinicId,
    commandId: commandIdOf(request),
    actor: actorOf(request),
    body: { method: request.method, path: request.url.split('?')[0]!, body: jsonIn(request.body) },
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
});

/** Hands a controller the context of a command; the path must have a `clinicId`. */
export const InContext = (): ParameterDecorator => (controller, method, index) => {
  describeIdParam('clinicId', controller, method!);
  FromRequest()(controller, method, index);
};

/** Hands a controller who asks. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<ActorRequest>()),
);

/** Hands a controller the `Idempotency-Key` of a command that belongs to no clinic. */
export const CommandId = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  commandIdOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Describes the header that `InContext` and `CommandId` read. */
export const TakesIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'A new UUID for each thing that is recorded; the same one again when a request is repeated.',
    schema: { type: 'string', format: 'uuid' },
  });

/** A body that is a file is no JSON: whoever takes one says in the command which it was. */
function jsonIn(body: unknown): Json {
  return body instanceof Readable ? null : ((body ?? null) as Json);
}

function actorOf(request: ActorRequest): Actor {
  if (request.actor) return request.actor;
  throw new Problem('unauthenticated', 'not_signed_in', 'Sign in first.');
}

/** @throws Problem `id_invalid` */
export function uuidIn(text: string | undefined, name: string): string {
  if (text !== undefined && isUuid(text)) return text;
  throw new Problem('invalid', 'id_invalid', `${name} must be a lower-case UUID.`, { field: name });
}

function commandIdOf(request: FastifyRequest): string {
  const header = request.headers['idempotency-key'];
  if (typeof header === 'string' && isUuid(header)) return header;
  throw new Problem(
    'invalid',
    header === undefined ? 'idempotency_key_missing' : 'idempotency_key_invalid',
    'Send a header Idempotency-Key with a new lower-case UUID for each thing that is recorded, and the same one again ' +
      'when you repeat a request whose answer got lost.',
  );
}

function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"([1-9]\d{0,14}|0)"$/.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  throw new Problem('invalid', 'if_match_invalid', 'If-Match takes one ETag as this service gave it, such as "7".');
}
