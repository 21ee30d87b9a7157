import { EventLog } from '#event-log/event-log.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { openWords, type Words } from '#privacy/recorded-words.js';
import { type ClientEvent } from '#treatments/domain/client.events.js';
import { effectiveEntries, type Entered, type EntryEvent } from '#treatments/domain/entry.events.js';
import { Injectable } from '@nestjs/common';
import { type FindableClient } from './client-index.js';

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
    const clients = await Promise.all(ids.map((clientId) => this.findable(clinicId, clientId)));
    return new Map(ids.map((clientId, index) => [clientId, clients[index]?.name ?? null]));
  }

  /**
   * What a client is found by, as it stands: a correction replaces that of its entry, a later entry that of an earlier
   * one. Null where the client is not registered, or was erased.
   */
  async findable(clinicId: string, clientId: string): Promise<FindableClient | null> {
    const recorded = await this.log.readStream(clinicId, `client-${clientId}`);
    if (recorded.some(({ type }) => type === 'SubjectErased')) return null;
    const events = new Map(recorded.map((event) => [event.eventId, event]));
    const entered = recorded.filter(({ data }) => data !== null) as unknown as Entered<ClientEvent | EntryEvent>[];
    const standing = effectiveEntries<ClientEvent>(entered);
    if (standing.length === 0) return null;
    let words: Words = {};
    for (const { sealedIn } of standing) words = { ...words, ...(await this.identityIn(sealedIn, events)) };
    const birthYear = standing.reduce<number | null>(
      (known, { data }) => ('birthYear' in data ? (data.birthYear ?? known) : known),
      null,
    );
    return { clientId, name: words.name ?? null, reference: words.reference ?? null, birthYear };
  }

  private async identityIn(eventIds: readonly string[], events: ReadonlyMap<string, RecordedEvent>): Promise<Words> {
    let words: Words = {};
    for (const id of eventIds) words = { ...words, ...(await openWords(this.sealer, 'identity', events.get(id)!)) };
    return words;
  }
}
