import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { type ActorRequest } from './command-context.js';

/** Whoever lost their role sees nothing more after this and the time that asking takes; five seconds are promised. */
const ASK_EVERY_MS = 2_000;

/**
 * Answers that go on and on, such as server-sent events. A request is let through once; a stream must end when the
 * role, the session or the token that let it through is gone. A controller registers its request here and ends its
 * stream with the signal.
 */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  private readonly streams = new Map<AbortController, ActorRequest>();
  private timer: NodeJS.Timeout | null = null;

  /** A signal that is aborted when access ends, when whoever asked is gone, and when the service stops. */
  open(request: ActorRequest, { raw: answer }: FastifyReply): AbortSignal {
    const stream = new AbortController();
    if (answer.destroyed) {
      stream.abort();
      return stream.signal;
    }
    this.streams.set(stream, request);
    answer.once('close', () => this.end(stream));
    this.timer ??= setInterval(() => void this.askAgain(), ASK_EVERY_MS).unref();
    return stream.signal;
  }

  /** How many are open. */
  get count(): number {
    return this.streams.size;
  }

  onModuleDestroy(): void {
    for (const stream of this.streams.keys()) this.end(stream);
  }

  private async askAgain(): Promise<void> {
    await Promise.all(
      [...this.streams].map(async ([stream, request]) => {
        if (!(await request.isStillAllowed?.())) this.end(stream);
      }),
    );
  }

  private end(stream: AbortController): void {
    this.streams.delete(stream);
    stream.abort();
    if (this.streams.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}
