import { type AddCheckpoint, parseAddCheckpoint } from '#ledger/add-checkpoint.js';
import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.js';
import { checkConsistency } from '#ledger/consistency-proof.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { EMPTY_ROOT } from '#ledger/merkle-tree.js';
import { type SigningKey, type VerifierKey } from '#ledger/note-key.js';
import { cosignatureLine, noteOf, type OpenedNote, openNote } from '#ledger/signed-note.js';
import { type Clock, systemClock } from '#kernel/clock.js';
import { DirectoryLease } from '../directory-lease.js';
import { WitnessMemory } from './witness-memory.js';

export interface WitnessOptions {
  /** Of the key, the last checkpoints and what was refused; on a local disk. */
  directory: string;
  /** The name in its cosignatures, a schema-less address such as `auditor.example/witness`. */
  name: string;
  /** Verifier keys of the logs that it cosigns. While a log's key is changed it has two. */
  logs: readonly VerifierKey[];
  clock?: Clock;
  /** Told of each signed checkpoint that contradicts the last one, and the file in which it is kept. */
  onContradiction?: (origin: string, detail: string, file: string) => void;
}

/** What a witness answers, in the status codes of c2sp.org/tlog-witness. */
export type WitnessAnswer =
  | { status: 200; cosignature: string }
  /** The size that was cosigned last. */
  | { status: 409; size: number }
  | { status: 400 | 403 | 404 | 422; detail: string };

/**
 * An outside party that cosigns a log's checkpoints (c2sp.org/tlog-witness), each only when it goes on from the last:
 * so whoever asks for its cosignature sees the history that it saw. What it cosigned is durable before a cosignature
 * leaves.
 */
export class Witness {
  private working: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly options: WitnessOptions,
    private readonly key: SigningKey,
    private readonly memory: WitnessMemory,
    private readonly lease: DirectoryLease,
  ) {}

  /** @throws Problem `witness_already_running`, `witness_name_changed`, `private_file_unsafe` */
  static async open(options: WitnessOptions): Promise<Witness> {
    const lease = await DirectoryLease.take(options.directory, 'witness');
    try {
      const memory = new WitnessMemory(options.directory);
      return new Witness(options, await memory.key(options.name), memory, lease);
    } catch (error) {
      lease.release();
      throw error;
    }
  }

  get vkey(): string {
    return this.key.verifier.vkey;
  }

  /** Origins of the logs that it cosigns. */
  get origins(): string[] {
    return [...new Set(this.options.logs.map(({ name }) => name))];
  }

  /** Takes one request after the other, since the last checkpoint is compared and replaced in one step. */
  add(body: string): Promise<WitnessAnswer> {
    const answer = this.working.then(() => this.answer(body));
    this.working = answer.catch(() => undefined);
    return answer;
  }

  /** The last checkpoint of a log, with the log's signature and the cosignature; null where there is none. */
  async last(origin: string): Promise<string | null> {
    return this.origins.includes(origin) ? this.memory.last(origin) : null;
  }

  async close(): Promise<void> {
    await this.working;
    this.lease.release();
  }

  private async answer(body: string): Promise<WitnessAnswer> {
    let asked: AddCheckpoint;
    try {
      asked = parseAddCheckpoint(body);
    } catch (error) {
      return { status: 400, detail: detailOf(error) };
    }
    const origin = asked.checkpoint.split('\n', 1)[0]!;
    const keys = this.options.logs.filter(({ name }) => name === origin);
    if (keys.length === 0) return { status: 404, detail: 'This witness does not know the log.' };
    let note: OpenedNote;
    try {
      note = openNote(asked.checkpoint, keys);
    } catch (error) {
      return { status: 403, detail: detailOf(error) };
    }
    return this.cosign(asked, note, origin);
  }

  private async cosign({ oldSize, proof }: AddCheckpoint, note: OpenedNote, origin: string): Promise<WitnessAnswer> {
    let checkpoint: Checkpoint;
    try {
      checkpoint = parseCheckpoint(note.text, origin);
    } catch (error) {
      const isEmptyRoot = error instanceof LedgerError && error.code === 'invalid_empty_root';
      return { status: isEmptyRoot ? 422 : 400, detail: detailOf(error) };
    }
    const { size, root } = checkpoint;
    if (oldSize > size) return { status: 400, detail: 'The old size is larger than the checkpoint.' };
    const last = await this.lastCheckpoint(origin);
    if (oldSize !== last.size) return { status: 409, size: last.size };
    const logLines = note.signatures.map(({ line }) => line);
    if (!checkConsistency({ from: oldSize, fromRoot: last.root, to: size, toRoot: root, proof })) {
      const detail =
        oldSize === size
          ? `Another checkpoint of ${size} events was cosigned.`
          : `Nothing shows that the ${size} events begin with the ${oldSize} that were cosigned.`;
      const file = await this.memory.accuse(origin, size, noteOf(note.text, logLines));
      this.options.onContradiction?.(origin, detail, file);
      return { status: 422, detail };
    }
    const timeS = BigInt(Math.floor((this.options.clock ?? systemClock).now() / 1_000));
    const cosignature = cosignatureLine(note.text, this.key, timeS);
    await this.memory.remember(origin, noteOf(note.text, [...logLines, cosignature]));
    return { status: 200, cosignature };
  }

  private async lastCheckpoint(origin: string): Promise<Checkpoint> {
    const note = await this.memory.last(origin);
    if (note === null) return { origin, size: 0, root: EMPTY_ROOT };
    // Its own line says that it has not been touched since.
    return parseCheckpoint(openNote(note, [this.key.verifier]).text, origin);
  }
}

function detailOf(error: unknown): string {
  if (error instanceof LedgerError) return error.detail;
  throw error;
}
