import { instantOf, type Instant } from '#kernel/clock.js';
import { uuidV7 } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { freshBytes } from '#kernel/random-bytes.js';
import { canonicalJson } from '#ledger/jcs.js';
import { encodeLeaf, type Leaf } from '#ledger/leaf.js';
import { appendLeaf, leafHash, rootOfEdge } from '#ledger/merkle-tree.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { partCommitment, SALT_BYTES } from '#ledger/part-commitment.js';
import { type Hash } from '#ledger/sha256.js';
import { type EventReceipt, type Receipt } from './append.js';
import { LOG_STREAM, SYSTEM_ACTOR, type ClockAdjusted } from './log-events.js';
import { type PreparedCommand, type PreparedEvent } from './prepare-command.js';
import { type LogName, type NewEvent, type SealedPartName } from './recorded-event.js';
import { packNodes } from './stored-nodes.js';

/** Where a log stands: read under its lock, and written back with the group. */
export interface LogState {
  log: LogName;
  epoch: number;
  /** The origin line of this epoch's checkpoints. */
  origin: string;
  /** Position of the epoch's first event; `position = base + index`. */
  base: number;
  /** Leaves in this epoch. */
  size: number;
  /** Roots of the perfect subtrees on the right edge, left to right; popcount(size) of them. */
  edge: readonly Hash[];
  /** `recordedAt` of the last event, '' in an empty log. */
  recordedAt: Instant;
}

/** A command that is in the log, with what it was answered. */
export interface Recorded {
  fingerprint: Buffer;
  receipt: Receipt;
}

export interface StreamHead {
  version: number;
  /** Versions that stand in earlier epochs: `leaf.streamVersion = version − versionBase`. */
  versionBase: number;
}

/** What the plan has to know of the log besides its state. */
export interface GroupFacts {
  /** Those of the group's command ids that are recorded already. */
  recorded: ReadonlyMap<string, Recorded>;
  /** Heads of the streams that the group names; absent = no such stream yet. */
  streams: ReadonlyMap<string, StreamHead>;
  /** Position → stream, for the events that the group corrects. */
  corrected: ReadonlyMap<number, string>;
}

export interface EventRow {
  position: number;
  stream: string;
  streamVersion: number;
  leaf: string;
  leafHash: Hash;
  /** As `StoredEvent` has them. */
  nodes: Buffer | null;
  clinical: string | null;
  salt: Buffer | null;
}

export interface GroupRows {
  events: EventRow[];
  sealedParts: { position: number; name: SealedPartName; body: Uint8Array }[];
  commands: { commandId: string; fingerprint: Buffer; first: number; last: number }[];
}

export interface GroupPlan {
  /** One for each command, in the order given. */
  outcomes: (Receipt | Problem)[];
  rows: GroupRows;
  state: LogState & { root: Hash };
}

/** A step of the clock back by no more than this is taken for its resolution; time then stands still for a moment. */
const CLOCK_STEP_TOLERANCE_MS = 1_000;

/**
 * Decides, for commands that wait for the same log, what each of them gets and which rows that takes. It is pure
 * but for salts and ids, and both engines use it, so they answer alike. A command that is refused adds no row, so
 * one conflict fails alone, and what follows it sees the log as if it had not come.
 *
 * @param now wall clock in ms, read under the lock.
 * @param clockOffsetMs how far the wall clock has moved against the process's timer since the last group; 0 = not.
 */
export function planGroup(
  state: LogState,
  facts: GroupFacts,
  commands: readonly PreparedCommand[],
  now: number,
  clockOffsetMs: number,
): GroupPlan {
  const group = new Group(state, facts);
  group.clockMoved(clockOffsetMs);
  const outcomes = commands.map((command) => {
    try {
      return group.take(command, now);
    } catch (error) {
      if (error instanceof Problem) return error;
      if (error instanceof LedgerError) return new Problem('invalid', error.code, error.detail);
      throw error;
    }
  });
  return { outcomes, rows: group.rows, state: group.state() };
}

class Group {
  readonly rows: GroupRows = { events: [], sealedParts: [], commands: [] };
  private edge: readonly Hash[];
  private size: number;
  private recordedAt: Instant;
  private clockOffsetMs = 0;
  private readonly streams: Map<string, StreamHead>;
  private readonly taken = new Map<string, Recorded>();

  constructor(
    private readonly before: LogState,
    private readonly facts: GroupFacts,
  ) {
    this.edge = before.edge;
    this.size = before.size;
    this.recordedAt = before.recordedAt;
    this.streams = new Map(facts.streams);
  }

  state(): GroupPlan['state'] {
    const { edge, size, recordedAt } = this;
    return { ...this.before, edge, size, recordedAt, root: rootOfEdge(edge) };
  }

  take(command: PreparedCommand, now: number): Receipt {
    const earlier = this.taken.get(command.commandId) ?? this.facts.recorded.get(command.commandId);
    if (earlier) return repeated(earlier, command);
    this.checkOrigin(command);
    this.checkVersions(command);
    const undo = this.savepoint();
    try {
      return this.record(command, now);
    } catch (error) {
      undo();
      throw error;
    }
  }

  /** The first command that is recorded after the clock was set records that first. */
  clockMoved(offsetMs: number): void {
    this.clockOffsetMs = offsetMs;
  }

  private record(command: PreparedCommand, now: number): Receipt {
    this.setTime(now);
    const first = this.nextPosition();
    const events = command.events.map((event) => this.add(event, command));
    const last = this.nextPosition() - 1;
    const { commandId, fingerprint } = command;
    this.rows.commands.push({ commandId, fingerprint, first, last });
    const { recordedAt } = this;
    const receipt: Receipt = { log: command.log, commandId, recordedAt, position: last, events, repeated: false };
    this.taken.set(commandId, { fingerprint, receipt });
    return receipt;
  }

  private nextPosition(): number {
    return this.before.base + this.size;
  }

  /** `recordedAt` never goes back, save in a leaf that says so. */
  private setTime(now: number): void {
    const previous = this.recordedAt;
    const instant = instantOf(now);
    const behindMs = previous === '' ? 0 : Date.parse(previous) - now;
    const offsetMs = this.clockOffsetMs !== 0 ? this.clockOffsetMs : behindMs > CLOCK_STEP_TOLERANCE_MS ? -behindMs : 0;
    if (previous !== '' && offsetMs !== 0) {
      this.recordedAt = instant;
      const adjusted: ClockAdjusted = { previous, adjusted: instant, offsetMs: Math.round(offsetMs) };
      this.add(clockAdjusted(adjusted, now), { actor: SYSTEM_ACTOR, role: SYSTEM_ACTOR, commandId: uuidV7(now) });
      this.clockOffsetMs = 0;
    } else if (behindMs <= 0) {
      this.recordedAt = instant;
    }
  }

  private add(event: PreparedEvent, by: Pick<PreparedCommand, 'actor' | 'role' | 'commandId'>): EventReceipt {
    const { source } = event;
    const position = this.nextPosition();
    const head = this.streams.get(source.stream) ?? { version: 0, versionBase: 0 };
    const streamVersion = head.version + 1;
    const leaf: Leaf = {
      v: 1,
      log: this.before.origin,
      index: this.size,
      eventId: event.eventId,
      type: source.type,
      typeVersion: event.typeVersion,
      stream: source.stream,
      streamVersion: streamVersion - head.versionBase,
      actor: by.actor,
      role: by.role,
      recordedAt: this.recordedAt,
      cause: by.commandId,
      parts: event.commitments,
      ...this.references(source, position),
    };
    const text = encodeLeaf(leaf);
    const hash = leafHash(text);
    const grown = appendLeaf(this.edge, this.size, hash);

    this.edge = grown.edge;
    this.size += 1;
    this.streams.set(source.stream, { version: streamVersion, versionBase: head.versionBase });
    for (const { name, body } of event.sealed) this.rows.sealedParts.push({ position, name, body });
    this.rows.events.push({
      position,
      stream: source.stream,
      streamVersion,
      leaf: text,
      leafHash: hash,
      nodes: packNodes(grown.nodes),
      clinical: event.clinical?.payloadJcs ?? null,
      salt: event.clinical?.salt ?? null,
    });
    const { eventId } = event;
    return {
      position,
      eventId,
      type: source.type,
      stream: source.stream,
      streamVersion,
      leafHash: hash.toString('hex'),
    };
  }

  private references(source: NewEvent, position: number): Partial<Leaf> {
    const { corrects } = source;
    if (corrects !== undefined && (corrects >= position || this.streamAt(corrects) !== source.stream)) {
      throw new Problem(
        'invalid',
        'correction_target_invalid',
        `Position ${corrects} is not an earlier event of the stream ${source.stream}.`,
        { corrects, stream: source.stream },
      );
    }
    return {
      ...(source.kid !== undefined && { kid: source.kid }),
      // A leaf can point only within its own log; for an entry of an earlier epoch the payload names it by its id.
      ...(corrects !== undefined && corrects >= this.before.base && { corrects: corrects - this.before.base }),
      ...(source.reason !== undefined && { reason: source.reason }),
      ...(source.erases !== undefined && { erases: source.erases }),
      ...(source.anchor !== undefined && { anchor: source.anchor }),
      ...(source.nextKey !== undefined && { nextKey: source.nextKey }),
    };
  }

  private streamAt(position: number): string | undefined {
    const own = this.rows.events[0];
    if (own && position >= own.position) return this.rows.events[position - own.position]?.stream;
    return this.facts.corrected.get(position);
  }

  private checkOrigin(command: PreparedCommand): void {
    if (command.origin !== this.before.origin) throw epochChanged();
  }

  private checkVersions(command: PreparedCommand): void {
    for (const [stream, expected] of Object.entries(command.expected)) {
      const actual = this.streams.get(stream)?.version ?? 0;
      if (actual === expected) continue;
      throw new Problem(
        'conflict',
        'version_conflict',
        `${stream} is at version ${actual}, not ${expected}: something was recorded in between.`,
        { stream, expected, actual },
      );
    }
  }

  /** Undoes, in memory, what a command that fails half-way has added; nothing of the group is written before its end. */
  private savepoint(): () => void {
    const { edge, size, recordedAt, clockOffsetMs } = this;
    const { events, sealedParts } = this.rows;
    const counts = [events.length, sealedParts.length] as const;
    return () => {
      Object.assign(this, { edge, size, recordedAt, clockOffsetMs });
      for (const row of events.splice(counts[0]).reverse()) this.forget(row);
      sealedParts.length = counts[1];
    };
  }

  private forget(row: EventRow): void {
    const head = this.streams.get(row.stream)!;
    if (row.streamVersion === 1) this.streams.delete(row.stream);
    else this.streams.set(row.stream, { ...head, version: row.streamVersion - 1 });
  }
}

/** What a command meets that was prepared for an epoch, or reached its end, while the next one began. */
export function epochChanged(): Problem {
  return new Problem(
    'unavailable',
    'log_epoch_changed',
    'The log began a new epoch meanwhile; send the command again.',
  );
}

function repeated({ fingerprint, receipt }: Recorded, command: PreparedCommand): Receipt {
  if (fingerprint.equals(command.fingerprint)) return { ...receipt, repeated: true };
  throw new Problem(
    'conflict',
    'command_id_reused',
    'This command id was used before for something else. Use a new id for a new command.',
    { commandId: command.commandId, position: receipt.position },
  );
}

function clockAdjusted(data: ClockAdjusted, now: number): PreparedEvent {
  const payloadJcs = canonicalJson(data);
  const salt = freshBytes(SALT_BYTES);
  const eventId = uuidV7(now);
  const commitment = partCommitment(eventId, 'clinical', salt, payloadJcs);
  return {
    eventId,
    source: { type: 'ClockAdjusted', stream: LOG_STREAM, data: { ...data } },
    typeVersion: 1,
    commitments: { clinical: commitment.toString('base64url') },
    clinical: { payloadJcs, salt },
    sealed: [],
  };
}
