import { type AppendRequest, type Receipt } from '#event-log/append.js';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { type EventLog } from '#event-log/event-log.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type DataKeys } from '#privacy/data-keys.js';
import { type Stores } from '#composition/stores.js';
import { treatmentEventTypes } from '#treatments/treatment-events.js';
import { HASH_BYTES } from '#ledger/sha256.js';
import { randomUUID } from 'node:crypto';

/** What handlers use of the log. */
type RecordLog = Pick<EventLog, 'originOf' | 'findCommand' | 'readStream' | 'readLog' | 'subjectStreams' | 'append'>;

/** Compiled once it is needed: most commands never rehearse. */
let compiled: EventCatalogue | undefined;
const catalogue = (): EventCatalogue => (compiled ??= new EventCatalogue(treatmentEventTypes));

/**
 * A log that answers as the real one would and writes nothing: what is appended stays in memory, on top of what the real
 * log holds, until it is forgotten.
 */
class RehearsalLog implements RecordLog {
  private readonly appended = new Map<string, RecordedEvent[]>();
  private readonly streamsOfKey = new Map<string, Set<string>>();

  constructor(private readonly log: EventLog) {}

  async originOf(log: string): Promise<string> {
    return `rehearsal/log/${log}`;
  }

  findCommand(log: string, commandId: string, body: AppendRequest['body']): Promise<Receipt | null> {
    return this.log.findCommand(log, commandId, body);
  }

  async readStream(log: string, stream: string, fromVersion = 1): Promise<RecordedEvent[]> {
    const appended = this.appended.get(stream) ?? [];
    return [
      ...(await this.log.readStream(log, stream, fromVersion)),
      ...appended.filter(({ streamVersion }) => streamVersion >= fromVersion),
    ];
  }

  /** What was appended here has no positions, and is found in none. */
  async readLog(): Promise<RecordedEvent[]> {
    return [];
  }

  async subjectStreams(log: string, kid: string): Promise<string[]> {
    return [...new Set([...(await this.log.subjectStreams(log, kid)), ...(this.streamsOfKey.get(kid) ?? [])])];
  }

  async append({ log, commandId, events, actor, role }: AppendRequest): Promise<Receipt> {
    const recordedAt = new Date().toISOString();
    const receipt: Receipt = { log, commandId, recordedAt, position: 0, events: [], repeated: false };
    for (const event of events) {
      const typeVersion = event.typeVersion ?? catalogue().newestVersion(event.type);
      catalogue().check(event, typeVersion);
      const { type, stream, kid, data = null } = event;
      const streamVersion = (await this.readStream(log, stream)).length + 1;
      const eventId = event.eventId ?? randomUUID();
      const recorded: RecordedEvent = {
        ...{ log, position: 0, eventId, type, typeVersion, stream, streamVersion, actor, role, recordedAt },
        ...{ origin: await this.originOf(log), cause: commandId, data, sealed: {}, commitments: {}, destroyed: [] },
        // It has no leaf.
        leafHash: Buffer.alloc(HASH_BYTES),
        ...(kid !== undefined && { kid }),
      };
      this.appended.set(stream, [...(this.appended.get(stream) ?? []), recorded]);
      if (kid !== undefined) this.streamsOfKey.set(kid, (this.streamsOfKey.get(kid) ?? new Set()).add(stream));
      receipt.events.push({ position: 0, eventId, type, stream, streamVersion, leafHash: '' });
    }
    return receipt;
  }

  /** Forgets all records of a client; they share the client's data key. */
  async forgetClient(log: string, stream: string): Promise<void> {
    const kid = (await this.readStream(log, stream))[0]?.kid;
    if (kid === undefined) return;
    for (const other of this.streamsOfKey.get(kid) ?? []) this.appended.delete(other);
    this.streamsOfKey.delete(kid);
  }
}

/** The stores with a log and keys that write nothing. */
export function rehearsalOf(stores: Stores): { stores: Stores; forgetClient: RehearsalLog['forgetClient'] } {
  const log = new RehearsalLog(stores.log);
  const keys: Pick<DataKeys, 'create'> = { create: async () => randomUUID() };
  return {
    stores: { ...stores, log: log as unknown as EventLog, keys: keys as DataKeys },
    forgetClient: (name, stream) => log.forgetClient(name, stream),
  };
}
