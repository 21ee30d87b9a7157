import { Problem } from '#kernel/problem.js';
import { type Checkpoint, formatCheckpoint } from '#ledger/checkpoint.js';
import { checkConsistency } from '#ledger/consistency-proof.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { nextEpochOrigin } from '#ledger/log-origin.js';
import { type Hash } from '#ledger/sha256.js';
import { signNote } from '#ledger/signed-note.js';
import { readPrivateFile, replacePrivateFile, syncDirectory } from '#privacy/private-file.js';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LogKeys } from './log-keys.js';
import { type EpochAnchor, epochAnchorOf, openSignedCheckpoint, type SignedCheckpoint } from '../signed-checkpoint.js';
import { DirectoryLease } from '../directory-lease.js';

/** What the signer has to know of the logs whose checkpoints it signs. */
export interface LedgerView {
  /** Where the log's newest epoch stands after a commit that is durable. */
  head(log: string): Promise<Checkpoint>;
  /** Proof that the first `from` leaves of the newest epoch begin its tree of `to` leaves (RFC 6962 §2.1.2). */
  consistencyProof(log: string, from: number, to: number): Promise<Hash[]>;
}

/** The refusals that say: this log is not what was signed for. */
const NOT_A_CONTINUATION = ['checkpoint_rollback', 'checkpoint_fork', 'checkpoint_inconsistent'];

/**
 * Signs checkpoints, never two that contradict each other. What was signed last is kept per origin in a file of the
 * signer's own, and is durable there before a signature leaves; the database could be put back to an older state, and
 * this file then shows it.
 *
 * It cannot notice by itself that its own directory was put back together with the database. Against that help only
 * checkpoints that others hold: `learn` takes those of witnesses.
 */
export class CheckpointSigner {
  private readonly lastSigned = new Map<string, SignedCheckpoint>();
  private readonly signing = new Map<string, Promise<unknown>>();
  private closed = false;

  private constructor(
    private readonly keys: LogKeys,
    private readonly ledger: LedgerView,
    private readonly lease: DirectoryLease,
    private readonly moveInPlace: typeof rename,
  ) {}

  /**
   * @param directory of the keys and the last checkpoints, on a local disk apart from the databases and their backups
   * @param moveInPlace as in `replacePrivateFile`
   * @throws Problem `signer_already_running`
   */
  static async open(
    directory: string,
    ledger: LedgerView,
    { moveInPlace = rename }: { moveInPlace?: typeof rename } = {},
  ): Promise<CheckpointSigner> {
    const lease = await DirectoryLease.take(directory, 'signer');
    return new CheckpointSigner(new LogKeys(directory), ledger, lease, moveInPlace);
  }

  /**
   * The checkpoint of the log as it stands, signed. Asked again while nothing was added, it is the same one.
   *
   * @throws Problem `checkpoint_rollback` where the log is shorter than what was signed, `checkpoint_fork` where it is
   * as long and another, `checkpoint_inconsistent` where it is longer and does not begin with what was signed;
   * `signer_state_lost` or `signer_state_invalid` where what was signed cannot be told. Nothing is then signed.
   */
  sign(log: string): Promise<SignedCheckpoint> {
    return this.inTurn(log, () => this.signHead(log));
  }

  /** Whether the log, restored from an older backup or altered, can no longer go on under its origin. */
  async needsNewEpoch(log: string): Promise<boolean> {
    const head = await this.ledger.head(log);
    // Put back to the end of an older epoch, it would go on there beside the later one.
    if (((await this.keys.lastSigned(nextEpochOrigin(head.origin)))?.size ?? 0) > 0) return true;
    try {
      await this.checkContinues(log, await this.lastCheckpoint(head.origin), head);
      return false;
    } catch (error) {
      if (error instanceof Problem && NOT_A_CONTINUATION.includes(error.code)) return true;
      throw error;
    }
  }

  /** What the first leaf of the epoch after this origin's says of it. */
  async epochAnchor(origin: string): Promise<EpochAnchor> {
    return epochAnchorOf(await this.lastCheckpoint(origin));
  }

  /**
   * Takes a checkpoint of this log's newest epoch that somebody outside holds. Where it is newer than what is remembered here, or
   * contradicts it, the directory was put back to an older state; it is remembered from now on, so that nothing is
   * signed that does not go on from it.
   *
   * @returns whether it was news
   * @throws LedgerError where the log's key has not signed it
   */
  learn(log: string, note: string): Promise<boolean> {
    return this.inTurn(log, async () => {
      const { origin } = await this.ledger.head(log);
      const { verifier } = await this.keys.signingKey(origin);
      const theirs = openSignedCheckpoint(Buffer.from(note), verifier);
      const last = await this.lastCheckpoint(origin);
      if (theirs.size < last.size || (theirs.size === last.size && theirs.root.equals(last.root))) return false;
      await this.remember(theirs);
      return true;
    });
  }

  /** Waits for what is being signed, and lets another signer work in the directory. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.signing.values());
    this.lease.release();
  }

  /** One after the other: each has to see what the one before it remembered. */
  private inTurn<T>(log: string, work: () => Promise<T>): Promise<T> {
    const before = this.signing.get(log) ?? Promise.resolve();
    const done = before.catch(() => undefined).then(work);
    this.signing.set(log, done);
    return done;
  }

  private async signHead(log: string): Promise<SignedCheckpoint> {
    if (this.closed) throw new Error('The checkpoint signer is closed.');
    const { origin, size, root } = await this.ledger.head(log);
    const last = await this.lastCheckpoint(origin);
    await this.checkContinues(log, last, { origin, size, root });
    if (size === last.size) return last;
    const note = signNote(formatCheckpoint({ origin, size, root }), ...(await this.keys.signers(origin)));
    const signed = { origin, size, root, note };
    await this.remember(signed);
    return signed;
  }

  private async remember(signed: SignedCheckpoint): Promise<void> {
    // Should the write fail, nobody knows which state the disk has; it is then read again.
    this.lastSigned.delete(signed.origin);
    await replacePrivateFile(this.keys.checkpointFile(signed.origin), signed.note, this.moveInPlace);
    this.lastSigned.set(signed.origin, signed);
  }

  private async checkContinues(log: string, last: Checkpoint, head: Checkpoint): Promise<void> {
    const { origin, size, root } = head;
    const facts = { origin, signedSize: last.size, size };
    if (size < last.size) {
      const detail = `${origin} has ${size} events, but a checkpoint of ${last.size} was signed. If it was restored from an older backup, it goes on as a new epoch.`;
      throw new Problem('corrupt', 'checkpoint_rollback', detail, facts);
    }
    if (size === last.size) {
      if (root.equals(last.root)) return;
      const detail = `${origin} has ${size} events, and another checkpoint of that size was signed: events were altered or exchanged.`;
      throw new Problem('corrupt', 'checkpoint_fork', detail, facts);
    }
    const proof = await this.ledger.consistencyProof(log, last.size, size);
    if (checkConsistency({ from: last.size, fromRoot: last.root, to: size, toRoot: root, proof })) return;
    const detail = `${origin} has ${size} events, but does not begin with the ${last.size} that were signed: events were altered, or it was restored and went on under its old origin.`;
    throw new Problem('corrupt', 'checkpoint_inconsistent', detail, facts);
  }

  /**
   * The last checkpoint that was signed for an origin; of size 0 where none was asked for yet.
   *
   * @throws Problem `signer_state_lost` or `signer_state_invalid`
   */
  async lastCheckpoint(origin: string): Promise<SignedCheckpoint> {
    const known = this.lastSigned.get(origin);
    if (known) return known;
    // Making the key, where there is none, makes the checkpoint of the empty tree beside it.
    const { verifier } = await this.keys.signingKey(origin);
    const file = this.keys.checkpointFile(origin);
    const stored = await readPrivateFile(file);
    const repair = 'Put the newest checkpoint of the log there that anyone holds, for instance from a bundle.';
    if (stored === null) {
      const detail = `${file} is missing, so what was signed last is not known. ${repair}`;
      throw new Problem('corrupt', 'signer_state_lost', detail, { origin });
    }
    try {
      const state = openSignedCheckpoint(stored, verifier);
      // It may come from a process that ended between putting it in place and making that durable.
      await syncDirectory(dirname(file));
      this.lastSigned.set(origin, state);
      return state;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      const detail = `${file} is not a checkpoint that the log's key signed (${error.code}). ${repair}`;
      throw new Problem('corrupt', 'signer_state_invalid', detail, { origin }, { cause: error });
    }
  }
}
