import { Problem } from '#kernel/problem.js';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type ActorRequest } from '#http/command-context.js';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Session } from './sessions.js';

/** A request whose session a guard has found. */
export interface SessionRequest extends ActorRequest {
  session?: Session;
}

/** Hands a controller the session of whoever asks. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<SessionRequest>();
  if (session) return session;
  throw new Problem('unauthenticated', 'not_signed_in', 'Sign in first.');
});

/**
 * The cookie that holds a session's secret. With `__Host-` the browser takes it over TLS only, from this very host,
 * for every path (RFC 6265bis §4.1.3.2); over plain HTTP, on loopback, it has a plain name.
 */
export class SessionCookie {
  readonly name: string;
  private readonly attributes: string;

  constructor({ secure }: { secure: boolean }) {
    this.name = secure ? '__Host-pinpoint' : 'pinpoint';
    this.attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  /** The secret that the browser sent, or null. Where the cookie comes twice, neither is believed. */
  read({ headers }: FastifyRequest): string | null {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const values = pairs.filter((pair) => pair.startsWith(`${this.name}=`));
    return values.length === 1 ? values[0]!.slice(this.name.length + 1) : null;
  }

  /** Without an end of its own: it goes with the browser's session, and ours ends on this side anyway. */
  set(reply: FastifyReply, secret: string): void {
    void reply.header('set-cookie', `${this.name}=${secret}; ${this.attributes}`);
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.name}=; ${this.attributes}; Max-Age=0`);
  }
}
