import { EventLog } from '#event-log/event-log.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { openWords } from '#privacy/recorded-words.js';
import { type ClientEvent } from '#treatments/domain/client.events.js';
import { effectiveEntries, type Entered, type EntryEvent } from '#treatments/domain/entry.events.js';
import { Injectable } from '@nestjs/common';

/**
 * Names of clients. No read model holds one, so each is opened from the log for the answer that it stands in, and a
 * client whose key was destroyed has none.
 */
@Injectable()
export class ClientNames {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: PartSealer,
  ) {}

  /** The name of each of these clients, by id; null where none was entered, or it was erased. */
  async of(clinicId: string, clientIds: Iterable<string>): Promise<Map<string, string | null>> {
    const ids = [...new Set(clientIds)];
    const names = await Promise.all(ids.map((clientId) => this.nameOf(clinicId, clientId)));
    return new Map(ids.map((clientId, index) => [clientId, names[index]!]));
  }

  /** The newest name that stands: a correction replaces that of its entry, a later entry that of an earlier one. */
  private async nameOf(clinicId: string, clientId: string): Promise<string | null> {
    const recorded = await this.log.readStream(clinicId, `client-${clientId}`);
    const events = new Map(recorded.map((event) => [event.eventId, event]));
    const entered = recorded.filter(isEntry) as unknown as Entered<ClientEvent | EntryEvent>[];
    for (const { sealedIn } of effectiveEntries<ClientEvent>(entered).reverse()) {
      for (const eventId of [...sealedIn].reverse()) {
        const name = (await openWords(this.sealer, 'identity', events.get(eventId)!))?.name;
        if (name !== undefined) return name;
      }
    }
    return null;
  }
}

function isEntry({ type, data }: RecordedEvent): boolean {
  return data !== null && type !== 'SubjectErased';
}
