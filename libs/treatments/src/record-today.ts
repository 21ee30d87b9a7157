import { type RecordedEvent } from '#event-log/recorded-event.js';
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

/** @throws Problem `version_stale` */
export function ensureSeen(recorded: readonly RecordedEvent[], seen: number | undefined): void {
  const version = versionOf(recorded);
  if (seen === undefined || seen === version) return;
  const changes = recorded
    .filter(({ streamVersion }) => streamVersion > seen)
    .map(({ position, type, actor, recordedAt }) => ({ position, type, actor, recordedAt }));
  const what = changes.length > 0 ? `${changes.length} entries came since. Look at them first.` : 'Read it anew.';
  throw new Problem('conflict', 'version_stale', `The record is at version ${version}, not ${seen}. ${what}`, {
    expected: seen,
    actual: version,
    changes,
  });
}
