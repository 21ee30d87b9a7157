import { type Leaf } from '#ledger/leaf.js';
import { faultAt, firstOf, type LogFault } from './log-fault.js';
import { type Epoch, type LogStorage, type StoredEvent, type StoredPart } from './log-storage.js';
import { type LogName } from './recorded-event.js';
import { eventBeyond } from './self-check.js';
import { TreeCheck } from './tree-check.js';

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
 * Reads a whole log and checks that every row agrees with the tree: leaves, hashes, places, streams, versions, times,
 * commands, parts, nodes, roots. It finds what was altered inside the database; whether history was replaced as a
 * whole, or its tail cut off without a trace, shows only against a checkpoint that was kept outside. Sealed parts are
 * checked by whoever holds the keys. The log may grow meanwhile: what came after the beginning is left for next time.
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
  const total = epochs.reduce((sum, { size }) => sum + size, 0);
  const verification = new Verification(storage, log);
  let fault: LogFault | null = null;
  for (const epoch of epochs) {
    fault = await verification.epoch(epoch, (done) => onProgress(done, total), signal);
    if (fault) break;
  }
  fault ??= epochs.length === 0 ? null : await verification.end(epochs.at(-1)!);
  const { events, clockAdjustments, erasedParts } = verification;
  return { log, events, epochs: epochs.length, clockAdjustments, erasedParts, fault };
}

/** Leaves of one command, which stand next to each other. */
interface CommandRun {
  commandId: string;
  first: number;
  last: number;
}

class Verification {
  events = 0;
  clockAdjustments = 0;
  erasedParts = 0;
  private commands = 0;
  private expectedBase = 0;
  private recordedAt = '';
  private readonly streams = new Map<string, { version: number; inEpoch: number; epoch: number }>();
  private run: CommandRun | null = null;
  private readonly erased: ErasedKeys;

  constructor(
    private readonly storage: LogStorage,
    private readonly log: LogName,
  ) {
    this.erased = new ErasedKeys(storage, log);
  }

  async epoch(epoch: Epoch, onProgress: (done: number) => void, signal?: AbortSignal): Promise<LogFault | null> {
    if (epoch.base !== this.expectedBase) {
      const detail = `epoch ${epoch.epoch} begins at ${epoch.base}, not ${this.expectedBase}`;
      return faultAt(this.expectedBase, 'epoch', detail);
    }
    const tree = new TreeCheck(epoch);
    const end = epoch.base + epoch.size;
    for (let from = epoch.base; from < end; from += BATCH) {
      signal?.throwIfAborted();
      const to = Math.min(from + BATCH, end);
      const fault = await this.batch(tree, epoch, from, to);
      if (fault) return fault;
      onProgress(to);
    }
    this.expectedBase = end;
    return tree.end() ?? this.stateTimeFault(epoch);
  }

  /** What can be told only when all leaves have been seen. */
  async end(newest: Epoch): Promise<LogFault | null> {
    const lastCommand = await this.commandFault(this.closeRun());
    if (lastCommand) return lastCommand;
    const end = newest.base + newest.size;
    const { count, last } = await this.storage.commandExtent(this.log, end);
    if (count !== this.commands) return faultAt(end - 1, 'command', 'commands are recorded that no leaf names');
    const now = (await this.storage.epochs(this.log)).at(-1)!;
    if (last >= now.base + now.size) return faultAt(end, 'command', 'a command is recorded whose events are missing');
    return eventBeyond(this.storage, this.log, newest);
  }

  private async batch(tree: TreeCheck, epoch: Epoch, from: number, to: number): Promise<LogFault | null> {
    const events = await this.storage.readEvents(this.log, { from, to }, BATCH);
    const parts = await this.storage.readSealedParts(this.log, { from, to });
    const filed = await this.storage.readStreamNames(this.log, from, to);
    const runs: CommandRun[] = [];
    const gone: GonePart[] = [];
    let fault: LogFault | null = null;
    let part = 0;
    for (let position = from; position < to && !fault; position++) {
      const event = events[position - from];
      const taken = tree.take(event);
      if (taken.fault) {
        fault = taken.fault;
        break;
      }
      const own: StoredPart[] = [];
      while (parts[part] && parts[part]!.position <= position) own.push(parts[part++]!);
      const { leaf } = taken;
      this.events++;
      fault =
        this.order(epoch, event!, leaf, filed[position - from]) ??
        partFault(event!, leaf, own, gone) ??
        this.causeFault(position, leaf, runs);
    }
    return firstOf([fault, await this.goneFault(gone), await this.commandFault(runs)]);
  }

  /** The state remembers when the last event was recorded, so that none is recorded before it. */
  private stateTimeFault({ base, size, recordedAt }: Epoch): LogFault | null {
    if (size === 0 || recordedAt === this.recordedAt) return null;
    return faultAt(base + size - 1, 'time', `the log's state says that it was recorded at ${recordedAt}`);
  }

  private order(epoch: Epoch, event: StoredEvent, leaf: Leaf, filed: string | null | undefined): LogFault | null {
    const { position } = event;
    if (filed !== leaf.stream) return faultAt(position, 'stream', `it is not filed under its stream ${leaf.stream}`);
    const before = this.streams.get(leaf.stream) ?? { version: 0, inEpoch: 0, epoch: epoch.epoch };
    const inEpoch = before.epoch === epoch.epoch ? before.inEpoch + 1 : 1;
    if (leaf.streamVersion !== inEpoch || event.streamVersion !== before.version + 1) {
      return faultAt(position, 'stream_version', `${leaf.stream} skips or repeats version ${before.version + 1}`);
    }
    this.streams.set(leaf.stream, { version: before.version + 1, inEpoch, epoch: epoch.epoch });
    if (leaf.type === 'ClockAdjusted') this.clockAdjustments++;
    else if (leaf.recordedAt < this.recordedAt) {
      return faultAt(position, 'time', `it was recorded at ${leaf.recordedAt}, before the event ahead of it`);
    }
    this.recordedAt = leaf.recordedAt;
    return null;
  }

  /** Gathers the leaves of each command. What the log writes of itself about its clock has no command. */
  private causeFault(position: number, leaf: Leaf, runs: CommandRun[]): LogFault | null {
    if (this.run?.commandId === leaf.cause) {
      this.run.last = position;
      return null;
    }
    runs.push(...this.closeRun());
    if (leaf.type !== 'ClockAdjusted') this.run = { commandId: leaf.cause, first: position, last: position };
    return null;
  }

  private closeRun(): CommandRun[] {
    const { run } = this;
    this.run = null;
    if (!run) return [];
    this.commands++;
    return [run];
  }

  /** A command that is not recorded would be carried out again when it is sent again. */
  private async commandFault(runs: readonly CommandRun[]): Promise<LogFault | null> {
    if (runs.length === 0) return null;
    const stored = await this.storage.readCommands(
      this.log,
      runs.map(({ commandId }) => commandId),
    );
    const found = new Map(stored.map((command) => [command.commandId, command]));
    const wrong = runs.find(({ commandId, first, last }) => {
      const command = found.get(commandId);
      return command?.first !== first || command.last !== last;
    });
    return wrong ? faultAt(wrong.first, 'command', 'its command is not recorded, or with other events') : null;
  }

  private async goneFault(gone: readonly GonePart[]): Promise<LogFault | null> {
    for (const { position, name, kid } of gone) {
      if (kid === undefined || !(await this.erased.has(kid))) {
        return faultAt(position, 'part_destroyed', `the part "${name}" is gone, and no erasure says why`);
      }
      this.erasedParts++;
    }
    return null;
  }
}

interface GonePart {
  position: number;
  name: string;
  kid: string | undefined;
}

/** Whether the parts that the leaf commits to are there, and no others. Adds those without a body to `gone`. */
function partFault(event: StoredEvent, leaf: Leaf, parts: readonly StoredPart[], gone: GonePart[]): LogFault | null {
  const { position, clinical, salt } = event;
  const { kid } = leaf;
  for (const { position: where, name, body } of parts) {
    if (where !== position || !(name in leaf.parts)) {
      return faultAt(where, 'part_uncommitted', `no leaf commits to the part "${name}"`);
    }
    if (body === null) gone.push({ position, name, kid });
  }
  for (const name of Object.keys(leaf.parts)) {
    if (name === 'clinical') {
      if (clinical === null || salt === null) gone.push({ position, name, kid });
    } else if (!parts.some((part) => part.name === name)) {
      return faultAt(position, 'part_missing', `the part "${name}" is missing`);
    }
  }
  return null;
}

/**
 * Data keys that the log says were erased: only their parts may be gone. Read only once a part is found gone, and read
 * on where a key is not among them, since an erasure may be recorded while the log is being verified.
 */
class ErasedKeys {
  private readonly kids = new Set<string>();
  private next = 0;

  constructor(
    private readonly storage: LogStorage,
    private readonly log: LogName,
  ) {}

  async has(kid: string): Promise<boolean> {
    while (!this.kids.has(kid)) {
      const events = await this.storage.readEvents(this.log, { from: this.next, to: this.next + BATCH }, BATCH);
      if (events.length === 0) return false;
      for (const { leaf } of events) if (leaf.includes('"SubjectErased"')) this.add(leaf);
      this.next = events.at(-1)!.position + 1;
    }
    return true;
  }

  private add(leaf: string): void {
    try {
      for (const kid of (JSON.parse(leaf) as Leaf).erases ?? []) this.kids.add(kid);
    } catch {
      // A leaf that cannot be read erases nothing; it is found where it stands.
    }
  }
}
