import { type AllergyIntolerance, type Condition, type MedicationStatement } from '@medplum/fhirtypes';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type ClientChart, entriesOf, type EntryOf } from './chart.js';
import { conditionStatus } from './consultation.js';
import { observation } from './observation.js';
import { type Mapped, patient, personReference } from './references.js';
import { hl7, own } from './terms.js';

type History = EntryOf<'HistoryTaken'>;

/** Conditions, allergies, medicines and skincare as they were told, one resource for each. */
export function healthHistory(chart: ClientChart, vocabularies: Vocabularies): Mapped[] {
  return entriesOf(chart, 'HistoryTaken').flatMap((entry) => {
    const { conditions = [], allergies = [], medications = [], regimen = [], informant } = entry.data;
    const told = observation(chart, entry, 'survey', {
      code: own('observation', 'health_history'),
      valueCodeableConcept: own('informant', informant ?? 'unknown'),
    });
    const of = (kind: string, nth: number): string => `${entry.event.eventId}.${kind}${nth}`;
    return [
      told,
      ...conditions.map((said, nth) => condition(chart, entry, of('c', nth), said, vocabularies)),
      ...allergies.map((said, nth) => allergy(chart, entry, of('a', nth), said, vocabularies)),
      ...medications.map(({ medication, status, lastTakenOn }, nth) => {
        const code = own('medication', medication, vocabularies.medications.get(medication)?.label);
        return inUse(chart, entry, of('m', nth), code, status, lastTakenOn);
      }),
      ...regimen.map(({ product, status, lastUsedOn }, nth) => {
        const code = own('regimen-product', product, vocabularies.regimenProducts.get(product)?.label);
        return inUse(chart, entry, of('r', nth), code, status, lastUsedOn);
      }),
    ];
  });
}

function condition(
  chart: ClientChart,
  { event, isVoided, data }: History,
  id: string,
  { condition: code, status }: NonNullable<History['data']['conditions']>[number],
  { conditions }: Vocabularies,
): Mapped {
  const isAbsent = status === 'absent';
  const resource: Condition & { id: string } = {
    resourceType: 'Condition',
    id,
    ...conditionStatus(isVoided, status === 'present' ? 'active' : 'inactive', isAbsent ? 'refuted' : 'confirmed'),
    category: [hl7('condition-category', 'problem-list-item')],
    code: own('condition', code, conditions.get(code)?.label),
    subject: patient(chart),
    recordedDate: event.recordedAt,
    recorder: personReference(event),
    asserter: data.informant === 'client' ? patient(chart) : undefined,
  };
  return { resource, entryIds: [event.eventId] };
}

function allergy(
  chart: ClientChart,
  { event, isVoided, data }: History,
  id: string,
  { allergy: code, status }: NonNullable<History['data']['allergies']>[number],
  { allergies }: Vocabularies,
): Mapped {
  const verification = status === 'absent' ? 'refuted' : 'unconfirmed';
  const clinical = status === 'present' ? 'active' : 'inactive';
  const resource: AllergyIntolerance & { id: string } = {
    resourceType: 'AllergyIntolerance',
    id,
    ...(!isVoided && { clinicalStatus: hl7('allergyintolerance-clinical', clinical) }),
    verificationStatus: hl7('allergyintolerance-verification', isVoided ? 'entered-in-error' : verification),
    code: own('allergy', code, allergies.get(code)?.label),
    patient: patient(chart),
    recordedDate: event.recordedAt,
    recorder: personReference(event),
    asserter: data.informant === 'client' ? patient(chart) : undefined,
  };
  return { resource, entryIds: [event.eventId] };
}

const USE = { current: 'active', stopped: 'stopped', never: 'not-taken' } as const;

function inUse(
  chart: ClientChart,
  entry: History,
  id: string,
  medicationCodeableConcept: MedicationStatement['medicationCodeableConcept'],
  status: keyof typeof USE,
  last: string | undefined,
): Mapped {
  const { event, isVoided, data } = entry;
  const resource: MedicationStatement & { id: string } = {
    resourceType: 'MedicationStatement',
    id,
    status: isVoided ? 'entered-in-error' : USE[status],
    medicationCodeableConcept,
    subject: patient(chart),
    effectivePeriod: last === undefined ? undefined : { end: last },
    dateAsserted: data.takenOn,
    informationSource: data.informant === 'client' ? patient(chart) : undefined,
  };
  return { resource, entryIds: [event.eventId] };
}
