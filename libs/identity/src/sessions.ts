import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { type DataSource, LessThan, type Repository } from 'typeorm';
import { type SessionStage, sessionEntity, type StoredSession } from './credential.entities.js';
import { newSecret, secretHash } from './secret.js';

/** NIST SP 800-63B-4, AAL2: again after 24 h at most, and after an hour without use; a clinic's rooms are shared. */
const LASTS_MS = 12 * 3_600_000;
const IDLE_MS = 30 * 60_000;
/** Whoever knows the password has this long for the second factor. */
const SECOND_FACTOR_MS = 10 * 60_000;
/** The last use is written down no more often than this. */
const SEEN_EVERY_MS = 60_000;

export interface Session {
  /** SHA-256 of the secret: names the session here and means nothing to a browser. */
  hash: string;
  personId: string;
  stage: SessionStage;
  /** Whether a second factor was shown. */
  secondFactor: boolean;
}

/** Sign-ins, kept on this side: the browser holds a random secret and nothing else. */
export class Sessions {
  private readonly rows: Repository<StoredSession>;

  constructor(
    private readonly accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {
    this.rows = accounts.getRepository(sessionEntity);
  }

  /**
   * Begins a session and answers its secret, which is stored nowhere. Every step up of a sign-in begins a new one, so a
   * secret that was planted in a browser beforehand opens nothing.
   */
  async begin(personId: string, stage: SessionStage, secondFactor: boolean): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    const at = instantOf(now);
    await this.rows.delete({ createdAt: LessThan(instantOf(now - LASTS_MS)) });
    await this.rows.insert({
      hash: secretHash(secret),
      personId,
      stage,
      secondFactor,
      createdAt: at,
      lastSeenAt: at,
    });
    return secret;
  }

  /**
   * The session of a secret, or null where there is none, or no longer.
   *
   * @param isUse whether it counts against the time that a session may lie idle
   */
  async resume(secret: string, isUse = true): Promise<Session | null> {
    const hash = secretHash(secret);
    // Every request asks this, and building the statement takes the repository several times as long as running it.
    const [stored] = await this.accounts.sql<Omit<StoredSession, 'hash'>[]>`
      SELECT person_id AS "personId", stage, second_factor AS "secondFactor", created_at AS "createdAt",
        last_seen_at AS "lastSeenAt"
      FROM sign_in WHERE hash = ${hash}`;
    if (!stored) return null;
    const now = this.clock.now();
    const lastsMs = stored.stage === 'full' ? LASTS_MS : SECOND_FACTOR_MS;
    const idleMs = now - Date.parse(stored.lastSeenAt);
    if (now - Date.parse(stored.createdAt) >= lastsMs || idleMs >= IDLE_MS) {
      await this.end(hash);
      return null;
    }
    if (isUse && idleMs >= SEEN_EVERY_MS) await this.rows.update({ hash }, { lastSeenAt: instantOf(now) });
    // SQLite keeps a truth value as a number.
    return { hash, personId: stored.personId, stage: stored.stage, secondFactor: Boolean(stored.secondFactor) };
  }

  /** Signs out. */
  async end(hash: string): Promise<void> {
    await this.rows.delete({ hash });
  }

  /** Signs out everywhere. */
  async endAllOf(personId: string): Promise<void> {
    await this.rows.delete({ personId });
  }
}
