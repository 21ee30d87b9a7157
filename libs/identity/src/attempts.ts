import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { type DataSource, IsNull, LessThan, type Repository } from 'typeorm';
import { attemptCountEntity, type AttemptCount } from './credential.entities.js';
import { secretHash } from './secret.js';

/** How many wrong tries are free, and how long the longest pause after another one is. */
interface AttemptLimit {
  free: number;
  longestPauseS: number;
}

/**
 * Whatever is counted has its kind: tries at an account by its login name (known or not, so that nobody learns which
 * are), at its second factor, and from an address, where people of one clinic may sit behind the same one.
 */
const LIMITS = {
  account: { free: 5, longestPauseS: 15 * 60 },
  code: { free: 5, longestPauseS: 15 * 60 },
  address: { free: 30, longestPauseS: 60 * 60 },
} as const satisfies Record<string, AttemptLimit>;

export interface AttemptSubject {
  kind: keyof typeof LIMITS;
  /** The login name's key, the person's id, or the address. */
  of: string;
}

/** A count is forgotten this long after the last try. */
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
const RACES_MAX = 50;

/**
 * Slows down guessing: after some free tries, each further one doubles the pause before the next (1 s, 2 s, 4 s …).
 * A try counts as wrong before it is checked, so that many at once cannot slip through, and a right one takes it back.
 * Counts are durable and shared by all processes.
 */
export class Attempts {
  private readonly rows: Repository<AttemptCount>;

  constructor(
    accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {
    this.rows = accounts.getRepository(attemptCountEntity);
  }

  /** @throws Problem `too_many_attempts`, with the seconds to wait; it costs the caller nothing further */
  async begin(subject: AttemptSubject): Promise<void> {
    for (let race = 0; race < RACES_MAX; race++) {
      if (await this.count(subject)) return;
    }
    throw tooMany(1);
  }

  /** The try was right: nothing is held against the account any more. */
  async clear(subject: AttemptSubject): Promise<void> {
    await this.rows.delete({ key: keyOf(subject) });
  }

  /** The try was right: it alone is taken back, since others from the same address may not have been. */
  async takeBack(subject: AttemptSubject): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ failures: () => 'failures - 1', blockedUntil: null })
      .where('key = :key AND failures > 0', { key: keyOf(subject) })
      .execute();
  }

  /** Counts one more. False where the row was new, or another try was counted in between: look again. */
  private async count(subject: AttemptSubject): Promise<boolean> {
    const key = keyOf(subject);
    const now = this.clock.now();
    const row = await this.rows.findOneBy({ key });
    const blockedMs = row?.blockedUntil ? Date.parse(row.blockedUntil) - now : 0;
    if (blockedMs > 0) throw tooMany(Math.ceil(blockedMs / 1_000));
    if (row === null) {
      await this.rows.delete({ lastAt: LessThan(instantOf(now - FORGOTTEN_AFTER_MS)) });
      const first = { key, failures: 0, lastAt: instantOf(now), blockedUntil: null };
      await this.rows.createQueryBuilder().insert().orIgnore().values(first).execute();
      return false;
    }
    const forgotten = now - Date.parse(row.lastAt) > FORGOTTEN_AFTER_MS;
    const failures = forgotten ? 1 : row.failures + 1;
    const pauseMs = pauseS(LIMITS[subject.kind], failures) * 1_000;
    const next = { failures, lastAt: instantOf(now), blockedUntil: pauseMs > 0 ? instantOf(now + pauseMs) : null };
    const seen = { key, failures: row.failures, lastAt: row.lastAt, blockedUntil: row.blockedUntil ?? IsNull() };
    const { affected } = await this.rows.update(seen, next);
    return affected === 1;
  }
}

function pauseS({ free, longestPauseS }: AttemptLimit, failures: number): number {
  return failures < free ? 0 : Math.min(2 ** Math.min(failures - free, 20), longestPauseS);
}

function keyOf({ kind, of }: AttemptSubject): string {
  return secretHash(`${kind}\n${of}`);
}

function tooMany(seconds: number): Problem {
  return new Problem(
    'not_allowed_now',
    'too_many_attempts',
    `There were too many tries. Wait ${seconds} seconds, then try again.`,
    { retryAfterSeconds: seconds },
  );
}
