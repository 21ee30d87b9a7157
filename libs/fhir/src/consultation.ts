import { type Condition } from '@medplum/fhirtypes';
import { type ClientChart, entriesOf, type EntryOf } from './chart.js';
import { component, notesOf, observation } from './observation.js';
import { type Mapped, patient, personReference } from './references.js';
import { hl7, loinc, own, quantity } from './terms.js';

/** What a consultation found: the concern as a condition, skin type and weight as observations, what was discussed. */
export function consultations(chart: ClientChart): Mapped[] {
  return entriesOf(chart, 'ConsultationRecorded').flatMap((entry) => {
    const { weightG, fitzpatrick } = entry.data;
    const id = entry.event.eventId;
    return [
      discussion(chart, entry),
      ...(entry.data.concern === undefined ? [] : [concern(chart, entry)]),
      ...(weightG === undefined
        ? []
        : [
            observation(chart, entry, 'vital-signs', {
              id: `${id}.weight`,
              code: loinc('29463-7', 'Body weight'),
              valueQuantity: quantity(weightG / 1_000, 'kg'),
              note: undefined,
            }),
          ]),
      ...(fitzpatrick === undefined
        ? []
        : [
            observation(chart, entry, 'exam', {
              id: `${id}.skin-type`,
              code: own('observation', 'fitzpatrick_skin_type'),
              valueCodeableConcept: own('fitzpatrick', fitzpatrick),
              note: undefined,
            }),
          ]),
    ];
  });
}

function discussion(chart: ClientChart, entry: EntryOf<'ConsultationRecorded'>): Mapped {
  const { expectationsDiscussed, regimenDiscussed } = entry.data;
  const discussed = Object.entries({
    expectations_discussed: expectationsDiscussed,
    regimen_discussed: regimenDiscussed,
  }).flatMap(([code, valueBoolean]) =>
    valueBoolean === undefined ? [] : [component(own('observation', code), { valueBoolean })],
  );
  return observation(chart, entry, 'exam', {
    code: own('observation', 'consultation'),
    // An observation needs something that was observed, or a reason why there is nothing.
    ...(discussed.length > 0
      ? { component: discussed }
      : { dataAbsentReason: hl7('data-absent-reason', 'not-applicable') }),
  });
}

function concern(chart: ClientChart, entry: EntryOf<'ConsultationRecorded'>): Mapped {
  const { concern: code, concernSeverity } = entry.data;
  const { event, isVoided } = entry;
  const resource: Condition & { id: string } = {
    resourceType: 'Condition',
    id: event.eventId,
    ...conditionStatus(isVoided, 'active', 'confirmed'),
    category: [hl7('condition-category', 'encounter-diagnosis')],
    severity: concernSeverity && own('concern-severity', concernSeverity),
    code: own('concern', code!),
    subject: patient(chart),
    recordedDate: event.recordedAt,
    recorder: personReference(event),
    note: notesOf(entry),
  };
  return { resource, entryIds: [event.eventId] };
}

/** A condition that was entered in error has no clinical status (invariant con-5). */
export function conditionStatus(isVoided: boolean, clinical: string, verification: string) {
  return isVoided
    ? { verificationStatus: hl7('condition-ver-status', 'entered-in-error') }
    : {
        clinicalStatus: hl7('condition-clinical', clinical),
        verificationStatus: hl7('condition-ver-status', verification),
      };
}
