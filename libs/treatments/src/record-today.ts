import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type CommandContext } from '#http/command-context.js';
import { Problem } from '#kernel/problem.js';
import { clinicAggregate } from './domain/clinic.js';
import { type Entry } from './domain/entry.js';
import { type Entered, type EntryEvent } from './domain/entry.events.js';
import { type RecordFact } from './domain/record-fact.js';

export const CLOCK = Symbol('Clock');
export const VOCABULARIES = Symbol('Vocabularies');

/** The registers of a clinic: one record, which has no id of its own. */
export const CLINIC = { name: 'clinic', aggregate: clinicAggregate } as const;

/** A record as it stands when something is to be entered in it. */
export interface RecordToday<State, F extends RecordFact> {
  state: State;
  history: readonly Entered<F | EntryEvent>[];
  entry: Entry;
}

/** What a command enters in a record. */
export type Decision<F extends RecordFact> = readonly (F | EntryEvent)[];

/** The version that the last of them gave the stream. */
export function versionOf(recorded: readonly RecordedEvent[]): number {
  return recorded.at(-1)?.streamVersion ?? 0;
}

/**
 * The problem tells each entry that came since: what, by whom, when, and what it says in codes, of a correction with old
 * and new value. Words are told to nobody here; and a machine that may only record is not told what others entered.
 *
 * @throws Problem `version_stale`
 */
export function ensureSeen(
  recorded: readonly RecordedEvent[],
  { expectedVersion: seen, actor: asking }: Pick<CommandContext, 'expectedVersion' | 'actor'>,
): void {
  const version = versionOf(recorded);
  if (seen === undefined || seen === version) return;
  const changes = recorded
    .filter(({ streamVersion }) => streamVersion > seen)
    .map(({ position, eventId, type, actor, role, recordedAt, data }) => ({
      ...{ position, entryId: eventId, type, actor, role, recordedAt },
      ...(asking.role !== 'machine' && { data }),
    }));
  const what = changes.length > 0 ? `${changes.length} entries came since. Look at them first.` : 'Read it anew.';
  throw new Problem('conflict', 'version_stale', `The record is at version ${version}, not ${seen}. ${what}`, {
    expected: seen,
    actual: version,
    changes,
  });
}
