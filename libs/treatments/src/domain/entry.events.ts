import { addDays, startOfDay } from '#kernel/calendar.js';
import { type Instant } from '#kernel/clock.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { type CorrectionReason, type LateReason, type VoidReason } from './closed-lists.js';
import { type FreeText, type Identity } from './notes.js';

/** What every entry can carry. */
export interface EntryData {
  /** Present where the entry was made after the record had moved on. */
  lateReason?: LateReason;
}

/**
 * A member's name.
 * @pattern ^[a-z][A-Za-z0-9]{0,63}$
 */
export type FieldName = string;

/**
 * A value without spaces: a code, an id, an instant, a day, a lot number. Free text cannot take this shape.
 * @pattern ^[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,63}$
 */
export type Token = string;

/** @asType integer */
export type WholeNumber = number;

export type CorrectedScalar = Token | WholeNumber | boolean;

/** A coded value of an entry: one value, a list, or a list of small records. Null where the field is not recorded. */
export type CorrectedValue = null | CorrectedScalar | (CorrectedScalar | { [field: string]: CorrectedScalar })[];

export interface FieldChange {
  field: FieldName;
  /** The value as it stood when the correction was made. */
  old: CorrectedValue;
  new: CorrectedValue;
}

export interface Correction {
  /** The `eventId` of the corrected entry. */
  entryId: Uuid;
  changes: FieldChange[];
  reason: CorrectionReason;
}

/** Corrected words: each member replaces the one of the same name; the original stays with the original entry. */
export interface CorrectedWords {
  identity?: Identity;
  notes?: { [member: string]: FreeText };
}

export interface Void {
  /** The `eventId` of the entry that does not hold. */
  entryId: Uuid;
  reason: VoidReason;
}

export interface VoidNotes {
  notes?: { explanation?: FreeText };
}

/** An entry of the same stream was wrong in these fields. The original stays. */
export type EntryCorrected = Fact<'EntryCorrected', Correction, CorrectedWords>;

/** An entry of the same stream should not stand. The original stays, and counts no more. */
export type EntryVoided = Fact<'EntryVoided', Void, VoidNotes>;

export type EntryEvent = EntryCorrected | EntryVoided;

/** A recorded fact as the domain reads it back. */
export type Entered<F extends AnyFact> = F extends unknown
  ? { eventId: Uuid; type: F['type']; data: F['data'] }
  : never;

/** An entry as it stands today: corrections applied, and not voided. */
export type Standing<F extends AnyFact> = Entered<F> & {
  /** Events whose sealed parts make up its words, in order; a later member replaces an earlier one of the same name. */
  sealedIn: readonly Uuid[];
};

interface AnyFact {
  type: string;
  data: object;
}

/**
 * What a stream says after its corrections and voids: the one place that knows what a correction means. The order is
 * that of recording. A correction or void of an entry that is not (or no longer) there changes nothing.
 */
export function effectiveEntries<F extends AnyFact>(history: readonly Entered<F | EntryEvent>[]): Standing<F>[] {
  const standing = new Map<Uuid, Standing<F>>();
  for (const event of history) {
    if (isVoid(event)) standing.delete(event.data.entryId);
    else if (isCorrection(event)) {
      const entry = standing.get(event.data.entryId);
      if (entry) standing.set(entry.eventId, corrected(entry, event.data.changes, event.eventId));
    } else standing.set(event.eventId, { ...event, sealedIn: [event.eventId] });
  }
  return [...standing.values()];
}

/** The entry with a correction applied. */
export function corrected<F extends AnyFact>(
  entry: Standing<F>,
  changes: readonly FieldChange[],
  correctionId: Uuid,
): Standing<F> {
  return { ...entry, data: withChanges(entry.data, changes), sealedIn: [...entry.sealedIn, correctionId] };
}

/** The data of an entry with fields replaced; null takes a field away. */
export function withChanges<Data extends object>(data: Data, changes: readonly FieldChange[]): Data {
  const members = new Map<string, unknown>(Object.entries(data));
  for (const change of changes) {
    if (change.new === null) members.delete(change.field);
    else members.set(change.field, change.new);
  }
  return Object.fromEntries(members) as Data;
}

export function isVoid(event: { type: string }): event is Entered<EntryVoided> {
  return event.type === 'EntryVoided';
}

export function isCorrection(event: { type: string }): event is Entered<EntryCorrected> {
  return event.type === 'EntryCorrected';
}

/** The members that say when an entry happened, whatever its type; an entry has one of them at most, or none. */
const WHEN = [
  'at',
  'onset',
  'observed',
  'resolved',
  'taken',
  'contactedOn',
  'assessedOn',
  'consultedOn',
  'enrolledOn',
  'plannedOn',
  'revisedOn',
  'endedOn',
  'decidedOn',
  'notifiedOn',
] as const;

/** When what an entry says happened: an instant, a day, or null where the entry leaves it open. */
export function happenedAt(data: JsonObject): string | null {
  for (const member of WHEN) if (typeof data[member] === 'string') return data[member];
  return null;
}

/** From so long after it happened on, an entry is late, whether or not somebody said so. */
export const LATE_AFTER_MS = 24 * 3_600_000;

/** Whether an entry was recorded more than 24 h after it happened. A day counts to its end, where the clinic is. */
export function isRecordedLate(happened: string | null, recordedAt: Instant, timeZone: string): boolean {
  if (happened === null) return false;
  const end = happened.includes('T') ? happened : startOfDay(timeZone, addDays(happened, 1));
  return Date.parse(recordedAt) - Date.parse(end) > LATE_AFTER_MS;
}
