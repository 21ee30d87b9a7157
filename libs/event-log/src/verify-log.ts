import { LedgerError } from '#ledger/ledger-error.js';
import { parseLeaf, type Leaf } from '#ledger/leaf.js';
import { appendLeaf, leafHash, rootOfEdge, type TreeNode } from '#ledger/merkle-tree.js';
import { partCommitment } from '#ledger/part-commitment.js';
import { type Hash } from '#ledger/sha256.js';
import { nodeLeaf } from './stored-nodes.js';
import { type Epoch, type LogStorage, type StoredEvent, type StoredPart } from './log-storage.js';
import { type LogName } from './recorded-event.js';

/** What `verifyLog` found. `position` is the first that is wrong. */
export interface LogFault {
  position: number;
  fault:
    | 'event_missing'
    | 'event_beyond_size'
    | 'leaf_unreadable'
    | 'leaf_misplaced'
    | 'leaf_hash'
    | 'stream_version'
    | 'time'
    | 'part_missing'
    | 'part_changed'
    | 'part_uncommitted'
    | 'part_destroyed'
    | 'node_missing'
    | 'node_changed'
    | 'node_uncalled_for'
    | 'root'
    | 'epoch';
  detail: string;
}

export interface LogVerification {
  log: LogName;
  events: number;
  epochs: number;
  clockAdjustments: number;
  /** Parts whose bodies were destroyed by an erasure that the log records. */
  erasedParts: number;
  fault: LogFault | null;
}

const BATCH = 1_000;

/**
 * Reads a whole log and checks that every row agrees with the tree: leaves, hashes, places, versions, times, parts,
 * nodes, roots. It finds what was altered inside the database; whether history was replaced as a whole shows only
 * against a checkpoint that was kept outside. Sealed parts are checked by whoever holds the keys.
 *
 * @param onProgress called between batches with the events checked and the events in all.
 */
export async function verifyLog(
  storage: LogStorage,
  log: LogName,
  onProgress: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<LogVerification> {
  const epochs = await storage.epochs(log);
  const erased = await erasedKeys(storage, log, signal);
  const run = new Verification(log, epochs.length, erased);
  const total = epochs.reduce((sum, { size }) => sum + size, 0);
  for (const [index, epoch] of epochs.entries()) {
    const fault = await verifyEpoch(
      storage,
      run,
      epoch,
      index === epochs.length - 1,
      (done) => onProgress(done, total),
      signal,
    );
    if (fault) return run.result(fault);
  }
  return run.result(null);
}

async function verifyEpoch(
  storage: LogStorage,
  run: Verification,
  epoch: Epoch,
  isNewest: boolean,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<LogFault | null> {
  const startFault = run.beginEpoch(epoch);
  if (startFault) return startFault;
  const end = epoch.base + epoch.size;
  for (let from = epoch.base; from < end; from += BATCH) {
    signal?.throwIfAborted();
    const to = Math.min(from + BATCH, end);
    const events = await storage.readEvents(run.log, { from, to }, BATCH);
    const parts = await storage.readSealedParts(run.log, { from, to });
    const nodes = await storage.readNodesByLeaf(run.log, epoch.epoch, from - epoch.base, to - epoch.base);
    const fault = run.batch(from, to, events, parts, nodes);
    if (fault) return fault;
    onProgress(to);
  }
  if (isNewest) {
    const beyond = await storage.readEvents(run.log, { from: end, to: Number.MAX_SAFE_INTEGER }, 1);
    if (beyond.length > 0) return faultAt(end, 'event_beyond_size', `the state counts ${epoch.size} leaves`);
  }
  const nodesBeyond = await storage.readNodesByLeaf(run.log, epoch.epoch, epoch.size, Number.MAX_SAFE_INTEGER);
  if (nodesBeyond.length > 0) return faultAt(end, 'node_uncalled_for', 'the tree has nodes beyond its size');
  return run.endEpoch(epoch);
}

/** Data keys that the log says were erased: only their parts may be gone. */
async function erasedKeys(storage: LogStorage, log: LogName, signal?: AbortSignal): Promise<Set<string>> {
  const erased = new Set<string>();
  for (let from = 0; ; from += BATCH) {
    signal?.throwIfAborted();
    const events = await storage.readEvents(log, { from, to: from + BATCH }, BATCH);
    for (const { leaf } of events) {
      if (!leaf.includes('"SubjectErased"')) continue;
      for (const kid of (JSON.parse(leaf) as Leaf).erases ?? []) erased.add(kid);
    }
    if (events.length < BATCH) return erased;
  }
}

class Verification {
  private edge: readonly Hash[] = [];
  private epoch!: Epoch;
  private expectedBase = 0;
  private recordedAt = '';
  private events = 0;
  private clockAdjustments = 0;
  private erasedParts = 0;
  private readonly streams = new Map<string, { version: number; inEpoch: number; epoch: number }>();

  constructor(
    readonly log: LogName,
    private readonly epochs: number,
    private readonly erased: ReadonlySet<string>,
  ) {}

  beginEpoch(epoch: Epoch): LogFault | null {
    this.epoch = epoch;
    this.edge = [];
    if (epoch.base === this.expectedBase) return null;
    return faultAt(
      this.expectedBase,
      'epoch',
      `epoch ${epoch.epoch} begins at ${epoch.base}, not ${this.expectedBase}`,
    );
  }

  batch(
    from: number,
    to: number,
    events: readonly StoredEvent[],
    parts: readonly StoredPart[],
    nodes: readonly TreeNode[],
  ): LogFault | null {
    let part = 0;
    let node = 0;
    for (let position = from; position < to; position++) {
      const event = events[position - from];
      if (event?.position !== position) return faultAt(position, 'event_missing', 'there is no such event');
      const own: StoredPart[] = [];
      while (parts[part]?.position === position) own.push(parts[part++]!);
      const fault = this.event(event, own);
      if (fault) return fault;
      const grown = appendLeaf(this.edge, position - this.epoch.base, leafHash(event.leaf));
      this.edge = grown.edge;
      for (const expected of grown.nodes) {
        const stored = nodes[node++];
        if (!stored || nodeLeaf(stored) !== nodeLeaf(expected) || stored.level !== expected.level) {
          return faultAt(position, 'node_missing', `the tree's node of level ${expected.level} is missing`);
        }
        if (!stored.hash.equals(expected.hash)) {
          const first = this.epoch.base + expected.index * 2 ** expected.level;
          return faultAt(
            first,
            'node_changed',
            `the tree's node over positions ${first} to ${position} does not agree`,
          );
        }
      }
    }
    return nodes.length > node
      ? faultAt(to - 1, 'node_uncalled_for', 'the tree has nodes that no leaf completes')
      : null;
  }

  endEpoch(epoch: Epoch): LogFault | null {
    this.expectedBase = epoch.base + epoch.size;
    if (rootOfEdge(this.edge).equals(epoch.root)) return null;
    return faultAt(this.expectedBase, 'root', 'the stored root is not the root of the stored leaves');
  }

  result(fault: LogFault | null): LogVerification {
    const { log, events, epochs, clockAdjustments, erasedParts } = this;
    return { log, events, epochs, clockAdjustments, erasedParts, fault };
  }

  private event(event: StoredEvent, parts: readonly StoredPart[]): LogFault | null {
    const { position } = event;
    if (!leafHash(event.leaf).equals(event.leafHash)) {
      return faultAt(position, 'leaf_hash', 'the leaf does not have the hash stored beside it');
    }
    let leaf: Leaf;
    try {
      leaf = parseLeaf(event.leaf);
    } catch (error) {
      const why = error instanceof LedgerError ? error.detail : 'it cannot be read';
      return faultAt(position, 'leaf_unreadable', `the leaf is not as the format asks: ${why}`);
    }
    const { base, origin } = this.epoch;
    if (leaf.index !== position - base || leaf.log !== origin) {
      return faultAt(position, 'leaf_misplaced', `the leaf says that it is leaf ${leaf.index} of ${leaf.log}`);
    }
    this.events++;
    return this.order(event, leaf) ?? this.parts(event, leaf, parts);
  }

  private order(event: StoredEvent, leaf: Leaf): LogFault | null {
    const { position } = event;
    const before = this.streams.get(leaf.stream) ?? { version: 0, inEpoch: 0, epoch: this.epoch.epoch };
    const inEpoch = before.epoch === this.epoch.epoch ? before.inEpoch + 1 : 1;
    if (leaf.streamVersion !== inEpoch || event.streamVersion !== before.version + 1) {
      return faultAt(position, 'stream_version', `${leaf.stream} skips or repeats version ${before.version + 1}`);
    }
    this.streams.set(leaf.stream, { version: before.version + 1, inEpoch, epoch: this.epoch.epoch });
    if (leaf.type === 'ClockAdjusted') this.clockAdjustments++;
    else if (leaf.recordedAt < this.recordedAt) {
      return faultAt(position, 'time', `it was recorded at ${leaf.recordedAt}, before the event ahead of it`);
    }
    this.recordedAt = leaf.recordedAt;
    return null;
  }

  private parts(event: StoredEvent, leaf: Leaf, parts: readonly StoredPart[]): LogFault | null {
    const { position, clinical, salt } = event;
    const mayBeGone = leaf.kid !== undefined && this.erased.has(leaf.kid);
    const held = new Map<string, boolean>(parts.map(({ name, body }) => [name, body !== null]));
    if (clinical !== null && salt !== null) {
      const committed = leaf.parts.clinical;
      if (committed === undefined) return faultAt(position, 'part_uncommitted', 'the leaf has no part "clinical"');
      const actual = partCommitment(leaf.eventId, 'clinical', salt, clinical).toString('base64url');
      if (actual !== committed)
        return faultAt(position, 'part_changed', 'the part "clinical" is not what was committed');
      held.set('clinical', true);
    } else if ('clinical' in leaf.parts) held.set('clinical', false);
    for (const [name, isHeld] of held) {
      if (!(name in leaf.parts)) return faultAt(position, 'part_uncommitted', `the leaf has no part "${name}"`);
      if (isHeld) continue;
      if (!mayBeGone) return faultAt(position, 'part_destroyed', `the part "${name}" is gone, and no erasure says why`);
      this.erasedParts++;
    }
    for (const name of Object.keys(leaf.parts)) {
      if (!held.has(name)) return faultAt(position, 'part_missing', `the part "${name}" is missing`);
    }
    return null;
  }
}

function faultAt(position: number, fault: LogFault['fault'], detail: string): LogFault {
  return { position, fault, detail: `Position ${position}: ${detail}.` };
}
