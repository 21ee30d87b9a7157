import { type Instant } from '#kernel/clock.js';
import { type Json, type JsonObject } from '#kernel/json.js';
import { fieldInWords, titleOf, valueInWords } from './in-words.js';

/** An entry as it stands at one position. */
export interface StandingEntry {
  entryId: string;
  position: number;
  type: string;
  recordKind: string;
  recordId: string;
  data: JsonObject;
  /** Free text by member, `identity.name`; what was erased is not there. */
  words: Readonly<Record<string, string>>;
}

/** An event between two positions, as far as a difference names it. */
export interface Cause {
  position: number;
  type: string;
  actor: string;
  role: string;
  recordedAt: Instant;
  reason: string | null;
  /** The entry that it corrects or voids. */
  about: string | null;
  lateReason: string | null;
}

export interface FieldDifference {
  field: string;
  label: string;
  before: Json;
  after: Json;
  /** "needle length: 1500 µm instead of 1200 µm" */
  inWords: string;
}

export interface Difference {
  kind: 'entered' | 'corrected' | 'voided' | 'erased';
  /** Of the entry, "Area treated". */
  title: string | null;
  entryId: string | null;
  entryPosition: number | null;
  recordKind: string | null;
  recordId: string | null;
  fields: FieldDifference[];
  causes: Cause[];
  inWords: string;
}

/** What has changed between two states of the same records, and through which events, in the order of recording. */
export function differenceOf(
  before: readonly StandingEntry[],
  after: readonly StandingEntry[],
  between: readonly Cause[],
): Difference[] {
  const [earlier, later] = [byId(before), byId(after)];
  const causesOf = (entryId: string): Cause[] => between.filter(({ about }) => about === entryId);
  const differences: Difference[] = [];
  for (const entry of after) {
    const known = earlier.get(entry.entryId);
    const fields = fieldsBetween(known, entry);
    if (known && fields.length === 0) continue;
    const own = between.filter(({ position }) => position === entry.position);
    const causes = [...own, ...causesOf(entry.entryId)];
    differences.push(difference(known ? 'corrected' : 'entered', entry, fields, causes));
  }
  for (const entry of before) {
    if (later.has(entry.entryId)) continue;
    differences.push(difference('voided', entry, fieldsBetween(entry, undefined), causesOf(entry.entryId)));
  }
  for (const cause of between) {
    if (cause.type === 'SubjectErased') differences.push(erasure(cause));
  }
  return differences.sort((one, other) => placeOf(one) - placeOf(other));
}

function byId(entries: readonly StandingEntry[]): Map<string, StandingEntry> {
  return new Map(entries.map((entry) => [entry.entryId, entry]));
}

function placeOf({ causes, entryPosition }: Difference): number {
  return causes.at(-1)?.position ?? entryPosition ?? 0;
}

function fieldsBetween(before: StandingEntry | undefined, after: StandingEntry | undefined): FieldDifference[] {
  const [old, now] = [membersOf(before), membersOf(after)];
  const fields = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...fields].flatMap((field) => {
    const [from, to] = [old[field] ?? null, now[field] ?? null];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const { label, unit } = fieldInWords(field);
    const [was, is] = [valueInWords(from, unit), valueInWords(to, unit)];
    const inWords = before && after ? `${label}: ${is} instead of ${was}` : `${label}: ${before ? was : is}`;
    return [{ field, label, before: from, after: to, inWords }];
  });
}

function membersOf(entry: StandingEntry | undefined): Readonly<Record<string, Json>> {
  return entry ? { ...(entry.data as Record<string, Json>), ...entry.words } : {};
}

function difference(
  kind: Difference['kind'],
  { entryId, position, type, recordKind, recordId }: StandingEntry,
  fields: FieldDifference[],
  causes: Cause[],
): Difference {
  const said = fields.map(({ inWords }) => inWords).join('; ');
  const late = causes.find(({ lateReason }) => lateReason !== null)?.lateReason;
  const reasons = causes.flatMap(({ reason }) => (reason === null ? [] : [valueInWords(reason)]));
  const title = titleOf(type);
  const sentences = {
    entered: `${title} was entered${late ? ` late (${valueInWords(late)})` : ''}: ${said || 'no details'}.`,
    corrected: `${title}, entered at position ${position}, was corrected${because(reasons)}: ${said}.`,
    voided: `${title}, entered at position ${position}, no longer stands${because(reasons)}. It said: ${said || 'no details'}.`,
    erased: '',
  };
  const place = { entryId, entryPosition: position, recordKind, recordId };
  return { kind, title, ...place, fields, causes, inWords: sentences[kind] };
}

function because(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
}

function erasure(cause: Cause): Difference {
  const why = cause.reason === null ? '' : ` (${valueInWords(cause.reason)})`;
  const inWords = `The client’s data were erased${why}; what was erased shows at no position any more.`;
  return {
    ...{ kind: 'erased', title: null, entryId: null, entryPosition: null, recordKind: null, recordId: null },
    ...{ fields: [], causes: [cause], inWords },
  };
}
