import { isProblem, Problem } from '#kernel/problem.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { noteOf, openNote } from '#ledger/signed-note.js';
import { replacePrivateFile } from '#privacy/private-file.js';
import { type SignedCheckpoint } from '../signed-checkpoint.js';
import { type CheckpointSigner, type LedgerView } from './checkpoint-signer.js';
import { type LogKeys } from './log-keys.js';
import { isUnreachable, WitnessClient } from './witness-client.js';

/** A witness that cosigns this installation's checkpoints. */
export type KnownWitness = {
  /** Submission and monitoring prefix. */
  url: string;
  vkey: string;
};

/** After so long, a witness that was not reached is asked again, if nothing was recorded meanwhile. */
const RETRY_MS = 30_000;

/**
 * Has the witnesses cosign what the signer signs, each log for itself: one checkpoint at a time goes to all of them,
 * and those that come meanwhile give way to the newest. Recording and signing never wait for it.
 */
export class Witnesses {
  private readonly clients: readonly WitnessClient[];
  private readonly waiting = new Map<string, SignedCheckpoint>();
  private readonly rounds = new Map<string, Promise<void>>();
  private readonly retries = new Map<string, NodeJS.Timeout>();
  private readonly told = new Set<string>();
  private readonly stopping = new AbortController();

  /** @param onTrouble told once of each trouble of a log with a witness, until it has cosigned again */
  constructor(
    known: readonly KnownWitness[],
    private readonly ledger: LedgerView,
    private readonly signer: CheckpointSigner,
    private readonly keys: LogKeys,
    private readonly onTrouble: (log: string, problem: Problem) => void,
  ) {
    this.clients = known.map(({ url, vkey }) => new WitnessClient(url, parseVerifierKey(vkey)));
  }

  /**
   * Asks what they cosigned last of a log and lets the signer know, before it signs: so a database that was put back
   * together with the signing directory is found. Who does not answer is told of and passed over.
   */
  async recall(log: string): Promise<void> {
    const { origin } = await this.ledger.head(log);
    for (const client of this.clients) await this.recallFrom(client, log, origin);
  }

  /** Has a checkpoint cosigned, some time. */
  submit(log: string, signed: SignedCheckpoint): void {
    if (this.clients.length === 0 || this.stopping.signal.aborted) return;
    this.waiting.set(log, signed);
    clearTimeout(this.retries.get(log));
    if (!this.rounds.has(log)) this.rounds.set(log, this.work(log));
  }

  /** Waits until every checkpoint that was submitted has been shown to every witness that could be reached. */
  async idle(): Promise<void> {
    await Promise.all(this.rounds.values());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.retries.values()) clearTimeout(timer);
    await this.idle();
  }

  private async work(log: string): Promise<void> {
    for (let signed = this.take(log); signed; signed = this.take(log)) {
      const reached = await this.round(log, signed);
      if (reached || this.waiting.has(log) || this.stopping.signal.aborted) continue;
      const again = signed;
      this.retries.set(log, setTimeout(() => this.submit(log, again), RETRY_MS).unref());
    }
    this.rounds.delete(log);
  }

  private take(log: string): SignedCheckpoint | undefined {
    const signed = this.waiting.get(log);
    this.waiting.delete(log);
    return signed;
  }

  /** Answers whether all were reached, whatever they said. */
  private async round(log: string, signed: SignedCheckpoint): Promise<boolean> {
    const asked = this.clients.map(async (client) => {
      const proofFrom = (size: number) => this.ledger.consistencyProof(log, size, signed.size);
      try {
        const line = await client.cosign(signed, proofFrom, this.stopping.signal);
        this.told.delete(troubleOf(log, client));
        return { reached: true, line };
      } catch (error) {
        if (this.stopping.signal.aborted) return { reached: false };
        this.tell(log, client, error);
        if (isProblem(error, 'witness_ahead')) await this.recallFrom(client, log, signed.origin);
        return { reached: !isUnreachable(error) };
      }
    });
    const answers = await Promise.all(asked);
    const lines = answers.flatMap(({ line }) => line ?? []);
    try {
      if (lines.length > 0) await this.keep(signed, lines);
    } catch (error) {
      this.onTrouble(log, asProblem(error));
    }
    return answers.every(({ reached }) => reached);
  }

  private async keep(signed: SignedCheckpoint, lines: readonly string[]): Promise<void> {
    const signers = (await this.keys.signers(signed.origin)).map(({ verifier }) => verifier);
    const own = openNote(signed.note, signers).signatures.map(({ line }) => line);
    const note = noteOf(formatCheckpoint(signed), [...own, ...lines]);
    await replacePrivateFile(this.keys.cosignedFile(signed.origin), note);
  }

  private async recallFrom(client: WitnessClient, log: string, origin: string): Promise<void> {
    try {
      const note = await client.last(origin, this.stopping.signal);
      if (note !== null) await this.signer.learn(log, note);
    } catch (error) {
      // Also where the log's key has not signed what the witness has: that says nothing about the log.
      this.tell(log, client, error);
    }
  }

  private tell(log: string, client: WitnessClient, error: unknown): void {
    const trouble = troubleOf(log, client);
    if (this.told.has(trouble)) return;
    this.told.add(trouble);
    this.onTrouble(log, asProblem(error));
  }
}

function troubleOf(log: string, { key }: WitnessClient): string {
  return `${key.vkey} ${log}`;
}

function asProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  return new Problem('unavailable', 'witness_failed', 'A cosignature could not be taken.', {}, { cause: error });
}
