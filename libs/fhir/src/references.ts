import { type RecordedEvent } from '#event-log/recorded-event.js';
import {
  type CarePlan,
  type Device,
  type Encounter,
  type Organization,
  type Patient,
  type Practitioner,
  type Procedure,
  type Reference,
  type Resource,
} from '@medplum/fhirtypes';
import { type ClientChart, entriesOf } from './chart.js';

/** A resource that was made, and the entries of the record that it says. */
export interface Mapped {
  resource: Resource & { id: string };
  entryIds: readonly string[];
}

export function organization(event: Pick<RecordedEvent, 'log'>): Reference<Organization> {
  return { reference: `Organization/${event.log}` };
}

export function patient({ clientId }: Pick<ClientChart, 'clientId'>): Reference<Patient> {
  return { reference: `Patient/${clientId}` };
}

export function practitioner(staffId: string): Reference<Practitioner> {
  return { reference: `Practitioner/${staffId}` };
}

/** Whoever recorded something: a person, or a machine by its token. */
export function recorder({ actor, role }: Pick<RecordedEvent, 'actor' | 'role'>): Reference<Practitioner | Device> {
  return isPerson({ actor, role }) ? practitioner(actor) : { reference: `Device/${actor}` };
}

/** Whoever answers for an observation, where only people can: a machine's are those of its clinic. */
export function performer(
  event: Pick<RecordedEvent, 'actor' | 'role' | 'log'>,
): Reference<Practitioner | Organization> {
  return isPerson(event) ? practitioner(event.actor) : organization(event);
}

/** Whoever recorded something, where only a person will do. */
export function personReference(event: Pick<RecordedEvent, 'actor' | 'role'>): Reference<Practitioner> | undefined {
  return isPerson(event) ? practitioner(event.actor) : undefined;
}

function isPerson({ actor, role }: Pick<RecordedEvent, 'actor' | 'role'>): boolean {
  return role !== 'machine' && actor !== 'system';
}

/** The visit that a session was; none where it never began. */
export function encounter(chart: ClientChart, sessionId: string | undefined): Reference<Encounter> | undefined {
  const isThere = entriesOf(chart, 'SessionStarted').some(({ recordId }) => recordId === sessionId);
  return isThere ? { reference: `Encounter/${sessionId}` } : undefined;
}

/** The procedure of a whole session; those of its areas are parts of it. */
export function sessionProcedure(chart: ClientChart, sessionId: string | undefined): Reference<Procedure> | undefined {
  return encounter(chart, sessionId) && { reference: `Procedure/${sessionId}` };
}

export function carePlan(chart: ClientChart, seriesId: string | undefined): Reference<CarePlan> | undefined {
  const isThere = entriesOf(chart, 'SeriesPlanned').some(({ recordId }) => recordId === seriesId);
  return isThere ? { reference: `CarePlan/${seriesId}` } : undefined;
}

/** An id of FHIR takes no slash and no underscore, which a lot number may have. */
export function lotDeviceId(lot: string): string {
  return `lot-${Buffer.from(lot).toString('hex')}`;
}

/** All relative references of a resource, `Practitioner/<id>`, in any depth. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) =>
    member === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}
