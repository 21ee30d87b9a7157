import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type Organization, type Resource } from '@medplum/fhirtypes';
import { adverseEvents } from './adverse-event.js';
import { advice } from './advice.js';
import { alerts } from './alert.js';
import { anesthetics } from './anesthetic.js';
import { assessments } from './assessment.js';
import { carePlans } from './care-plan.js';
import { type Chart, type ClientChart } from './chart.js';
import { consents } from './consent.js';
import { consultations } from './consultation.js';
import { devices, unlistedDevice } from './device.js';
import { healthHistory } from './health-history.js';
import { patientOf } from './patient.js';
import { photos } from './photo.js';
import { procedures } from './procedure.js';
import { provenances } from './provenance.js';
import { type Mapped, referencesIn } from './references.js';
import { sessionFindings } from './session-findings.js';
import { staff, unlistedPractitioner } from './staff.js';
import { identifier } from './terms.js';
import { visits } from './visit.js';

/** Every type of resource that an export can hold. */
export const EXPORTED_TYPES = [
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Device',
  'Patient',
  'Condition',
  'AllergyIntolerance',
  'MedicationStatement',
  'Consent',
  'CarePlan',
  'Appointment',
  'Encounter',
  'Procedure',
  'MedicationAdministration',
  'Observation',
  'AdverseEvent',
  'Communication',
  'DetectedIssue',
  'Media',
  'Provenance',
  'AuditEvent',
] as const;
export type FhirType = (typeof EXPORTED_TYPES)[number];

export function isExportedType(type: string): type is FhirType {
  return EXPORTED_TYPES.some((known) => known === type);
}

export interface ExportedClinic {
  id: string;
  name: string;
}

/** All that is known of one client, and where it is recorded. */
export function clientResources(chart: ClientChart, clinic: ExportedClinic, vocabularies: Vocabularies): Resource[] {
  const mapped = [
    patientOf(chart, clinic.id),
    ...consultations(chart),
    ...healthHistory(chart, vocabularies),
    ...consents(chart),
    ...carePlans(chart),
    ...visits(chart),
    ...procedures(chart, vocabularies),
    ...anesthetics(chart, vocabularies),
    ...sessionFindings(chart, vocabularies),
    ...advice(chart, vocabularies),
    ...adverseEvents(chart, vocabularies),
    ...alerts(chart, vocabularies),
    ...assessments(chart, vocabularies),
    ...photos(chart),
  ];
  return [...mapped.map(({ resource }) => resource), ...provenances(chart, mapped, `Patient/${chart.clientId}`)];
}

/** What stands in the registers of a clinic: who works there, and with what. */
export function registerResources(chart: Chart): Mapped[] {
  return [...staff(chart), ...devices(chart)];
}

export function organizationOf({ id, name }: ExportedClinic): Organization & { id: string } {
  return { resourceType: 'Organization', id, identifier: [identifier('clinic', id)], active: true, name };
}

/** `Practitioner/<id>` and `Device/<id>` that resources refer to. */
export function mentionedIn(resources: Iterable<Resource>): Set<string> {
  const mentioned = new Set<string>();
  for (const resource of resources) {
    for (const reference of referencesIn(resource)) {
      if (/^(Practitioner|Device)\//.test(reference)) mentioned.add(reference);
    }
  }
  return mentioned;
}

/** Those that are mentioned and stand in no register, so that every reference leads somewhere. */
export function unlistedResources(mentioned: ReadonlySet<string>, registers: readonly Mapped[]): Resource[] {
  const listed = new Set(registers.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
  return [...mentioned]
    .filter((reference) => !listed.has(reference))
    .map((reference) => {
      const [type, id] = reference.split('/') as [string, string];
      return type === 'Practitioner' ? unlistedPractitioner(id) : unlistedDevice(id);
    });
}
