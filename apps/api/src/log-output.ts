import { type LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Structured logs on stdout, a JSON object a line. Ids and codes only: bodies, query strings and headers can hold
 * names, so they are never written.
 */
export function createLogger(
  level: string = process.env.PINPOINT_LOG_LEVEL || 'info',
  output: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: describeError,
      },
    },
    output,
  );
}

/** An error's own words can quote values (a database repeats the row it refused), so its cause is named by code. */
function describeError(error: Error & { code?: unknown; cause?: unknown }): object {
  const stack = error.stack?.split('\n').slice(1, 6).join('\n');
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {};
  return { name: error.name, ...(typeof error.code === 'string' && { code: error.code }), stack, ...cause };
}

/** Nest's own messages through the same logger. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  private write(level: 'debug' | 'warn' | 'error' | 'fatal', message: unknown, more: unknown[]): void {
    const text = more.find((part) => typeof part === 'string');
    if (typeof message === 'object' && message !== null) this.logger[level](message, text);
    else this.logger[level]({ context: more.at(-1) }, String(message));
  }
}
