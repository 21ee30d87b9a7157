import { type NodeRef } from '#ledger/merkle-tree.js';
import { EMPTY_ROOT, edgeRefs } from '#ledger/merkle-tree.js';
import { type Hash } from '#ledger/sha256.js';
import type Database from 'better-sqlite3';
import { type DataSource } from 'typeorm';
import { receiptOf } from '../event-reading.js';
import { type GroupFacts, type GroupPlan, type GroupRows, type LogState, type Recorded } from '../group-plan.js';
import { type Epoch, type LogStorage, type Range, type StoredEvent, type StoredPart } from '../log-storage.js';
import { type PreparedCommand } from '../prepare-command.js';
import { type LogName, type PartName } from '../recorded-event.js';
import { missingNode, nodeLeaf } from '../stored-nodes.js';
import { prepareStatements, type SqliteStatements } from './sqlite-statements.js';

/**
 * The log in one SQLite file. better-sqlite3 is synchronous, so a whole group is read, planned and written between
 * two turns of the event loop: nobody in this process sees half of it, and IMMEDIATE keeps other processes out.
 */
export class SqliteStorage implements LogStorage {
  private readonly database: Database.Database;
  private readonly sql: SqliteStatements;
  private readonly logIds = new Map<LogName, number>();
  /** The newest epoch's state after this process's last commit; good as long as the stored size and root agree. */
  private readonly states = new Map<LogName, { state: LogState; root: Hash }>();

  constructor(
    private readonly dataSource: DataSource,
    database: Database.Database,
  ) {
    this.database = database;
    this.sql = prepareStatements(database);
  }

  async commit(
    log: LogName,
    commands: readonly PreparedCommand[],
    plan: (state: LogState, facts: GroupFacts) => GroupPlan,
  ): Promise<GroupPlan> {
    const logId = this.logId(log);
    this.sql.begin.run();
    try {
      const state = this.lockedState(log, logId);
      const planned = plan(state, this.facts(log, logId, state, commands));
      if (planned.rows.events.length > 0) this.write(logId, planned);
      this.sql.commit.run();
      this.states.set(log, { state: planned.state, root: planned.state.root });
      return planned;
    } catch (error) {
      if (this.database.inTransaction) this.sql.rollback.run();
      throw error;
    }
  }

  async createEpoch(log: LogName, epoch: number, origin: string): Promise<void> {
    this.sql.begin.run();
    try {
      this.sql.insertLog.run(log);
      const logId = this.logId(log);
      const base = this.sql.nextPosition.get(logId)!.next;
      this.sql.insertEpoch.run(logId, epoch, origin, base, EMPTY_ROOT);
      this.sql.commit.run();
    } catch (error) {
      if (this.database.inTransaction) this.sql.rollback.run();
      throw error;
    }
  }

  async logs(): Promise<LogName[]> {
    return this.sql.logs.all().map(({ name }) => name);
  }

  async epochs(log: LogName): Promise<Epoch[]> {
    return this.sql.epochs.all(log).map((row) => ({ ...row, recordedAt: row.recorded_at }));
  }

  async readEvents(log: LogName, range: Range, limit: number): Promise<StoredEvent[]> {
    const rows =
      range.stream === undefined
        ? this.sql.eventsByPosition.all(this.logId(log), range.from, range.to, limit)
        : this.sql.eventsByStream.all(this.logId(log), range.stream, range.fromVersion, range.toVersion, limit);
    return rows.map(([position, streamVersion, leaf, leafHash, clinical, salt]) => {
      return { position, streamVersion, leaf, leafHash, clinical, salt };
    });
  }

  async readSealedParts(log: LogName, range: Range): Promise<StoredPart[]> {
    return range.stream === undefined
      ? this.sql.partsByPosition.all(this.logId(log), range.from, range.to)
      : this.sql.partsByStream.all(this.logId(log), range.stream, range.fromVersion, range.toVersion);
  }

  async recordedCommand(log: LogName, commandId: string): Promise<Recorded | null> {
    return this.findCommand(log, this.logId(log), commandId);
  }

  async readNodes(log: LogName, epoch: number, refs: readonly NodeRef[]): Promise<Hash[]> {
    return this.nodes(this.logId(log), epoch, refs);
  }

  async readNodesByLeaf(log: LogName, epoch: number, from: number, to: number) {
    const rows = this.sql.nodesByLeaf.all(this.logId(log), epoch, from, to);
    return rows.map(({ leaf, level, hash }) => ({ level, index: (leaf + 1) / 2 ** level - 1, hash }));
  }

  async destroyParts(log: LogName, parts: readonly { position: number; name: PartName }[]): Promise<number> {
    const logId = this.logId(log);
    const destroy = this.database.transaction(() => {
      let destroyed = 0;
      for (const { position, name } of parts) {
        const { changes } =
          name === 'clinical'
            ? this.sql.destroyClinical.run(logId, position)
            : this.sql.destroySealed.run(logId, position, name);
        destroyed += changes;
      }
      return destroyed;
    });
    return destroy.immediate();
  }

  onForeignAppend(): () => void {
    // Another process that writes this file is rare (a command beside the service); polling finds what it wrote.
    return () => undefined;
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  /** 0, which no row has, for a log that does not exist: reading it finds nothing. */
  private logId(log: LogName): number {
    const known = this.logIds.get(log);
    if (known !== undefined) return known;
    const row = this.sql.logId.get(log);
    if (row) this.logIds.set(log, row.log_id);
    return row?.log_id ?? 0;
  }

  private lockedState(log: LogName, logId: number): LogState {
    const row = this.sql.newestEpoch.get(logId);
    if (!row) throw new Error(`The log ${log} was not opened.`);
    const cached = this.states.get(log);
    if (cached?.state.epoch === row.epoch && cached.state.size === row.size && cached.root.equals(row.root)) {
      return cached.state;
    }
    const edge = this.nodes(logId, row.epoch, edgeRefs(row.size));
    const recordedAt = row.recorded_at || (this.sql.lastRecordedAt.get(logId)?.recorded_at ?? '');
    return { log, epoch: row.epoch, origin: row.origin, base: row.base, size: row.size, edge, recordedAt };
  }

  private facts(log: LogName, logId: number, state: LogState, commands: readonly PreparedCommand[]): GroupFacts {
    const recorded = new Map<string, Recorded>();
    const streams: GroupFacts['streams'] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never = new Map();
    const corrected = new Map<number, string>();
    const look = (stream: string): void => {
      if (streams.has(stream)) return;
      const version = this.sql.streamVersion.get(logId, stream)?.version;
      if (version === undefined) return;
      const versionBase = state.epoch === 1 ? 0 : this.sql.versionBefore.get(logId, stream, state.base)!.version;
      streams.set(stream, { version, versionBase });
    };
    look('log');
    for (const command of commands) {
      const found = this.findCommand(log, logId, command.commandId);
      if (found) recorded.set(command.commandId, found);
      for (const stream of Object.keys(command.expected)) look(stream);
      for (const { source } of command.events) {
        look(source.stream);
        if (source.corrects === undefined) continue;
        const target = this.sql.streamAt.get(logId, source.corrects);
        if (target) corrected.set(source.corrects, target.name);
      }
    }
    return { recorded, streams, corrected };
  }

  private findCommand(log: LogName, logId: number, commandId: string): Recorded | null {
    const row = this.sql.command.get(logId, uuidBytes(commandId));
    if (!row) return null;
    const events = this.sql.eventsByPosition.all(logId, row.first_position, row.last_position + 1, -1);
    const stored = events.map(([position, streamVersion, leaf, leafHash, clinical, salt]) => {
      return { position, streamVersion, leaf, leafHash, clinical, salt };
    });
    return { fingerprint: row.fingerprint, receipt: receiptOf(log, stored) };
  }

  private nodes(logId: number, epoch: number, refs: readonly NodeRef[]): Hash[] {
    return refs.map((ref) => {
      const row =
        ref.level === 0
          ? this.sql.leafHash.get(logId, ref.index, epoch)
          : this.sql.node.get(logId, epoch, nodeLeaf(ref), ref.level);
      if (!row) throw missingNode(ref);
      return row.hash;
    });
  }

  private write(logId: number, { rows, state }: GroupPlan): void {
    const streamIds = new Map<string, number>();
    for (const event of rows.events) {
      let streamId = streamIds.get(event.stream);
      if (streamId === undefined) {
        if (event.streamVersion === 1) this.sql.insertStream.run(logId, event.stream);
        streamId = this.sql.streamId.get(logId, event.stream)!.stream_id;
        streamIds.set(event.stream, streamId);
      }
      const { position, streamVersion, leaf, leafHash, clinical, salt } = event;
      this.sql.insertEvent.run(logId, position, streamId, streamVersion, leaf, leafHash, clinical, salt);
    }
    this.writeRest(logId, state, rows);
  }

  private writeRest(logId: number, state: GroupPlan['state'], rows: GroupRows): void {
    for (const { position, name, body } of rows.sealedParts) this.sql.insertPart.run(logId, position, name, body);
    for (const node of rows.nodes) this.sql.insertNode.run(logId, state.epoch, nodeLeaf(node), node.level, node.hash);
    for (const { commandId, fingerprint, first, last } of rows.commands) {
      this.sql.insertCommand.run(logId, uuidBytes(commandId), fingerprint, first, last);
    }
    this.sql.growEpoch.run(state.size, state.root, state.recordedAt, logId, state.epoch);
  }
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
