import { type AdverseEvent, type CodeableConcept, type Extension } from '@medplum/fhirtypes';
import { type SideEffectCourse } from '#treatments/domain/session.events.js';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type ClientChart, entriesOf, type EntryOf, standing } from './chart.js';
import { enteredInError } from './observation.js';
import { encounter, type Mapped, patient, personReference, sessionProcedure } from './references.js';
import { extensionUrl, hl7, own, some, withIcd10 } from './terms.js';

/** Side effects, each as it stands after what was seen of it later. */
export function adverseEvents(chart: ClientChart, vocabularies: Vocabularies): Mapped[] {
  return entriesOf(chart, 'SideEffectReported').map((reported) => {
    const { effectId } = reported.data;
    const ofIt = <E extends { data: { effectId: string } }>(entries: E[]): E[] => {
      return entries.filter((entry) => entry.data.effectId === effectId);
    };
    const progressed = ofIt(entriesOf(chart, 'SideEffectProgressed'));
    const resolved = ofIt(entriesOf(chart, 'SideEffectResolved'));
    const reports = ofIt(entriesOf(chart, 'ReportabilityDecided', 'AuthorityNotified'));
    const resource = adverseEvent(chart, reported, standing(progressed), standing(resolved).at(-1), vocabularies);
    const decision = reportability(standing(reports));
    return {
      resource: { ...resource, extension: some([...(resource.extension ?? []), ...decision]) },
      entryIds: [reported, ...progressed, ...resolved, ...reports].map(({ event }) => event.eventId),
    };
  });
}

function adverseEvent(
  chart: ClientChart,
  reported: EntryOf<'SideEffectReported'>,
  progressed: readonly EntryOf<'SideEffectProgressed'>[],
  resolved: EntryOf<'SideEffectResolved'> | undefined,
  { sideEffects }: Vocabularies,
): AdverseEvent & { id: string } {
  const { data, recordId, event, words } = reported;
  const type = sideEffects.get(data.type);
  // What was said last of each holds.
  const course: SideEffectCourse = Object.assign(
    {},
    data,
    ...progressed.map((later) => later.data),
  ) as SideEffectCourse;
  const instance = sessionProcedure(chart, recordId);
  const description = words.notes?.description;
  const isKnownSerious = course.serious !== undefined;
  return {
    resourceType: 'AdverseEvent',
    id: data.effectId,
    modifierExtension: enteredInError(reported),
    extension: courseExtensions(course, data.area, data.side),
    identifier: { system: 'urn:pinpoint:side-effect', value: data.effectId },
    actuality: 'actual',
    category: type && [own('side-effect-group', type.group)],
    event: {
      ...withIcd10(own('side-effect', data.type, type?.label), type?.icd10Cm),
      ...(description !== undefined && { text: description }),
    },
    subject: patient(chart),
    encounter: encounter(chart, recordId),
    date: data.onset,
    recordedDate: event.recordedAt,
    seriousness: isKnownSerious
      ? hl7('adverse-event-seriousness', course.serious ? 'Serious' : 'Non-serious')
      : undefined,
    severity: severityOf(course.grade),
    outcome: hl7('adverse-event-outcome', outcomeOf(course, progressed, resolved)),
    recorder: personReference(event),
    suspectEntity: instance && [
      {
        instance,
        ...(course.causality && { causality: [{ assessment: own('who-umc-causality', course.causality) }] }),
      },
    ],
  };
}

/** Grades 3 to 5 of CTCAE are severe in FHIR's three; the grade itself stands in an extension. */
function severityOf(grade: number | undefined): CodeableConcept | undefined {
  if (grade === undefined) return undefined;
  return hl7('adverse-event-severity', grade <= 1 ? 'mild' : grade === 2 ? 'moderate' : 'severe');
}

const FATAL = 5;

function outcomeOf(
  { grade }: SideEffectCourse,
  progressed: readonly EntryOf<'SideEffectProgressed'>[],
  resolved: EntryOf<'SideEffectResolved'> | undefined,
): string {
  if (grade === FATAL) return 'fatal';
  if (!resolved) return progressed.length > 0 ? 'ongoing' : 'unknown';
  const { sequelae = 'none' } = resolved.data;
  return sequelae === 'none' ? 'resolved' : 'resolvedWithSequelae';
}

function courseExtensions(course: SideEffectCourse, area: string | undefined, side: string | undefined): Extension[] {
  const { grade, treatedAreaPercent, psychosocialImpact, action, seriousnessCriterion } = course;
  return [
    ...(grade === undefined ? [] : [{ url: extensionUrl('ctcae-grade'), valueInteger: grade }]),
    ...(treatedAreaPercent === undefined
      ? []
      : [{ url: extensionUrl('treated-area-percent'), valueDecimal: treatedAreaPercent }]),
    ...codes({ area, side, action, 'psychosocial-impact': psychosocialImpact, seriousness: seriousnessCriterion }),
  ];
}

function codes(said: Readonly<Record<string, string | undefined>>): Extension[] {
  return Object.entries(said).flatMap(([name, valueCode]) =>
    valueCode === undefined ? [] : [{ url: extensionUrl(name), valueCode }],
  );
}

/** Whether an authority is to be told, and when it was; FHIR R4 has no place of its own for it. */
function reportability(entries: readonly EntryOf<'ReportabilityDecided' | 'AuthorityNotified'>[]): Extension[] {
  return entries.map((entry) =>
    entry.type === 'ReportabilityDecided'
      ? {
          url: extensionUrl('reportability'),
          extension: [
            { url: 'reportable', valueBoolean: entry.data.reportable },
            { url: 'reason', valueCode: entry.data.reason },
            { url: 'decidedOn', valueDate: entry.data.decidedOn },
          ],
        }
      : {
          url: extensionUrl('authority-notified'),
          extension: [
            { url: 'authority', valueCode: entry.data.authority },
            { url: 'notifiedOn', valueDate: entry.data.notifiedOn },
          ],
        },
  );
}
