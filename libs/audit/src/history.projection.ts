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
    const rows: Row[] = [];
    for (const event of events) {
      const clientId = clientOfStream(event) ?? (await this.clientOfKey(log, logId, event.kid, begun, tx));
      rows.push(rowOf(logId, event, clientId));
    }
    await tx.insert(EVENT, rows);
    const corrections = events.flatMap(({ corrects, position }) => {
      return corrects === undefined ? [] : [{ log_id: logId, corrected: corrects, position }];
    });
    if (corrections.length > 0) await tx.insert(CORRECTION, corrections);
    const clients = [...begun].map(([kid, client]) => ({ log_id: logId, kid, client_id: client }));
    if (clients.length > 0) await tx.insert(CLIENT, clients);
    for (const event of events) if (erasesCodedFacts(event)) await forget(event, batch, tx);
  }

  private async clientOfKey(
    log: LogName,
    logId: number,
    kid: string | undefined,
    begun: ReadonlyMap<string, string>,
    tx: ReadTransaction,
  ): Promise<string | null> {
    if (kid === undefined) return null;
    const key = `${log} ${kid}`;
    const known = begun.get(kid) ?? this.clients.get(key);
    if (known !== undefined) return known;
    const [row] = await tx.all<{ client_id: string }>(
      'SELECT client_id FROM history_client WHERE log_id = $1 AND kid = $2',
      [logId, kid],
    );
    if (!row) return null;
    // What is remembered was committed before, so it holds after any rollback; a key never comes to be another's.
    if (this.clients.size >= REMEMBERED_CLIENTS) this.clients.delete(this.clients.keys().next().value!);
    this.clients.set(key, row.client_id);
    return row.client_id;
  }
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
