import { LATE_REASONS } from './closed-lists.js';
import { type Entry } from './entry.js';
import { type EntryData } from './entry.events.js';
import { checkFields, type Field, type Fields, oneOf, refused } from './field.js';

/** The shape that the facts of an aggregate share. */
export interface TreatmentFact {
  type: string;
  data: EntryData;
  sealed?: { identity?: object; notes?: object; photo?: object };
}

/** A fact without its words. */
export type Bare<F extends TreatmentFact> = F extends unknown ? { type: F['type']; data: F['data'] } : never;

export type DataOf<F extends TreatmentFact, T extends F['type']> = Extract<F, { type: T }>['data'];
export type SealedOf<F extends TreatmentFact, T extends F['type']> = NonNullable<Extract<F, { type: T }>['sealed']>;
export type NotesOf<F extends TreatmentFact, T extends F['type']> =
  SealedOf<F, T> extends { notes?: infer N } ? N : never;

/** The data of an entry as a user says it; that it is late stands in `Entry`. */
export type Said<Data extends EntryData> = Omit<Data, 'lateReason'>;

/** What one type of entry takes: its fields with their limits, what must agree between fields, and its words. */
export interface Form<Data extends EntryData, Notes = object> {
  fields: Fields<Omit<Data, 'lateReason'>>;
  /** @throws Problem where fields that are right alone contradict each other */
  rule?: (data: Data, entry: Entry) => void;
  notes: readonly (keyof Notes & string)[];
  identity?: readonly string[];
}

export type Forms<F extends TreatmentFact> = { [T in F['type']]: Form<DataOf<F, T>, NonNullable<NotesOf<F, T>>> };

/** Free text of an entry: longest member, in UTF-16 units. */
export const FREE_TEXT_MAX_LENGTH = 8000;

const LATE_REASON: Field = { check: oneOf(LATE_REASONS), needed: 'never', fixed: true };

export function fieldsOf(form: { fields: object }): Record<string, Field> {
  return { ...(form.fields as Record<string, Field>), lateReason: LATE_REASON };
}

/** Whether an entry is right in itself: its fields, what must agree between them, and its words. */
export function checkEntry<F extends TreatmentFact>(forms: Forms<F>, fact: F, entry: Entry): void {
  const form = forms[fact.type as F['type']];
  checkFields<Record<string, unknown>>(fieldsOf(form), { ...fact.data }, entry);
  checkWords(form, fact.sealed);
  form.rule?.(fact.data, entry);
}

export function checkWords(
  form: { notes: readonly string[]; identity?: readonly string[] },
  sealed: TreatmentFact['sealed'],
): void {
  const parts = [
    ['notes', form.notes, sealed?.notes],
    ['identity', form.identity ?? [], sealed?.identity],
  ] as const;
  for (const [part, allowed, words] of parts) {
    for (const [name, text] of Object.entries(words ?? {})) {
      const path = `${part}.${name}`;
      if (!allowed.includes(name))
        throw refused('field_unknown', path, 'is not a field here', { allowed: [...allowed] });
      if (!isFreeText(text)) {
        throw refused('value_malformed', path, `must be a text of up to ${FREE_TEXT_MAX_LENGTH} characters`);
      }
    }
  }
}

/** What the log can hold as text: well formed, and without U+0000. */
function isFreeText(text: unknown): text is string {
  if (typeof text !== 'string' || text.trim() === '' || text.length > FREE_TEXT_MAX_LENGTH) return false;
  return text.isWellFormed() && !text.includes('\0');
}

/** A checked fact. Members that are undefined are left out, since a fact is plain JSON. */
export function factOf<F extends TreatmentFact, T extends F['type']>(
  forms: Forms<F>,
  type: T,
  said: Said<DataOf<F, T>>,
  entry: Entry,
  sealed: { notes?: NotesOf<F, T>; identity?: object; photo?: object },
): Extract<F, { type: T }> {
  const data = { ...present(said), ...(entry.late && { lateReason: entry.late.reason }) };
  const notes = present({ ...(sealed.notes as object), lateExplanation: entry.late?.explanation });
  const identity = present(sealed.identity ?? {});
  const words = {
    ...(Object.keys(notes).length > 0 && { notes }),
    ...(Object.keys(identity).length > 0 && { identity }),
    ...(sealed.photo && { photo: sealed.photo }),
  };
  const fact = { type, data, ...(Object.keys(words).length > 0 && { sealed: words }) } as unknown as Extract<
    F,
    { type: T }
  >;
  checkEntry<F>(forms, fact, entry);
  return fact;
}

function present(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
