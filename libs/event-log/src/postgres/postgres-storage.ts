import { EMPTY_ROOT, edgeRefs, type NodeRef } from '#ledger/merkle-tree.js';
import { type Hash } from '#ledger/sha256.js';
import { type PoolClient, type QueryResultRow } from 'pg';
import { type DataSource } from 'typeorm';
import { receiptOf } from '../event-reading.js';
import { type GroupFacts, type GroupPlan, type LogState, type Recorded, type StreamHead } from '../group-plan.js';
import { type Epoch, type LogStorage, type Range, type StoredEvent, type StoredPart } from '../log-storage.js';
import { type PreparedCommand } from '../prepare-command.js';
import { type LogName, type PartName } from '../recorded-event.js';
import { missingNode, nodeLeaf } from '../stored-nodes.js';
import { AppendListener } from './append-listener.js';
import * as sql from './postgres-statements.js';

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
    const planned = await this.transaction(async (client) => {
      const logId = await this.logId(log, client);
      const state = await this.lockedState(log, logId, client);
      const result = plan(state, await this.facts(log, logId, state, commands, client));
      if (result.rows.events.length > 0) await write(client, logId, result);
      return result;
    });
    this.states.set(log, { state: planned.state, root: planned.state.root });
    if (planned.rows.events.length > 0) this.listener.announce(log);
    return planned;
  }

  async createEpoch(log: LogName, epoch: number, origin: string): Promise<void> {
    await this.transaction(async (client) => {
      await run(client, sql.INSERT_LOG, [log]);
      await run(client, sql.INSERT_EPOCH, [await this.logId(log, client), epoch, origin, EMPTY_ROOT]);
    });
  }

  async logs(): Promise<LogName[]> {
    return (await this.query<{ name: string }>(sql.LOGS, [])).map(({ name }) => name);
  }

  async epochs(log: LogName): Promise<Epoch[]> {
    const rows = await this.query<EpochRow>(sql.EPOCHS, [log]);
    return rows.map((row) => ({ ...row, base: Number(row.base), size: Number(row.size) }));
  }

  async readEvents(log: LogName, range: Range, limit: number): Promise<StoredEvent[]> {
    const most = Math.min(limit, Number.MAX_SAFE_INTEGER);
    const rows =
      range.stream === undefined
        ? await this.query<EventRow>(sql.EVENTS_BY_POSITION, [log, range.from, range.to, most])
        : await this.query<EventRow>(sql.EVENTS_BY_STREAM, [
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
        ? await this.query<PartRow>(sql.PARTS_BY_POSITION, [log, range.from, range.to])
        : await this.query<PartRow>(sql.PARTS_BY_STREAM, [log, range.stream, range.fromVersion, range.toVersion]);
    return rows.map((row) => ({ ...row, position: Number(row.position) }));
  }

  recordedCommand(log: LogName, commandId: string): Promise<Recorded | null> {
    return this.withClient(async (client) => {
      const found = await recordedCommands(client, log, [commandId]);
      return found.get(commandId) ?? null;
    });
  }

  readNodes(log: LogName, epoch: number, refs: readonly NodeRef[]): Promise<Hash[]> {
    return this.withClient(async (client) => nodes(client, await this.logId(log, client), epoch, refs));
  }

  async readNodesByLeaf(log: LogName, epoch: number, from: number, to: number) {
    const rows = await this.query<{ leaf: string; level: number; hash: Buffer }>(sql.NODES_BY_LEAF, [
      log,
      epoch,
      from,
      to,
    ]);
    return rows.map(({ leaf, level, hash }) => ({ level, index: (Number(leaf) + 1) / 2 ** level - 1, hash }));
  }

  destroyParts(log: LogName, parts: readonly { position: number; name: PartName }[]): Promise<number> {
    return this.transaction(async (client) => {
      const logId = await this.logId(log, client);
      const clinical = parts.filter(({ name }) => name === 'clinical').map(({ position }) => position);
      const sealed = parts.filter(({ name }) => name !== 'clinical');
      const first = await client.query(sql.DESTROY_CLINICAL, [logId, clinical]);
      const second = await client.query(sql.DESTROY_SEALED, [
        logId,
        sealed.map(({ position }) => position),
        sealed.map(({ name }) => name),
      ]);
      return (first.rowCount ?? 0) + (second.rowCount ?? 0);
    });
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
    state: LogState,
    commands: readonly PreparedCommand[],
    client: PoolClient,
  ): Promise<GroupFacts> {
    const names = new Set(['log']);
    const targets: number[] = [];
    for (const command of commands) {
      for (const stream of Object.keys(command.expected)) names.add(stream);
      for (const { source } of command.events) {
        names.add(source.stream);
        if (source.corrects !== undefined) targets.push(source.corrects);
      }
    }
    const ids = commands.map(({ commandId }) => commandId);
    const heads = await run<HeadRow>(client, sql.FACTS, [logId, [...names], state.base, targets, ids]);
    const streams = new Map<string, StreamHead>();
    const corrected = new Map<number, string>();
    let anyRecorded = false;
    for (const { kind, name, version, version_base: versionBase } of heads) {
      if (kind === 'stream') streams.set(name, { version: Number(version), versionBase: Number(versionBase) });
      else if (kind === 'corrected') corrected.set(Number(version), name);
      else anyRecorded = true;
    }
    const recorded = anyRecorded ? await recordedCommands(client, log, ids) : new Map<string, Recorded>();
    return { recorded, streams, corrected };
  }

  private async logId(log: LogName, client: PoolClient): Promise<string> {
    const known = this.logIds.get(log);
    if (known !== undefined) return known;
    const [row] = await run<{ log_id: string }>(client, sql.LOG_ID, [log]);
    if (row) this.logIds.set(log, row.log_id);
    return row?.log_id ?? '0';
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

  private query<Row extends QueryResultRow>(statement: sql.Statement, values: unknown[]): Promise<Row[]> {
    return this.withClient((client) => run<Row>(client, statement, values));
  }

  private transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      await client.query('BEGIN');
      try {
        const result = await work(client);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // A connection that is lost has rolled back by itself, and the first error says more.
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
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
  clinical: string | null;
  salt: Buffer | null;
}

interface PartRow extends StoredPart, QueryResultRow {}

interface HeadRow extends QueryResultRow {
  kind: 'stream' | 'corrected' | 'recorded';
  name: string;
  version: string;
  version_base: string;
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
  const rows = await run<{ leaf: string; level: number; hash: Buffer }>(client, sql.NODES, [
    logId,
    epoch,
    refs.map(nodeLeaf),
    refs.map(({ level }) => level),
  ]);
  const found = new Map(rows.map(({ leaf, level, hash }) => [`${level}/${leaf}`, hash]));
  return refs.map((ref) => {
    const hash = found.get(`${ref.level}/${nodeLeaf(ref)}`);
    if (!hash) throw missingNode(ref);
    return hash;
  });
}

async function write(client: PoolClient, logId: string, { rows, state }: GroupPlan): Promise<void> {
  const { events, sealedParts, nodes: treeNodes, commands } = rows;
  const newStreams = events.filter(({ streamVersion }) => streamVersion === 1).map(({ stream }) => stream);
  if (newStreams.length > 0) await run(client, sql.INSERT_STREAMS, [logId, newStreams]);
  await run(client, sql.INSERT_EVENTS, [
    logId,
    events.map(({ position }) => position),
    events.map(({ stream }) => stream),
    events.map(({ streamVersion }) => streamVersion),
    events.map(({ leaf }) => leaf),
    events.map(({ leafHash }) => leafHash),
    events.map(({ clinical }) => clinical),
    events.map(({ salt }) => salt),
  ]);
  if (sealedParts.length > 0) {
    await run(client, sql.INSERT_PARTS, [
      logId,
      sealedParts.map(({ position }) => position),
      sealedParts.map(({ name }) => name),
      sealedParts.map(({ body }) => body),
    ]);
  }
  await run(client, sql.INSERT_REST, [
    logId,
    state.epoch,
    state.size,
    state.root,
    state.recordedAt,
    treeNodes.map(nodeLeaf),
    treeNodes.map(({ level }) => level),
    treeNodes.map(({ hash }) => hash),
    commands.map(({ commandId }) => commandId),
    commands.map(({ fingerprint }) => fingerprint),
    commands.map(({ first }) => first),
    commands.map(({ last }) => last),
  ]);
}
