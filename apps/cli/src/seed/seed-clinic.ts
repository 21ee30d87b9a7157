import { type Receipt } from '#event-log/append.js';
import { type Day } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { type Command } from '@nestjs/cqrs';
import { clientHistory, type SeededClient } from './client-history.js';

export interface SeedOptions {
  clinicId: string;
  sessions: number;
  seed: number;
  /** Last day of the history; it must not lie ahead. */
  until: Day;
  execute: (command: Command<Receipt>) => Promise<Receipt>;
  signal: AbortSignal;
  onProgress?: (sessions: number) => void;
}

export interface Seeded {
  clients: number;
  sessions: number;
  /** Events that were recorded now; what was there already does not count. */
  events: number;
}

/** Clients that are entered at the same time: their commands share the log's commits. */
const CLIENTS_AT_ONCE = 64;

/**
 * Enters a made-up history. The same seed and day give the same history, and entering it again changes nothing.
 *
 * @throws what the commands throw, the signal's reason among it; each command is then entered wholly or not at all
 */
export async function seedClinic(options: SeedOptions): Promise<Seeded> {
  const seeded: Seeded = { clients: 0, sessions: 0, events: 0 };
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const clients = histories(options);
  const work = async (): Promise<void> => {
    for (let next = clients.next(); !next.done; next = clients.next()) {
      // Not `+= await`: that would add to what the count was before the others went on.
      const events = await enter(next.value, options, signal);
      seeded.events += events;
      seeded.clients++;
      seeded.sessions += next.value.sessions;
      options.onProgress?.(seeded.sessions);
    }
  };
  const stopOthers = (error: unknown): never => {
    failure.abort(error);
    throw error;
  };
  // All have ended before the stores are closed; the first failure is the one that the others were stopped with.
  const ends = await Promise.allSettled(Array.from({ length: CLIENTS_AT_ONCE }, () => work().catch(stopOthers)));
  if (ends.some(({ status }) => status === 'rejected')) throw signal.reason;
  return seeded;
}

function* histories({ sessions, seed, until }: SeedOptions): Generator<SeededClient> {
  for (let number = 0, left = sessions; left > 0; number++) {
    const client = clientHistory(seed, number, until, left);
    left -= client.sessions;
    yield client;
  }
}

/** Answers how many events were recorded. */
async function enter(client: SeededClient, { clinicId, execute }: SeedOptions, signal: AbortSignal): Promise<number> {
  const entryIds = new Map<string, string>();
  let events = 0;
  for (const { name, actor, make } of client.steps) {
    signal.throwIfAborted();
    const context = {
      clinicId,
      commandId: uuidV5(client.id, name),
      actor: { staffId: actor, role: 'practitioner' },
      body: { seed: client.id, step: name },
    };
    const receipt = await execute(make(context, entryIds));
    entryIds.set(name, receipt.events[0]!.eventId);
    if (!receipt.repeated) events += receipt.events.length;
  }
  return events;
}
