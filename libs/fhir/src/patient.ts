import { type ContactPoint, type Patient } from '@medplum/fhirtypes';
import { type ClientChart, entriesOf, standing, type Words } from './chart.js';
import { type Mapped } from './references.js';
import { hl7, identifier, ownCoding, some } from './terms.js';

/** Who the client is, as last entered. Of an erased client there is the id alone, which names nobody. */
export function patientOf(chart: ClientChart, organizationId: string): Mapped {
  const { clientId, isErased, events } = chart;
  const entries = entriesOf(chart, 'ClientRegistered', 'ClientDetailsChanged');
  const told = standing(entries);
  const identity: Words = Object.assign({}, ...told.map(({ words }) => words.identity ?? {})) as Words;
  const birthYear = told.findLast(({ data }) => data.birthYear !== undefined)?.data.birthYear;
  const resource: Patient & { id: string } = {
    resourceType: 'Patient',
    id: clientId,
    meta: {
      lastUpdated: events.at(-1)!.recordedAt,
      ...(isErased && { tag: [ownCoding('record', 'erased')] }),
    },
    identifier: [
      identifier('client', clientId),
      ...(identity.reference === undefined
        ? []
        : [{ ...identifier('client-reference', identity.reference), type: hl7('v2-0203', 'MR') }]),
    ],
    active: !isErased && told.length > 0,
    name: identity.name === undefined ? undefined : [{ text: identity.name }],
    telecom: some(contactsIn(identity)),
    gender: told.findLast(({ data }) => data.sex !== undefined)?.data.sex,
    birthDate: identity.birthDate ?? birthYear?.toString(),
    managingOrganization: { reference: `Organization/${organizationId}` },
  };
  return { resource, entryIds: entries.map(({ event }) => event.eventId) };
}

function contactsIn({ email, phone }: Words): ContactPoint[] {
  return [
    ...(phone === undefined ? [] : [{ system: 'phone' as const, value: phone }]),
    ...(email === undefined ? [] : [{ system: 'email' as const, value: email }]),
  ];
}
