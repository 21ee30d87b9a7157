import { type Json } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { type Aggregate, stateFrom } from './aggregate.js';
import { ALERT_FORMS } from './alert.forms.js';
import { CORRECTION_REASONS, VOID_REASONS } from './closed-lists.js';
import { type Entry } from './entry.js';
import {
  type CorrectedWords,
  type Correction,
  corrected,
  effectiveEntries,
  type Entered,
  type EntryCorrected,
  type EntryEvent,
  type EntryVoided,
  type FieldChange,
  isVoid,
  type Standing,
  type Void,
} from './entry.events.js';
import { oneOf, refused } from './field.js';
import { checkEntry, fieldsOf, type TreatmentFact } from './form.js';

/**
 * Puts fields of an entry right. Each `old` must be the value as it stands, so that nobody overwrites what they have
 * not seen, and the corrected entry must be one that could have been entered.
 *
 * @throws Problem `entry_unknown`, `entry_voided`, `field_not_correctable`, `field_changed` (`facts.current` tells the
 *   value as it stands), `nothing_changes`, or what the entry's own checks say
 */
export function correctEntry<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  history: readonly Entered<F | EntryEvent>[],
  correction: Correction,
  entry: Entry,
  words: CorrectedWords = {},
): [EntryCorrected] {
  oneOf(CORRECTION_REASONS)(correction.reason, 'reason', entry);
  const entries = effectiveEntries<F>(history);
  const target = findEntry(history, entries, correction.entryId);
  const fields = fieldsOf(aggregate.forms[target.type as F['type']]);
  if (correction.changes.length === 0 && wordCount(words) === 0) {
    throw refused('nothing_changes', 'changes', 'must name a field to correct');
  }
  const seen = new Set<string>();
  for (const change of correction.changes) {
    if (!Object.hasOwn(fields, change.field) || fields[change.field]!.fixed) {
      const allowed = Object.keys(fields).filter((name) => !fields[name]!.fixed);
      throw refused('field_not_correctable', change.field, 'cannot be corrected: void the entry and enter it anew', {
        allowed,
      });
    }
    if (seen.has(change.field)) throw refused('listed_twice', change.field, 'stands in the correction already');
    seen.add(change.field);
    ensureChange(target, change);
  }
  const changed = corrected(target, correction.changes, target.eventId);
  const wasLate = changed.data.lateReason;
  const asEntered = { ...entry, late: wasLate && { reason: wasLate } };
  checkEntry(aggregate.forms, { type: target.type, data: changed.data, sealed: words } as unknown as F, asEntered);
  const before = misfits(aggregate, entries, entry);
  const after = misfits(
    aggregate,
    entries.map((other) => (other === target ? changed : other)),
    entry,
  );
  for (const [misfit, problem] of after) if (!before.has(misfit)) throw problem;
  return [
    {
      type: 'EntryCorrected',
      data: { entryId: correction.entryId, changes: correction.changes, reason: correction.reason },
      ...(wordCount(words) > 0 && { sealed: words }),
    },
  ];
}

/**
 * Marks an entry as one that should not stand. Entries that hang on it (the removal of a voided anesthetic, all steps
 * of a voided start) must go with it: `withDependents` voids them first, last entered first.
 *
 * @throws Problem `entry_unknown`, `entry_voided`, `entry_has_dependents` (`facts.dependents` lists their entry ids)
 */
export function voidEntry<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  history: readonly Entered<F | EntryEvent>[],
  { withDependents = false, ...request }: Void & { withDependents?: boolean },
  entry: Entry,
  explanation?: string,
): EntryVoided[] {
  oneOf(VOID_REASONS)(request.reason, 'reason', entry);
  const entries = effectiveEntries<F>(history);
  const target = findEntry(history, entries, request.entryId);
  if (target.type === 'AlertRaised') {
    throw new Problem('conflict', 'alert_not_voidable', 'An alert goes when what it is about is corrected or voided.');
  }
  if (target.type === 'SignalRaised') {
    throw new Problem('conflict', 'signal_not_voidable', 'A signal stays: acknowledge it, and say what it was.');
  }
  const hanging = dependentsOf(aggregate, entries, target, entry).reverse();
  if (hanging.length > 0 && !withDependents) {
    throw new Problem(
      'conflict',
      'entry_has_dependents',
      `${hanging.length} other entries hang on this one (${hanging.map(({ type }) => type).join(', ')}). Void them too.`,
      { dependents: hanging.map(({ eventId }) => eventId) },
    );
  }
  const notes = explanation === undefined ? {} : { sealed: { notes: { explanation } } };
  return [...hanging, target].map(({ eventId }) => ({
    type: 'EntryVoided',
    data: { entryId: eventId, reason: request.reason },
    ...notes,
  }));
}

/**
 * Takes back the last entry of a record; alerts and what people answered to them are no entries of their own here.
 *
 * @throws Problem `not_the_last_entry`: somebody entered something since, and `facts.last` names it
 */
export function undoEntry<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  history: readonly Entered<F | EntryEvent>[],
  entryId: string,
  entry: Entry,
): EntryVoided[] {
  const last = effectiveEntries<F>(history).findLast(({ type }) => !(type in ALERT_FORMS));
  if (last?.eventId !== entryId) {
    throw new Problem('conflict', 'not_the_last_entry', 'Only the last entry can be undone. Void this one.', {
      last: last?.eventId ?? null,
    });
  }
  return voidEntry(aggregate, history, { entryId, reason: 'undone' }, entry);
}

function findEntry<F extends TreatmentFact>(
  history: readonly Entered<F | EntryEvent>[],
  entries: readonly Standing<F>[],
  entryId: string,
): Standing<F> {
  const found = entries.find(({ eventId }) => eventId === entryId);
  if (found) return found;
  const voided = history.some((event) => isVoid(event) && event.data.entryId === entryId);
  if (voided) {
    throw new Problem('conflict', 'entry_voided', 'The entry was voided. Enter it anew.', { entryId });
  }
  throw new Problem('not_found', 'entry_unknown', 'The record has no such entry to correct.', { entryId });
}

function ensureChange(target: { data: object }, change: FieldChange): void {
  const current = (Object.entries(target.data).find(([name]) => name === change.field)?.[1] ?? null) as Json;
  if (!isSame(current, change.old)) {
    throw new Problem(
      'conflict',
      'field_changed',
      `${change.field} does not have the value that the correction takes for the old one. Look at it again.`,
      { field: change.field, current },
    );
  }
  if (isSame(current, change.new)) throw refused('nothing_changes', change.field, 'has this value already');
}

/** Coded values are scalars, lists and small records, whose members may come in any order. */
function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one, sortMembers) === JSON.stringify(other, sortMembers);
}

function sortMembers(_name: string, value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The entries that fit no more once the target is gone, in the order of recording. */
function dependentsOf<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  entries: readonly Standing<F>[],
  target: Standing<F>,
  entry: Entry,
): Standing<F>[] {
  const before = misfits(aggregate, entries, entry);
  let remaining = entries.filter((other) => other !== target);
  for (;;) {
    const now = misfits(aggregate, remaining, entry);
    const fitting = remaining.filter((other) => !now.has(other) || before.has(other));
    if (fitting.length === remaining.length) break;
    remaining = fitting;
  }
  return entries.filter((other) => other !== target && !remaining.includes(other));
}

/** What contradicts the record as it stands. A change answers only for what it adds here. */
function misfits<State, F extends TreatmentFact>(
  aggregate: Aggregate<State, F>,
  entries: readonly Standing<F>[],
  entry: Entry,
): Map<Standing<F>, Problem> {
  const state = stateFrom(aggregate, entries);
  const found = new Map<Standing<F>, Problem>();
  for (const candidate of entries) {
    try {
      aggregate.ensureFits(state, candidate, entry.clinic);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      found.set(candidate, problem);
    }
  }
  return found;
}

function wordCount(words: CorrectedWords): number {
  return Object.keys(words.identity ?? {}).length + Object.keys(words.notes ?? {}).length;
}
