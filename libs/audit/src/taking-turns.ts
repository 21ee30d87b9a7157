import { type LogStorage } from '#event-log/log-storage.js';
import { setImmediate as othersFirst } from 'node:timers/promises';

/**
 * The same storage, for long work beside short: before each read, whoever waits has the thread. On SQLite a read
 * answers without ever waiting, so nobody else would be served until all of a log was read.
 */
export function takingTurns(storage: LogStorage): LogStorage {
  return new Proxy(storage, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        await othersFirst();
        return Reflect.apply(member, target, args);
      };
    },
  });
}
