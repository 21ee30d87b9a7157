import { type Appended } from '#event-log/log-writer.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { type Subscription } from 'rxjs';
import { type SignedCheckpoint } from '../signed-checkpoint.js';
import { type CheckpointSigner } from './checkpoint-signer.js';

interface GrowingLogs {
  appended: { subscribe(next: (appended: Appended) => void): Subscription };
  logs(): Promise<string[]>;
}

/** A log that grows all the time is signed this often: each signature waits for the disk once. */
const SIGN_EVERY_MS = 1_000;

/**
 * Signs logs soon after they have grown, and remembers the newest checkpoint of each for whoever is given a receipt.
 * The first refusal to sign a log is told; the log is then signed no more until the next start.
 */
export class CheckpointKeeper {
  private readonly newest = new Map<string, string>();
  private readonly refused = new Set<string>();
  private readonly grown = new Set<string>();
  private readonly subscription: Subscription;
  private timer: NodeJS.Timeout | null = null;
  private signing: Promise<void> = Promise.resolve();

  constructor(
    private readonly logs: GrowingLogs,
    private readonly signer: CheckpointSigner,
    private readonly onRefusal: (log: string, problem: Problem) => void,
    private readonly onSigned: (log: string, signed: SignedCheckpoint) => void = () => undefined,
  ) {
    this.subscription = logs.appended.subscribe(({ log }) => {
      this.grown.add(log);
      this.timer ??= setTimeout(() => this.sign(), SIGN_EVERY_MS);
    });
  }

  /**
   * Signs every log as it stands, before anything is added to it.
   *
   * @throws Problem `log_needs_new_epoch` where a log does not go on from what was signed
   */
  async start(): Promise<void> {
    for (const log of await this.logs.logs()) {
      if (await this.signer.needsNewEpoch(log)) throw needsNewEpoch(log);
      this.keep(log, await this.signer.sign(log));
    }
  }

  /** The newest checkpoint of a log, as text; null where none was signed yet. */
  latest(log: string): string | null {
    return this.newest.get(log) ?? null;
  }

  /** Signs what has grown, and stops. The signer is the caller's to close. */
  async stop(): Promise<void> {
    this.subscription.unsubscribe();
    if (this.timer) clearTimeout(this.timer);
    this.sign();
    await this.signing;
  }

  private keep(log: string, signed: SignedCheckpoint): void {
    this.newest.set(log, signed.note);
    this.onSigned(log, signed);
  }

  private sign(): void {
    this.timer = null;
    const logs = [...this.grown];
    this.grown.clear();
    this.signing = this.signing.then(() => this.signAll(logs));
  }

  private async signAll(logs: readonly string[]): Promise<void> {
    for (const log of logs) {
      if (this.refused.has(log)) continue;
      try {
        this.keep(log, await this.signer.sign(log));
      } catch (error) {
        this.refused.add(log);
        this.onRefusal(log, isProblem(error) ? error : signingFailed(error));
      }
    }
  }
}

function needsNewEpoch(log: string): Problem {
  return new Problem(
    'corrupt',
    'log_needs_new_epoch',
    `The log ${log} does not go on from the checkpoint that was signed last. If it was restored from an older backup, ` +
      'let it go on as a new epoch (pinpoint new-epoch). If not, it was altered: keep it as it is, and verify it.',
    { log },
  );
}

function signingFailed(cause: unknown): Problem {
  return new Problem('unavailable', 'checkpoint_not_signed', 'The checkpoint could not be signed.', {}, { cause });
}
