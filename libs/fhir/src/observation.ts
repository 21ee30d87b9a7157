import { type Annotation, type CodeableConcept, type Extension, type Observation } from '@medplum/fhirtypes';
import { type ChartEntry, type ClientChart } from './chart.js';
import { encounter, type Mapped, patient, performer } from './references.js';
import { extensionUrl, hl7, own, some } from './terms.js';

type Category = 'exam' | 'survey' | 'procedure' | 'vital-signs' | 'social-history';
type Said = Pick<Observation, 'code'> & Partial<Observation>;

/** An observation that an entry says. */
export function observation(
  chart: ClientChart,
  entry: ChartEntry,
  category: Category,
  { id = entry.event.eventId, ...said }: Said,
  sessionId?: string,
): Mapped {
  const { event } = entry;
  return {
    entryIds: [event.eventId],
    resource: {
      resourceType: 'Observation',
      id,
      status: observationStatus(entry),
      category: [hl7('observation-category', category)],
      subject: patient(chart),
      encounter: encounter(chart, sessionId),
      effectiveDateTime: entry.happened,
      issued: event.recordedAt,
      performer: [performer(event)],
      note: notesOf(entry),
      ...said,
    },
  };
}

function observationStatus({ isVoided, isCorrected }: ChartEntry): Observation['status'] {
  if (isVoided) return 'entered-in-error';
  return isCorrected ? 'corrected' : 'final';
}

/**
 * The free text of an entry, as far as it was opened.
 *
 * @param saidElsewhere members that have a place of their own in the resource
 */
export function notesOf(
  { words, event: { recordedAt: time } }: Pick<ChartEntry, 'words' | 'event'>,
  saidElsewhere: readonly string[] = [],
): Annotation[] | undefined {
  const notes = Object.entries(words.notes ?? {}).filter(([member]) => !saidElsewhere.includes(member));
  return some(notes.map(([member, text]) => ({ time, text: member === 'text' ? text : `${member}: ${text}` })));
}

/** Where on the body. Several places are no single concept, so they stand as words. */
export function bodySite(areas: readonly string[] | undefined, side?: string): CodeableConcept | undefined {
  if (!areas || areas.length === 0) return undefined;
  const sites = areas.map((area) => own('area', area));
  if (sites.length > 1) return { text: sites.map(({ text }) => text).join(', ') };
  const extension = sideOf(side);
  return { ...sites[0], ...(extension && { extension }) };
}

function sideOf(side: string | undefined): Extension[] | undefined {
  return side === undefined ? undefined : [{ url: extensionUrl('side'), valueCode: side }];
}

/** A resource that has no status of its own says so in an extension that nobody may overlook. */
export function enteredInError({ isVoided }: Pick<ChartEntry, 'isVoided'>): Extension[] | undefined {
  return isVoided ? [{ url: extensionUrl('entered-in-error'), valueBoolean: true }] : undefined;
}

export function component(code: CodeableConcept, value: Omit<NonNullable<Observation['component']>[number], 'code'>) {
  return { code, ...value };
}
