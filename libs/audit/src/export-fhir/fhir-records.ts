import { EventLog } from '#event-log/event-log.js';
import { type LogName, type RecordedEvent, SEALED_PARTS, type SealedPartName } from '#event-log/recorded-event.js';
import { type Chart, chartOf, type ClientChart, clientChart, type OpenedEvent, type Words } from '#fhir/chart.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { openWords } from '#privacy/recorded-words.js';
import { Injectable } from '@nestjs/common';
import { RecordsAsOf } from '../records-as-of.js';

/** Whose words may stand in an export, besides codes and measures. */
export interface FhirView {
  /** Last position that is read. */
  position: number;
  /** Names, contacts and free text of clients, and the names and serial numbers of devices. */
  clientWords: boolean;
  staffNames: boolean;
}

/** Reads records as they stood at a position, with the words that may be shown. */
@Injectable()
export class FhirRecords {
  constructor(
    private readonly log: EventLog,
    private readonly records: RecordsAsOf,
    private readonly sealer: PartSealer,
  ) {}

  /**
   * Null where nothing was recorded of the client by then.
   *
   * @throws Problem `clinic_not_found`, `client_unknown`
   */
  async client(clinicId: LogName, clientId: string, view: FhirView): Promise<ClientChart | null> {
    const { events } = await this.records.history(clinicId, { kind: 'client', id: clientId });
    const known = events.filter(({ position }) => position <= view.position);
    if (known.length === 0) return null;
    return clientChart(clientId, await this.opened(known, view.clientWords ? SEALED_PARTS : []));
  }

  /** Staff, devices and lots. */
  async registers(clinicId: LogName, view: FhirView): Promise<Chart> {
    const events = await this.log.readStream(clinicId, 'clinic');
    const known = events.filter(({ position }) => position <= view.position);
    const staff = known.filter(({ type }) => type.startsWith('Staff'));
    const others = known.filter(({ type }) => !type.startsWith('Staff'));
    const opened = [
      ...(await this.opened(staff, view.staffNames ? ['identity'] : [])),
      ...(await this.opened(others, view.clientWords ? ['notes'] : [])),
    ];
    return chartOf(opened.sort((one, other) => one.event.position - other.event.position));
  }

  private async opened(events: readonly RecordedEvent[], parts: readonly SealedPartName[]): Promise<OpenedEvent[]> {
    const opened: OpenedEvent[] = [];
    for (const event of events) {
      const words: Partial<Record<SealedPartName, Words>> = {};
      for (const part of parts) {
        const found = await openWords(this.sealer, part, event);
        if (found) words[part] = found;
      }
      opened.push({ event, words });
    }
    return opened;
  }
}
