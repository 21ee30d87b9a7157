import { EMPTY_ROOT, edgeRefs, type NodeRef } from '#ledger/merkle-tree.js';
import { HASH_BYTES, type Hash } from '#ledger/sha256.js';
import { type PoolClient, type QueryResultRow } from 'pg';
import { type DataSource } from 'typeorm';
import { receiptOf } from '../event-reading.js';
import {
  epochChanged,
  type GroupFacts,
  type GroupPlan,
  type LogState,
  type Recorded,
  type StreamHead,
} from '../group-plan.js';
import { LOG_STREAM } from '../log-events.js';
import {
  type Epoch,
  type LogStorage,
  type Range,
  type StoredCommand,
  type StoredEvent,
  type StoredPart,
} from '../log-storage.js';
import { type PreparedCommand } from '../prepare-command.js';
import { type LogName, type PartName } from '../recorded-event.js';
import { missingNode, nodeLeaf, nodeStart } from '../stored-nodes.js';
import { AppendListener } from './append-listener.js';
import * as sql from './postgres-statements.js';

/** No row has it: of a log that does not exist, nothing is found. */
const NO_LOG = '0';

/** The log in the schema `log` of a PostgreSQL database; any number of processes may write it. */
export class PostgresStorage implements LogStorage {
  private readonly logIds = new Map<LogName, string>();
  /** The newest epoch's state after this process's last commit; good as long as the stored size and root agree. */
  private readonly states = new Map<LogName, { state: LogState; root: Hash }>();
  private readonly listener: AppendListener;

  constructor(private readonly dataSource: DataSource) {
    this.listener = new AppendListener(() => this.client());
  }

  async commit(
    log: LogName,
    commands: readonly PreparedCommand[],
    plan: (state: LogState, facts: GroupFacts) => GroupPlan,
  ): Promise<GroupPlan> {
    const planned = await this.withClient(async (client) => {
      const logId = await this.logId(log, client);
      return inTransaction(client, logId, async () => {
        // Sent together, answered in turn: the facts are read after the lock is there, and nobody waits in between.
        const [state, facts] = await Promise.all([
          this.lockedState(log, logId, client),
          this.facts(log, logId, commands, client),
        ]);
        if (facts.epoch !== state.epoch) throw epochChanged();
        const result = plan(state, facts);
        return { result, last: result.rows.events.length > 0 ? write(client, logId, result) : undefined };
      });
    });
    this.states.set(log, { state: planned.state, root: planned.state.root });
    if (planned.rows.events.length > 0) this.listener.announce(log);
    return planned;
  }

  async createEpoch(log: LogName, epoch: number, origin: string): Promise<void> {
    await this.withClient((client) =>
      inTransaction(client, NO_LOG, async () => {
        await run(client, sql.INSERT_LOG, [log]);
        const [row] = await run<{ log_id: string }>(client, sql.LOG_ID, [log]);
        await run(client, sql.NAME_LOG, [row!.log_id]);
        // Whoever writes to the epoch before is let finish, since this one begins where that one ends.
        await run(client, sql.LOCK_EPOCH, [row!.log_id]);
        await run(client, sql.INSERT_EPOCH, [row!.log_id, epoch, origin, EMPTY_ROOT]);
        return { result: undefined };
      }),
    );
  }

  async logs(): Promise<LogName[]> {
    return this.withClient(async (client) =>
      (await run<{ name: string }>(client, sql.LOGS, [])).map(({ name }) => name),
    );
  }

  async epochs(log: LogName): Promise<Epoch[]> {
    const rows = await this.query<EpochRow>(log, sql.EPOCHS, [log]);
    return rows.map((row) => ({ ...row, base: Number(row.base), size: Number(row.size) }));
  }

  async readEvents(log: LogName, range: Range, limit: number): Promise<StoredEvent[]> {
    const most = Math.min(limit, Number.MAX_SAFE_INTEGER);
    const rows =
      range.stream === undefined
        ? await this.query<EventRow>(log, sql.EVENTS_BY_POSITION, [log, range.from, range.to, most])
        : await this.query<EventRow>(log, sql.EVENTS_BY_STREAM, [
            log,
            range.stream,
            range.fromVersion,
            range.toVersion,
            most,
          ]);
    return rows.map(storedEvent);
  }

  async readSealedParts(log: LogName, range: Range): Promise<StoredPart[]> {
    const rows =
      range.stream === undefined
        ? await this.query<PartRow>(log, sql.PARTS_BY_POSITION, [log, range.from, range.to])
        : await this.query<PartRow>(log, sql.PARTS_BY_STREAM, [log, range.stream, range.fromVersion, range.toVersion]);
    return rows.map((row) => ({ ...row, position: Number(row.position) }));
  }

  recordedCommand(log: LogName, commandId: string): Promise<Recorded | null> {
    return this.reading(
      log,
      async (client) => (await recordedCommands(client, log, [commandId])).get(commandId) ?? null,
    );
  }

  readNodes(log: LogName, epoch: number, refs: readonly NodeRef[]): Promise<Hash[]> {
    return this.reading(log, (client, logId) => nodes(client, logId, epoch, refs));
  }

  async readStreamNames(log: LogName, from: number, to: number): Promise<(string | null)[]> {
    return (await this.query<{ name: string | null }>(log, sql.STREAM_NAMES, [log, from, to])).map(({ name }) => name);
  }

  async readCommands(log: LogName, commandIds: readonly string[]): Promise<StoredCommand[]> {
    const rows = await this.query<CommandRow>(log, sql.COMMANDS, [log, commandIds]);
    return rows.map(({ command_id: commandId, first_position: first, last_position: last }) => {
      return { commandId, first: Number(first), last: Number(last) };
    });
  }

  async commandExtent(log: LogName, end: number): Promise<{ count: number; last: number }> {
    const [row] = await this.query<{ count: string; last: string }>(log, sql.COMMAND_EXTENT, [log, end]);
    return { count: Number(row!.count), last: Number(row!.last) };
  }

  async readErasures(log: LogName): Promise<StoredEvent[]> {
    return (await this.query<EventRow>(log, sql.ERASURES, [log])).map(storedEvent);
  }

  async subjectStreams(log: LogName, kid: string): Promise<string[]> {
    return (await this.query<{ name: string }>(log, sql.SUBJECT_STREAMS, [log, kid])).map(({ name }) => name);
  }

  destroyParts(log: LogName, parts: readonly { position: number; name: PartName }[]): Promise<number> {
    return this.withClient(async (client) => {
      const logId = await this.logId(log, client);
      const clinical = parts.filter(({ name }) => name === 'clinical').map(({ position }) => position);
      const sealed = parts.filter(({ name }) => name !== 'clinical');
      return inTransaction(client, logId, async () => {
        const first = await client.query(sql.DESTROY_CLINICAL, [logId, clinical]);
        const second = await client.query(sql.DESTROY_SEALED, [
          logId,
          sealed.map(({ position }) => position),
          sealed.map(({ name }) => name),
        ]);
        return { result: (first.rowCount ?? 0) + (second.rowCount ?? 0) };
      });
    });
  }

  async clearDestroyed(): Promise<void> {
    await this.withClient((client) => client.query(sql.CLEAR_DESTROYED));
  }

  stamp(): null {
    return null;
  }

  onForeignAppend(listener: () => void): () => void {
    return this.listener.add(listener);
  }

  async close(): Promise<void> {
    await this.listener.close();
    await this.dataSource.destroy();
  }

  private async lockedState(log: LogName, logId: string, client: PoolClient): Promise<LogState> {
    const [row] = await run<EpochRow & { earlier: string | null }>(client, sql.LOCK_EPOCH, [logId]);
    if (!row) throw new Error(`The log ${log} was not opened.`);
    const size = Number(row.size);
    const cached = this.states.get(log);
    if (cached?.state.epoch === row.epoch && cached.state.size === size && cached.root.equals(row.root)) {
      return cached.state;
    }
    const edge = await nodes(client, logId, row.epoch, edgeRefs(size));
    const recordedAt = row.recordedAt || (row.earlier ?? '');
    return { log, epoch: row.epoch, origin: row.origin, base: Number(row.base), size, edge, recordedAt };
  }

  private async facts(
    log: LogName,
    logId: string,
    commands: readonly PreparedCommand[],
    client: PoolClient,
  ): Promise<GroupFacts & { epoch: number }> {
    const names = new Set([LOG_STREAM]);
    const targets: number[] = [];
    for (const command of commands) {
      for (const stream of Object.keys(command.expected)) names.add(stream);
      for (const { source } of command.events) {
        names.add(source.stream);
        if (source.corrects !== undefined) targets.push(source.corrects);
      }
    }
    const ids = commands.map(({ commandId }) => commandId);
    const rows = await run<FactRow>(client, sql.FACTS, [logId, [...names], targets, ids]);
    const streams = new Map<string, StreamHead>();
    const corrected = new Map<number, string>();
    let epoch = 0;
    let anyRecorded = false;
    for (const { kind, name, number, base } of rows) {
      if (kind === 'epoch') epoch = Number(number);
      else if (kind === 'stream') streams.set(name, { version: Number(number), versionBase: Number(base) });
      else if (kind === 'corrected') corrected.set(Number(number), name);
      else anyRecorded = true;
    }
    const recorded = anyRecorded ? await recordedCommands(client, log, ids) : new Map<string, Recorded>();
    return { epoch, recorded, streams, corrected };
  }

  private async logId(log: LogName, client: PoolClient): Promise<string> {
    const known = this.logIds.get(log);
    if (known !== undefined) return known;
    const [row] = await run<{ log_id: string }>(client, sql.LOG_ID, [log]);
    if (row) this.logIds.set(log, row.log_id);
    return row?.log_id ?? NO_LOG;
  }

  private async client(): Promise<{ client: PoolClient; release: () => Promise<void> }> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    return { client, release: () => runner.release() };
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const { client, release } = await this.client();
    try {
      return await work(client);
    } finally {
      await release();
    }
  }

  private query<Row extends QueryResultRow>(log: LogName, statement: sql.Statement, values: unknown[]): Promise<Row[]> {
    return this.reading(log, (client) => run<Row>(client, statement, values));
  }

  /** Reads of one log. Its id is known from the first time on; then all travels together, and is answered together. */
  private reading<T>(log: LogName, read: (client: PoolClient, logId: string) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      const logId = await this.logId(log, client);
      return inTransaction(client, logId, async () => ({ result: await read(client, logId) }));
    });
  }
}

interface EpochRow extends QueryResultRow {
  epoch: number;
  origin: string;
  base: number;
  size: number;
  root: Buffer;
  recordedAt: string;
}

interface EventRow extends QueryResultRow {
  position: string;
  stream_version: string;
  leaf: string;
  leaf_hash: Buffer;
  nodes: Buffer | null;
  clinical: string | null;
  salt: Buffer | null;
}

interface PartRow extends StoredPart, QueryResultRow {}

interface CommandRow extends QueryResultRow {
  command_id: string;
  first_position: string;
  last_position: string;
}

interface FactRow extends QueryResultRow {
  kind: 'epoch' | 'stream' | 'corrected' | 'recorded';
  name: string;
  number: string;
  base: string;
}

/**
 * Runs the work between BEGIN and COMMIT, on the rows of one log: others are not there. The connection is pipelined, so BEGIN travels with the work's first
 * statements, and COMMIT with the one that the work hands back unanswered as `last`.
 */
async function inTransaction<T>(
  client: PoolClient,
  logId: string,
  work: () => Promise<{ result: T; last?: Promise<unknown> }>,
): Promise<T> {
  const begun = Promise.all([client.query('BEGIN'), run(client, sql.NAME_LOG, [logId])]);
  try {
    const [{ result, last }] = await Promise.all([work(), begun]);
    const [committed] = await Promise.all([client.query('COMMIT'), last]);
    // A COMMIT after a failed statement is no error, but answers that it rolled back.
    if (committed.command !== 'COMMIT') throw new Error(`The transaction was not committed: ${committed.command}.`);
    return result;
  } catch (error) {
    // A connection that is lost has rolled back by itself, and the first error says more.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Runs a named statement: the server parses and plans it once for a connection. */
async function run<Row extends QueryResultRow>(
  client: PoolClient,
  { name, text }: sql.Statement,
  values: unknown[],
): Promise<Row[]> {
  return (await client.query<Row>({ name, text, values })).rows;
}

function storedEvent(row: EventRow): StoredEvent {
  return {
    position: Number(row.position),
    streamVersion: Number(row.stream_version),
    leaf: row.leaf,
    leafHash: row.leaf_hash,
    nodes: row.nodes,
    clinical: row.clinical,
    salt: row.salt,
  };
}

async function recordedCommands(client: PoolClient, log: LogName, ids: string[]): Promise<Map<string, Recorded>> {
  const rows = await run<EventRow & { command_id: string; fingerprint: Buffer }>(client, sql.RECORDED, [log, ids]);
  const grouped = new Map<string, { fingerprint: Buffer; events: StoredEvent[] }>();
  for (const row of rows) {
    const entry = grouped.get(row.command_id) ?? { fingerprint: row.fingerprint, events: [] };
    entry.events.push(storedEvent(row));
    grouped.set(row.command_id, entry);
  }
  const recorded = new Map<string, Recorded>();
  for (const [id, { fingerprint, events }] of grouped)
    recorded.set(id, { fingerprint, receipt: receiptOf(log, events) });
  return recorded;
}

async function nodes(client: PoolClient, logId: string, epoch: number, refs: readonly NodeRef[]): Promise<Hash[]> {
  if (refs.length === 0) return [];
  const asked = refs.map((ref) => ({ leaf: nodeLeaf(ref), start: ref.level === 0 ? 0 : nodeStart(ref) }));
  const rows = await run<{ leaf: string; start: number; hash: Buffer | null }>(client, sql.NODES, [
    logId,
    epoch,
    asked.map(({ leaf }) => leaf),
    asked.map(({ start }) => start),
  ]);
  const found = new Map(rows.map(({ leaf, start, hash }) => [`${leaf}/${start}`, hash]));
  return refs.map((ref, index) => {
    const hash = found.get(`${asked[index]!.leaf}/${asked[index]!.start}`);
    if (hash?.length !== HASH_BYTES) throw missingNode(ref);
    return hash;
  });
}

function write(client: PoolClient, logId: string, { rows, state }: GroupPlan): Promise<unknown> {
  const { events, sealedParts, commands } = rows;
  return run(client, sql.APPEND, [
    logId,
    state.epoch,
    state.size,
    state.root,
    state.recordedAt,
    events.filter(({ streamVersion }) => streamVersion === 1).map(({ stream }) => stream),
    events.map(({ position }) => position),
    events.map(({ stream }) => stream),
    events.map(({ streamVersion }) => streamVersion),
    events.map(({ leaf }) => leaf),
    events.map(({ leafHash }) => leafHash),
    events.map(({ nodes }) => nodes),
    events.map(({ clinical }) => clinical),
    events.map(({ salt }) => salt),
    sealedParts.map(({ position }) => position),
    sealedParts.map(({ name }) => name),
    sealedParts.map(({ body }) => body),
    commands.map(({ commandId }) => commandId),
    commands.map(({ fingerprint }) => fingerprint),
    commands.map(({ first }) => first),
    commands.map(({ last }) => last),
  ]);
}
