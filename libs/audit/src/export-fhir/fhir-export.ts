import { EventLog } from '#event-log/event-log.js';
import { type LogName } from '#event-log/recorded-event.js';
import { auditEvent } from '#fhir/audit-event.js';
import {
  clientResources,
  type ExportedClinic,
  mentionedIn,
  organizationOf,
  registerResources,
  unlistedResources,
} from '#fhir/export-resources.js';
import { provenances } from '#fhir/provenance.js';
import { Problem } from '#kernel/problem.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { type Resource } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { type Access, AccessTrail } from '../access-trail.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { HistoryIndex } from '../history-index.js';
import { FhirRecords, type FhirView } from './fhir-records.js';

export interface FhirRequest extends FhirView {
  /** Who was shown what; for those who may read the access trail. */
  accesses: boolean;
}

/** How far an export of a clinic is: clients that were written. */
type OnProgress = (clients: number) => void;

/** Records as FHIR R4. What is said how, is in `libs/fhir`. */
@Injectable()
export class FhirExport {
  private readonly vocabularies = loadVocabularies();

  constructor(
    private readonly log: EventLog,
    private readonly records: FhirRecords,
    private readonly index: HistoryIndex,
    private readonly trail: AccessTrail,
    private readonly calendar: AuditCalendar,
  ) {}

  /** The address below which the resources of a clinic lie; references in them are relative to it. */
  async baseOf(clinicId: LogName): Promise<string> {
    const { origin } = await this.log.head(clinicId);
    return `https://${origin.split('/')[0]}/api/v1/clinics/${clinicId}/fhir`;
  }

  /**
   * One client, with everybody and everything that the record names.
   *
   * @throws Problem `clinic_not_found`, `client_unknown`
   */
  async client(clinicId: LogName, clientId: string, request: FhirRequest): Promise<Resource[]> {
    const clinic = await this.clinic(clinicId);
    const chart = await this.records.client(clinicId, clientId, request);
    if (!chart) throw new Problem('not_found', 'client_unknown', 'Nothing was recorded of this client by then.');
    const resources = clientResources(chart, clinic, this.vocabularies);
    if (request.accesses) {
      for await (const accesses of this.trail.all(clinicId)) {
        // Of others who were shown in the same answer, this client's record says nothing.
        const own = accesses.filter((access) => access.clients.includes(clientId));
        resources.push(...own.map((access) => auditEvent(clinicId, access, [clientId])));
      }
    }
    const registers = registerResources(await this.records.registers(clinicId, request));
    const mentioned = mentionedIn(resources);
    // A person and their place in the clinic have one id.
    const named = registers.filter(({ resource: { resourceType: type, id } }) => {
      return mentioned.has(`${type === 'PractitionerRole' ? 'Practitioner' : type}/${id}`);
    });
    return [
      organizationOf(clinic),
      ...resources,
      ...named.map(({ resource }) => resource),
      ...unlistedResources(mentioned, registers),
    ];
  }

  /**
   * A whole clinic, client by client: of each client nothing stays in memory but the id. At the end of it stand those
   * whom records name and no register does.
   *
   * @param onShown called before anything of further clients is given
   * @throws where the signal is aborted, so that nobody takes a part for the whole
   */
  async *whole(
    clinicId: LogName,
    request: FhirRequest,
    signal: AbortSignal,
    onShown: (clients: readonly string[]) => Promise<void>,
    onProgress: OnProgress = () => undefined,
  ): AsyncGenerator<Resource[]> {
    const clinic = await this.clinic(clinicId);
    await this.index.reach(clinicId, request.position);
    const chart = await this.records.registers(clinicId, request);
    const registers = registerResources(chart);
    const mentioned = new Set<string>();
    const noted = (resources: Resource[]): Resource[] => {
      for (const reference of mentionedIn(resources)) mentioned.add(reference);
      return resources;
    };
    yield noted([
      organizationOf(clinic),
      ...registers.map(({ resource }) => resource),
      ...provenances(chart, registers, `Organization/${clinicId}`),
    ]);
    const exported = new Set<string>();
    for await (const clients of this.index.clients(clinicId)) {
      await onShown(clients);
      for (const clientId of clients) {
        // On SQLite a read answers without ever waiting: whoever else is to be served has their turn here.
        await othersFirst();
        const known = await this.records.client(clinicId, clientId, request);
        signal.throwIfAborted();
        if (!known) continue;
        exported.add(clientId);
        yield noted(clientResources(known, clinic, this.vocabularies));
      }
      onProgress(exported.size);
    }
    if (request.accesses) {
      for await (const accesses of this.trail.all(clinicId)) {
        await othersFirst();
        signal.throwIfAborted();
        const about = ({ clients }: Access): string[] => clients.filter((client) => exported.has(client));
        yield noted(accesses.map((access) => auditEvent(clinicId, access, about(access))));
      }
    }
    yield unlistedResources(mentioned, registers);
  }

  private async clinic(clinicId: LogName): Promise<ExportedClinic> {
    const { name } = await this.calendar.byId(clinicId);
    return { id: clinicId, name };
  }
}
