import { type NodeRef } from '#ledger/merkle-tree.js';
import { type Hash } from '#ledger/sha256.js';
import { type GroupFacts, type GroupPlan, type LogState, type Recorded } from './group-plan.js';
import { type PreparedCommand } from './prepare-command.js';
import { type LogName, type PartName, type SealedPartName } from './recorded-event.js';

/** An epoch of a log, as it stands now. The newest epoch is the one that grows. */
export interface Epoch {
  epoch: number;
  origin: string;
  base: number;
  size: number;
  root: Hash;
  recordedAt: string;
}

/** An event row as it lies in the database; `leaf` is the exact text that was hashed. */
export interface StoredEvent {
  position: number;
  streamVersion: number;
  leaf: string;
  leafHash: Hash;
  /** Hashes of the tree's nodes of level ≥ 1 that the leaf completes, the lowest first, 32 bytes each; null for none. */
  nodes: Buffer | null;
  clinical: string | null;
  salt: Buffer | null;
}

export interface StoredPart {
  position: number;
  name: SealedPartName;
  /** Null once it was destroyed. */
  body: Uint8Array | null;
}

/** Which events a recorded command id leads to. */
export interface StoredCommand {
  commandId: string;
  first: number;
  last: number;
}

/** Which events: all of a log from a position, or one stream's. */
export type Range =
  { from: number; to: number; stream?: undefined } | { stream: string; fromVersion: number; toVersion: number };

/**
 * One database engine under the log. Both engines pass the same contract suite. Methods name the log first, since
 * every key begins with it.
 */
export interface LogStorage {
  /**
   * Runs one write transaction under the log's lock: reads state and facts, asks `plan`, writes its rows, and answers
   * once the commit is durable. Throws, with nothing written, where the database fails.
   */
  commit(
    log: LogName,
    commands: readonly PreparedCommand[],
    plan: (state: LogState, facts: GroupFacts) => GroupPlan,
  ): Promise<GroupPlan>;

  /** Enters an epoch whose first leaf is still to come; does nothing where it is there already. */
  createEpoch(log: LogName, epoch: number, origin: string): Promise<void>;
  logs(): Promise<LogName[]>;
  /** Oldest first; empty where there is no such log. */
  epochs(log: LogName): Promise<Epoch[]>;

  /** In order of position; at most `limit`. */
  readEvents(log: LogName, range: Range, limit: number): Promise<StoredEvent[]>;
  /** Sealed parts of the range, in order of position. */
  readSealedParts(log: LogName, range: Range): Promise<StoredPart[]>;
  recordedCommand(log: LogName, commandId: string): Promise<Recorded | null>;

  /** Hashes of perfect subtrees, level 0 being leaf hashes, in the order asked. Throws where one is missing. */
  readNodes(log: LogName, epoch: number, refs: readonly NodeRef[]): Promise<Hash[]>;

  /**
   * Streams that events are filed under, for positions `from` ≤ position < `to`, in their order; null for a stream that
   * the log does not have. For verification.
   */
  readStreamNames(log: LogName, from: number, to: number): Promise<(string | null)[]>;
  /** Those of the commands that are recorded. For verification. */
  readCommands(log: LogName, commandIds: readonly string[]): Promise<StoredCommand[]>;
  /** How many commands have their first event before `end`, and the highest position that any command names, or −1. */
  commandExtent(log: LogName, end: number): Promise<{ count: number; last: number }>;

  /** The events that erase subjects, in order; found by an index, however long the log is. */
  readErasures(log: LogName): Promise<StoredEvent[]>;
  /** The streams whose first event has this data key, found by an index. */
  subjectStreams(log: LogName, kid: string): Promise<string[]>;

  /**
   * Destroys the bodies of parts, all or none; their commitments stay in the leaves. It is the one change that the log allows.
   * Answers how many there were.
   */
  destroyParts(log: LogName, parts: readonly { position: number; name: PartName }[]): Promise<number>;
  /**
   * Clears from the files what was destroyed, as far as the engine lets the service. On SQLite nothing of it is left:
   * `secure_delete` has overwritten it in the database, and the write-ahead log is emptied. PostgreSQL is asked to
   * vacuum, which frees the old rows; their bytes are gone once the pages are written anew (`VACUUM FULL`).
   *
   * @throws Problem `erased_bytes_remain` where another process reads; doing it again later completes it
   */
  clearDestroyed(): Promise<void>;

  /**
   * Stands as long as nothing but this object's `commit` has changed any log: then what was read before, with what was
   * committed since, is what a reader would find. Null where the engine cannot tell without being asked.
   */
  stamp(): string | null;

  /** Calls back when another process may have appended; the rest is polling. */
  onForeignAppend(listener: () => void): () => void;
  close(): Promise<void>;
}
