import { Problem } from '#kernel/problem.js';
import { EMPTY_ROOT, edgeRefs, type NodeRef } from '#ledger/merkle-tree.js';
import { HASH_BYTES, type Hash } from '#ledger/sha256.js';
import type Database from 'better-sqlite3';
import { type DataSource } from 'typeorm';
import { receiptOf } from '../event-reading.js';
import { type GroupFacts, type GroupPlan, type LogState, type Recorded, type StreamHead } from '../group-plan.js';
import {
  type Epoch,
  type LogStorage,
  type Range,
  type StoredCommand,
  type StoredEvent,
  type StoredPart,
} from '../log-storage.js';
import { LOG_STREAM } from '../log-events.js';
import { type PreparedCommand } from '../prepare-command.js';
import { type LogName, type PartName } from '../recorded-event.js';
import { missingNode, nodeLeaf, nodeStart } from '../stored-nodes.js';
import { type EventTuple, prepareStatements, type SqliteStatements } from './sqlite-statements.js';

/** 2^32 positions of a log, and 2^21 logs in a file: beyond what one file can hold at 1 KB an event. */
const POSITIONS_PER_LOG = 2 ** 32;

/**
 * The log in one SQLite file. better-sqlite3 is synchronous, so a whole group is read, planned and written between
 * two turns of the event loop: nobody in this process sees half of it, and IMMEDIATE keeps other processes out.
 */
export class SqliteStorage implements LogStorage {
  private readonly database: Database.Database;
  private readonly sql: SqliteStatements;
  private readonly logIds = new Map<LogName, number>();
  /** Parts that this object has destroyed. */
  private destroyed = 0;
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
      const streamIds = new Map<string, number>();
      const planned = plan(state, this.facts(log, logId, state, commands, streamIds));
      if (planned.rows.events.length > 0) this.write(logId, planned, streamIds);
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
      const { last } = this.sql.lastEventId.get(eventId(logId, 0), eventId(logId + 1, 0))!;
      const base = last === null ? 0 : last - eventId(logId, 0) + 1;
      this.sql.insertEpoch.run(logId, epoch, origin, base, EMPTY_ROOT);
      this.sql.commit.run();
    } catch (error) {
      // What is rolled back may get another id the next time, and this one may then be another log's.
      this.logIds.delete(log);
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
    const logId = this.logId(log);
    const rows =
      range.stream === undefined
        ? this.sql.eventsByPosition.all(eventId(logId, range.from), eventId(logId, range.to), limit)
        : this.sql.eventsByStream.all(logId, range.stream, range.fromVersion, range.toVersion, limit);
    return rows.map(storedEvent);
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

  async readStreamNames(log: LogName, from: number, to: number): Promise<(string | null)[]> {
    const logId = this.logId(log);
    return this.sql.streamNames.all(eventId(logId, from), eventId(logId, to)).map(([name]) => name);
  }

  async readCommands(log: LogName, commandIds: readonly string[]): Promise<StoredCommand[]> {
    const logId = this.logId(log);
    return commandIds.flatMap((commandId) => {
      const row = this.sql.command.get(logId, uuidBytes(commandId));
      return row ? [{ commandId, first: row.first_position, last: row.last_position }] : [];
    });
  }

  async commandExtent(log: LogName, end: number): Promise<{ count: number; last: number }> {
    return this.sql.commandExtent.get(end, this.logId(log))!;
  }

  async readErasures(log: LogName): Promise<StoredEvent[]> {
    const logId = this.logId(log);
    return this.sql.erasures.all(eventId(logId, 0), eventId(logId, POSITIONS_PER_LOG)).map(storedEvent);
  }

  async subjectStreams(log: LogName, kid: string): Promise<string[]> {
    return this.sql.subjectStreams.all(this.logId(log), kid).map(({ name }) => name);
  }

  async destroyParts(log: LogName, parts: readonly { position: number; name: PartName }[]): Promise<number> {
    const logId = this.logId(log);
    const destroy = this.database.transaction(() => {
      let destroyed = 0;
      for (const { position, name } of parts) {
        const { changes } =
          name === 'clinical'
            ? this.sql.destroyClinical.run(eventId(logId, position))
            : this.sql.destroySealed.run(logId, position, name);
        destroyed += changes;
      }
      return destroyed;
    });
    const destroyed = destroy.immediate();
    this.destroyed += destroyed;
    return destroyed;
  }

  async clearDestroyed(): Promise<void> {
    const [{ busy }] = this.database.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    if (busy === 0) return;
    const detail =
      'The parts are destroyed, but another process is reading the log, so its write-ahead log still holds them. Do it again.';
    throw new Problem('unavailable', 'erased_bytes_remain', detail);
  }

  stamp(): string {
    return `${this.sql.dataVersion.get()!} ${this.destroyed}`;
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

  /** @param streamIds is filled with the ids of the streams that there are. */
  private facts(
    log: LogName,
    logId: number,
    state: LogState,
    commands: readonly PreparedCommand[],
    streamIds: Map<string, number>,
  ): GroupFacts {
    const recorded = new Map<string, Recorded>();
    const streams = new Map<string, StreamHead>();
    const corrected = new Map<number, string>();
    const epochStart = eventId(logId, state.base);
    const look = (stream: string): void => {
      if (streams.has(stream)) return;
      const head = this.sql.streamHead.get(epochStart, logId, stream);
      if (!head) return;
      streamIds.set(stream, head.stream_id);
      streams.set(stream, { version: head.version, versionBase: head.base });
    };
    look(LOG_STREAM);
    for (const command of commands) {
      const found = this.findCommand(log, logId, command.commandId);
      if (found) recorded.set(command.commandId, found);
      for (const stream of Object.keys(command.expected)) look(stream);
      for (const { source } of command.events) {
        look(source.stream);
        const { corrects } = source;
        if (corrects === undefined || corrects < 0 || corrects >= state.base + state.size) continue;
        const target = this.sql.streamAt.get(eventId(logId, corrects));
        if (target) corrected.set(corrects, target.name);
      }
    }
    return { recorded, streams, corrected };
  }

  private findCommand(log: LogName, logId: number, commandId: string): Recorded | null {
    const row = this.sql.command.get(logId, uuidBytes(commandId));
    if (!row) return null;
    const [from, to] = [eventId(logId, row.first_position), eventId(logId, row.last_position + 1)];
    const stored = this.sql.eventsByPosition.all(from, to, -1).map(storedEvent);
    return { fingerprint: row.fingerprint, receipt: receiptOf(log, stored) };
  }

  private nodes(logId: number, epoch: number, refs: readonly NodeRef[]): Hash[] {
    const start = eventId(logId, this.sql.epochBase.get(logId, epoch)?.base ?? 0);
    return refs.map((ref) => {
      const leaf = start + nodeLeaf(ref);
      const row = ref.level === 0 ? this.sql.leafHash.get(leaf) : this.sql.node.get(nodeStart(ref), leaf);
      if (row?.hash?.length !== HASH_BYTES) throw missingNode(ref);
      return row.hash;
    });
  }

  private write(logId: number, { rows, state }: GroupPlan, streamIds: Map<string, number>): void {
    const { insertEvent, insertPart, insertCommand, insertStream, growEpoch } = this.sql;
    if (state.base + state.size > POSITIONS_PER_LOG) {
      throw new Problem('too_large', 'log_full', `On SQLite a log takes ${POSITIONS_PER_LOG} events.`);
    }
    for (const { position, stream, streamVersion, leaf, leafHash, nodes, clinical, salt } of rows.events) {
      let streamId = streamIds.get(stream);
      if (streamId === undefined) {
        streamId = Number(insertStream.run(logId, stream).lastInsertRowid);
        streamIds.set(stream, streamId);
      }
      insertEvent.run(eventId(logId, position), streamId, streamVersion, leaf, leafHash, nodes, clinical, salt);
    }
    for (const { position, name, body } of rows.sealedParts) insertPart.run(logId, position, name, body);
    for (const { commandId, fingerprint, first, last } of rows.commands) {
      insertCommand.run(logId, uuidBytes(commandId), fingerprint, first, last);
    }
    growEpoch.run(state.size, state.root, state.recordedAt, logId, state.epoch);
  }
}

/**
 * An event's key: the log's number in the upper bits, the position in the lower 32. The bound of a range is cut to the
 * log's own positions, so that no range runs into another log.
 */
function eventId(logId: number, position: number): number {
  return logId * POSITIONS_PER_LOG + Math.min(Math.max(position, 0), POSITIONS_PER_LOG);
}

function storedEvent([position, streamVersion, leaf, leafHash, nodes, clinical, salt]: EventTuple): StoredEvent {
  return { position, streamVersion, leaf, leafHash, nodes, clinical, salt };
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
