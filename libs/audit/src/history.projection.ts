import { type SubjectErased } from '#event-log/log-events.js';
import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { type Batch, type Projection } from '#projections/projection.js';
import { type ReadTransaction } from '#projections/read-database.js';
import { type Row, type TableDefinition } from '#projections/table-definition.js';
import { happenedAt } from '#treatments/domain/entry.events.js';

/** Where each event stands, and what it can be found by. What it says is read from the log. */
const EVENT: TableDefinition = {
  name: 'history_event',
  columns: {
    log_id: 'integer',
    position: 'integer',
    type: 'text',
    actor: 'text',
    recorded_at: 'text',
    happened: 'text?',
    client_id: 'uuid?',
    /** What it is about besides the client: a session, a series, or a member of the staff. */
    record_id: 'uuid?',
  },
  key: ['log_id', 'position'],
  indexes: [
    ['log_id', 'client_id', 'position'],
    ['log_id', 'record_id', 'position'],
    ['log_id', 'actor', 'position'],
    ['log_id', 'type', 'position'],
  ],
};

const CORRECTION: TableDefinition = {
  name: 'history_correction',
  columns: { log_id: 'integer', corrected: 'integer', position: 'integer' },
  key: ['log_id', 'corrected', 'position'],
};

/** Whose data key it is. A leaf keeps the key's id after an erasure, so a client's events stay together. */
const CLIENT: TableDefinition = {
  name: 'history_client',
  columns: { log_id: 'integer', kid: 'text', client_id: 'uuid' },
  key: ['log_id', 'kid'],
};

const STREAM = /^(client|erasure|session|series)-(.+)$/;
/** Keys of clients that are kept in memory, 0.2 kB each. */
const REMEMBERED_CLIENTS = 10_000;

/** An index of the log, by which events are found: by client, record, person, type and time. */
export class HistoryProjection implements Projection {
  readonly name = 'history';
  readonly version = 1;
  readonly tables = [EVENT, CORRECTION, CLIENT];
  private readonly clients = new Map<string, string>();

  async apply(batch: Batch, tx: ReadTransaction): Promise<void> {
    const { log, logId, events } = batch;
    const begun = newClients(events);
    await this.lookUp(log, logId, keysOf(events, begun), tx);
    const rows = events.map((event) => rowOf(logId, event, clientOfStream(event) ?? this.clientOf(log, event, begun)));
    const corrections = events.flatMap(({ corrects, position }) => {
      return corrects === undefined ? [] : [{ log_id: logId, corrected: corrects, position }];
    });
    const clients = [...begun].map(([kid, client]) => ({ log_id: logId, kid, client_id: client }));
    await Promise.all([
      tx.insert(EVENT, rows),
      corrections.length > 0 ? tx.insert(CORRECTION, corrections) : undefined,
      clients.length > 0 ? tx.insert(CLIENT, clients) : undefined,
    ]);
    for (const event of events) if (erasesCodedFacts(event)) await forget(event, batch, tx);
  }

  private clientOf(log: LogName, { kid }: RecordedEvent, begun: ReadonlyMap<string, string>): string | null {
    if (kid === undefined) return null;
    return begun.get(kid) ?? this.clients.get(`${log} ${kid}`) ?? null;
  }

  /** Remembers whose keys these are. What is remembered was committed before, so it holds after any rollback. */
  private async lookUp(log: LogName, logId: number, kids: ReadonlySet<string>, tx: ReadTransaction): Promise<void> {
    // Before the batch: what it needs must stay while it is worked on.
    if (this.clients.size >= REMEMBERED_CLIENTS) this.clients.clear();
    const missing = [...kids].filter((kid) => !this.clients.has(`${log} ${kid}`));
    if (missing.length === 0) return;
    const found = await tx.all<{ kid: string; client_id: string }>(
      `SELECT kid, client_id FROM history_client
       WHERE log_id = $1 AND kid IN (${missing.map((_, index) => `$${index + 2}`).join(', ')})`,
      [logId, ...missing],
    );
    for (const { kid, client_id: clientId } of found) this.clients.set(`${log} ${kid}`, clientId);
  }
}

/** Data keys that do not begin in the batch, of entries that do not name their client. */
function keysOf(events: readonly RecordedEvent[], begun: ReadonlyMap<string, string>): Set<string> {
  const kids = events.flatMap((event) => {
    const { kid } = event;
    return kid === undefined || begun.has(kid) || clientOfStream(event) !== null ? [] : [kid];
  });
  return new Set(kids);
}

function rowOf(logId: number, event: RecordedEvent, clientId: string | null): Row {
  const { position, type, actor, recordedAt, data } = event;
  return {
    log_id: logId,
    position,
    type,
    actor,
    recorded_at: recordedAt,
    happened: data && happenedAt(data),
    client_id: clientId,
    record_id: recordOf(event),
  };
}

/** Clients whose record begins in the batch, by data key. */
function newClients(events: readonly RecordedEvent[]): Map<string, string> {
  const begun = new Map<string, string>();
  for (const event of events) {
    const clientId = event.streamVersion === 1 ? clientOfStream(event) : null;
    if (clientId !== null && event.kid !== undefined) begun.set(event.kid, clientId);
  }
  return begun;
}

function clientOfStream({ stream }: RecordedEvent): string | null {
  const [, kind, id] = STREAM.exec(stream) ?? [];
  return kind === 'client' || kind === 'erasure' ? id! : null;
}

/** An entry on a client's own record may name the session or the series that it belongs to. */
function recordOf({ stream, data }: RecordedEvent): string | null {
  const [, kind, id] = STREAM.exec(stream) ?? [];
  if (kind === 'session' || kind === 'series') return id!;
  const named = data?.sessionId ?? data?.seriesId ?? data?.staffId;
  return typeof named === 'string' ? named : null;
}

function erasesCodedFacts({ type, data }: RecordedEvent): boolean {
  return type === 'SubjectErased' && (data as unknown as SubjectErased | null)?.depth === 'everything';
}

/** What a row took from a part that is now destroyed goes from it, so that it is as one made anew from the log. */
async function forget({ stream }: RecordedEvent, { logId, events, history }: Batch, tx: ReadTransaction) {
  const clientId = stream.slice(stream.indexOf('-') + 1);
  await tx.run('UPDATE history_event SET happened = NULL WHERE log_id = $1 AND client_id = $2', [logId, clientId]);
  const own = [...(await history(stream)), ...events.filter((event) => event.stream === stream)];
  for (const { position } of own) {
    await tx.run('UPDATE history_event SET record_id = NULL WHERE log_id = $1 AND position = $2', [logId, position]);
  }
}
