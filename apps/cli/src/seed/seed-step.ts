import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { type Day } from '#kernel/clock.js';
import { type Concern, type FitzpatrickType } from '#treatments/domain/closed-lists.js';
import { type Command } from '@nestjs/cqrs';

/** One command of a history. */
export interface SeedStep {
  /** When it was done; the steps of a client are entered in this order. */
  on: Day;
  /** Tells it from the client's other steps. */
  name: string;
  actor: string;
  /** `entryIds` holds the entries that earlier steps have made, by their names. */
  make: (context: CommandContext, entryIds: ReadonlyMap<string, string>) => Command<Receipt>;
}

/** What the sessions of a client have in common. */
export interface SeedClientWorld {
  clientId: string;
  seriesId: string;
  concern: Concern;
  skinType: FitzpatrickType;
  practitionerId: string;
  isNewToAdvice: boolean;
}

/** One session and what came of it. */
export interface SeedSession {
  world: SeedClientWorld;
  sessionId: string;
  day: Day;
  number: number;
  add(name: string, make: SeedStep['make'], on?: Day): void;
}

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
