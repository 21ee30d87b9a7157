import { isProblem, Problem } from '#kernel/problem.js';
import { formatAddCheckpoint } from '#ledger/add-checkpoint.js';
import { formatCheckpoint, parseDecimal } from '#ledger/checkpoint.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { originHash } from '#ledger/log-origin.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { type Hash } from '#ledger/sha256.js';
import { openNote } from '#ledger/signed-note.js';
import { type SignedCheckpoint } from '../signed-checkpoint.js';

/** So long an answer is waited for. */
const TIMEOUT_MS = 10_000;
const ANSWER_MAX_BYTES = 64 * 1_024;
/** The first may have an old size that the witness has left behind; another process may have been faster once. */
const ATTEMPTS = 3;

/** One witness, asked over HTTP (c2sp.org/tlog-witness). */
export class WitnessClient {
  /** Sizes that it cosigned last, by origin, as far as they are known here. */
  private readonly cosignedSizes = new Map<string, number>();

  /** @param url the submission prefix, and the monitoring prefix too */
  constructor(
    private readonly url: string,
    readonly key: VerifierKey,
  ) {}

  /**
   * Asks for a cosignature of the checkpoint, and checks it.
   *
   * @returns the line to add to the checkpoint
   * @throws Problem `witness_unreachable`; `witness_ahead` where it has cosigned more events than the checkpoint
   *   counts; `witness_refused`, with the status that it gave
   */
  async cosign(
    signed: SignedCheckpoint,
    proofFrom: (size: number) => Promise<Hash[]>,
    stopping?: AbortSignal,
  ): Promise<string> {
    const { origin, size, note } = signed;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const oldSize = Math.min(size, this.cosignedSizes.get(origin) ?? 0);
      const body = formatAddCheckpoint({ oldSize, proof: await proofFrom(oldSize), checkpoint: note });
      const answer = await this.ask('add-checkpoint', { method: 'POST', body }, stopping);
      if (answer.status === 200) {
        this.cosignedSizes.set(origin, size);
        return this.cosignatureIn(formatCheckpoint(signed), answer.text);
      }
      const theirs = answer.status === 409 ? parseDecimal(answer.text.trimEnd()) : undefined;
      if (theirs === undefined) throw this.refused(answer.status);
      if (theirs > size) throw this.ahead(origin, theirs, size);
      this.cosignedSizes.set(origin, theirs);
    }
    throw this.refused(409);
  }

  /**
   * The checkpoint of the log that it cosigned last, as a signed note; null where there is none.
   *
   * @throws Problem `witness_unreachable`, `witness_refused`
   */
  async last(origin: string, stopping?: AbortSignal): Promise<string | null> {
    const { status, text } = await this.ask(`${originHash(origin)}/checkpoint`, { method: 'GET' }, stopping);
    if (status === 404) return null;
    if (status !== 200) throw this.refused(status);
    return text;
  }

  private async ask(
    path: string,
    init: { method: string; body?: string },
    stopping?: AbortSignal,
  ): Promise<{ status: number; text: string }> {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const signal = stopping ? AbortSignal.any([timeout, stopping]) : timeout;
    try {
      const address = `${this.url.replace(/\/$/, '')}/${path}`;
      const answer = await fetch(address, { ...init, signal, redirect: 'error' });
      return { status: answer.status, text: await textOf(answer) };
    } catch (cause) {
      const detail = `The witness ${this.key.name} does not answer at ${this.url}.`;
      throw new Problem('unavailable', 'witness_unreachable', detail, { witness: this.key.name }, { cause });
    }
  }

  private cosignatureIn(text: string, lines: string): string {
    try {
      return openNote(`${text}\n${lines}`, [this.key]).signatures[0]!.line;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      const detail = `The witness ${this.key.name} answers a line that its key did not make. Compare the key configured with the one that it prints.`;
      throw new Problem('unavailable', 'witness_refused', detail, { witness: this.key.name, status: 200 });
    }
  }

  private refused(status: number): Problem {
    const why: Record<number, string> = {
      403: 'it does not know the key that signed',
      404: 'it does not know the log',
      422: 'the log does not go on from what it cosigned: keep the log as it is, and verify it',
    };
    const detail = `The witness ${this.key.name} does not cosign (${status}${why[status] ? `): ${why[status]}` : ')'}.`;
    return new Problem('unavailable', 'witness_refused', detail, { witness: this.key.name, status });
  }

  private ahead(origin: string, theirs: number, size: number): Problem {
    const detail = `The witness ${this.key.name} has cosigned ${theirs} events of ${origin}, and ${size} are here: an older state was put back.`;
    return new Problem('corrupt', 'witness_ahead', detail, { origin, witness: this.key.name, cosigned: theirs, size });
  }
}

/** Whether asking again later may help. */
export function isUnreachable(error: unknown): boolean {
  return isProblem(error, 'witness_unreachable');
}

async function textOf(answer: Response): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > ANSWER_MAX_BYTES) throw new Error('The answer is too long.');
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}
