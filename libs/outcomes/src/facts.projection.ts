import { type SubjectErased } from '#event-log/log-events.js';
import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { type Batch, type Projection } from '#projections/projection.js';
import { type ReadTransaction } from '#projections/read-database.js';
import { type Row } from '#projections/table-definition.js';
import { VersionedRows } from '#projections/versioned-rows.js';
import { isCorrection, isVoid } from '#treatments/domain/entry.events.js';
import { type FactKindName, type PlacedEntry } from './domain/fact.js';
import { factOfEntry } from './domain/fact-of-entry.js';
import { RecordFacts } from './domain/record-facts.js';
import { FACT_END, FACT_TABLES } from './fact-tables.js';

/** Streams of records: what follows is the record's id. Any other stream holds no fact of an outcome. */
const RECORD_STREAM = /^(?:client|series|session)-/;

/** Entries of all records that are kept in memory; a record costs about 0.5 kB an entry. */
const REMEMBERED_ENTRIES = 16_000;

/** Turns the entries of clients, series and sessions into facts, every version with its time in the log. */
export class FactsProjection implements Projection {
  readonly name = 'facts';
  readonly version = 7;
  readonly tables = [...Object.values(FACT_TABLES), FACT_END];
  private readonly memory = new RecordMemory();

  async apply(batch: Batch, tx: ReadTransaction): Promise<void> {
    const { log, logId, events } = batch;
    this.memory.begin(log, events[0]!.position);
    const records = await this.recordsOf(batch);
    const rows = new Map<FactKindName, VersionedRows>();
    let ends: Row[] = [];
    let hasErased = false;
    for (const event of events) {
      if (erasesFacts(event)) {
        await writeAll(rows, tx);
        await eraseFacts(tx, logId, idOf(event.stream));
        // Of what was erased no end is left, so that facts filled afterwards say the same; and whoever follows begins anew.
        await tx.run(`DELETE FROM ${FACT_END.name} WHERE log_id = $1`, [logId]);
        ends = [{ log_id: logId, ended_at: event.position, kind: 'erased', recorded_from: 0 }];
        hasErased = true;
        continue;
      }
      // An entry whose clinical part was destroyed says nothing any more.
      if (event.data === null) continue;
      const change = records.get(event.stream)?.take(event as unknown as PlacedEntry);
      if (!change) continue;
      const { kind, position, ended, begun } = change;
      let table = rows.get(kind.name);
      if (!table) {
        table = new VersionedRows(FACT_TABLES[kind.name], logId);
        rows.set(kind.name, table);
      }
      if (ended) table.end({ position, recordedFrom: ended.recordedFrom }, event.position);
      if (begun) table.begin({ position, recordedFrom: event.position }, event.recordedAt, begun);
      else {
        const recordedFrom = ended!.recordedFrom;
        ends.push({ log_id: logId, ended_at: event.position, kind: kind.name, recorded_from: recordedFrom });
      }
    }
    await writeAll(rows, tx);
    if (ends.length > 0) await tx.insert(FACT_END, ends);
    // Which of the records remembered are the client's is not asked: after an erasure, all of them are read anew.
    if (!hasErased) this.memory.end(log, events.at(-1)!.position + 1, records.whole);
  }

  /**
   * The records that the batch writes in. Of a record that is not remembered, the entries before are read from the log,
   * but only where an entry of the batch goes on with them; most late entries begin a fact of their own.
   */
  private async recordsOf({ log, events, history }: Batch): Promise<BatchRecords> {
    const whole = new Map<string, RecordFacts>();
    const late = new Map<string, { record: RecordFacts; isHistoryNeeded: boolean }>();
    for (const event of events) {
      const { stream, streamVersion } = event;
      if (whole.has(stream) || !RECORD_STREAM.test(stream)) continue;
      const known = late.get(stream);
      if (known) known.isHistoryNeeded ||= goesOn(event);
      else {
        const remembered = this.memory.get(log, stream);
        if (remembered) whole.set(stream, remembered);
        else if (streamVersion === 1) whole.set(stream, new RecordFacts(idOf(stream)));
        else late.set(stream, { record: new RecordFacts(idOf(stream)), isHistoryNeeded: goesOn(event) });
      }
    }
    for (const [stream, { record, isHistoryNeeded }] of late) {
      if (!isHistoryNeeded) continue;
      for (const event of await history(stream)) {
        if (event.data !== null) record.take(event as unknown as PlacedEntry);
      }
      whole.set(stream, record);
    }
    return { whole, get: (stream) => whole.get(stream) ?? late.get(stream)?.record };
  }
}

async function writeAll(rows: Map<FactKindName, VersionedRows>, tx: ReadTransaction): Promise<void> {
  const tables = [...rows.values()];
  rows.clear();
  await Promise.all(tables.map((table) => table.write(tx)));
}

/** Whether the client is erased with the coded facts too; an erasure of the person alone changes no fact. */
function erasesFacts({ type, data }: RecordedEvent): boolean {
  return type === 'SubjectErased' && (data as unknown as SubjectErased | null)?.depth === 'everything';
}

/**
 * Deletes every version of a client's facts: what was erased is gone for every position and every day, as if it had
 * never been recorded. So read models that were filled before say what those filled afterwards do, for which the
 * entries are empty.
 */
async function eraseFacts(tx: ReadTransaction, logId: number, clientId: string): Promise<void> {
  const sessions = 'SELECT session_id FROM session WHERE log_id = $1 AND client_id = $2';
  const series = 'SELECT series_id FROM series WHERE log_id = $1 AND client_id = $2';
  await tx.run(
    `DELETE FROM alert WHERE log_id = $1
       AND (record_id = $2 OR record_id IN (${series}) OR record_id IN (${sessions}))`,
    [logId, clientId],
  );
  // The sessions last: what belongs to one is found by it.
  for (const { name, columns } of [
    ...Object.values(FACT_TABLES).filter(({ name }) => name !== 'session' && name !== 'alert'),
    FACT_TABLES.session,
  ]) {
    const own = 'client_id' in columns ? 'client_id = $2' : `session_id IN (${sessions})`;
    await tx.run(`DELETE FROM ${name} WHERE log_id = $1 AND ${own}`, [logId, clientId]);
  }
}

interface BatchRecords {
  /** Records with all of their entries: those that may be remembered. */
  whole: ReadonlyMap<string, RecordFacts>;
  get: (stream: string) => RecordFacts | undefined;
}

/** Whether the entry goes on with something that earlier entries of its record began. */
function goesOn(event: RecordedEvent): boolean {
  if (event.data === null) return false;
  return isCorrection(event) || isVoid(event) || factOfEntry(event as unknown as PlacedEntry)?.continues === true;
}

function idOf(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** Records that were touched last. What is remembered of a log is its state before one position, and good there only. */
class RecordMemory {
  private readonly records = new Map<string, { log: LogName; record: RecordFacts; entries: number }>();
  private readonly goodFor = new Map<LogName, number>();
  private entries = 0;

  /** Forgets what it knows of the log where the batch does not follow the one before. */
  begin(log: LogName, position: number): void {
    if (this.goodFor.get(log) !== position) {
      for (const [key, remembered] of this.records) if (remembered.log === log) this.forget(key);
    }
    // Until the batch is through, what is remembered is not the state before any batch.
    this.goodFor.delete(log);
  }

  get(log: LogName, stream: string): RecordFacts | undefined {
    return this.records.get(keyOf(log, stream))?.record;
  }

  /** Keeps the records as they are after a batch; what was touched longest ago goes first. */
  end(log: LogName, nextPosition: number, touched: ReadonlyMap<string, RecordFacts>): void {
    for (const [stream, record] of touched) {
      const key = keyOf(log, stream);
      this.forget(key);
      const entries = record.entryCount + 1;
      this.records.set(key, { log, record, entries });
      this.entries += entries;
    }
    for (const key of this.records.keys()) {
      if (this.entries <= REMEMBERED_ENTRIES) break;
      this.forget(key);
    }
    this.goodFor.set(log, nextPosition);
  }

  private forget(key: string): void {
    const remembered = this.records.get(key);
    if (!remembered) return;
    this.records.delete(key);
    this.entries -= remembered.entries;
  }
}

function keyOf(log: LogName, stream: string): string {
  return `${log} ${stream}`;
}
