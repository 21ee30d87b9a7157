import { type Clock, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { type KeyWrapper } from '#privacy/key-wrapper.js';
import { randomBytes } from 'node:crypto';
import { type DataSource, type Repository } from 'typeorm';
import { writeTogether } from './account-writes.js';
import { Attempts } from './attempts.js';
import { type Person } from './person.entity.js';
import {
  type Authenticator,
  authenticatorEntity,
  type RecoveryCode,
  recoveryCodeEntity,
} from './second-factor.entity.js';
import { base32, matchingStep, otpauthUri, TOTP_SECRET_BYTES } from './totp.js';
import { secretHash } from './secret.js';

const RECOVERY_CODES = 10;
/** 80 random bits: too many to try, so that a plain hash is enough. */
const RECOVERY_CODE_BYTES = 10;
const ISSUER = 'Pinpoint';

/** What the person's authenticator app must be told. */
export interface Enrolment {
  /** Base32, to be typed in where no camera is at hand. */
  secret: string;
  uri: string;
}

/** Codes from an authenticator app (TOTP, RFC 6238), and recovery codes for the day on which the phone is lost. */
export class SecondFactor {
  private readonly rows: Repository<Authenticator>;
  private readonly recovery: Repository<RecoveryCode>;
  private readonly attempts: Attempts;

  constructor(
    private readonly accounts: DataSource,
    private readonly wrapper: KeyWrapper,
    private readonly clock: Clock = systemClock,
  ) {
    this.rows = accounts.getRepository(authenticatorEntity);
    this.recovery = accounts.getRepository(recoveryCodeEntity);
    this.attempts = new Attempts(accounts, clock);
  }

  async isEnrolled(personId: string): Promise<boolean> {
    const row = await this.rows.findOneBy({ personId });
    return row !== null && row.secret !== null;
  }

  /** Makes a new secret. The old one, where there is one, stays until a code of the new one has been shown. */
  async beginEnrolment({ id: personId, loginName }: Person): Promise<Enrolment> {
    const secret = randomBytes(TOTP_SECRET_BYTES);
    const wrapped = Buffer.from(await this.wrapper.wrap(secret, aadOf(personId))).toString('base64url');
    const pending = { pendingSecret: wrapped, pendingKekId: this.wrapper.kekId };
    const empty = { personId, secret: null, kekId: null, lastStep: 0 };
    await this.rows
      .createQueryBuilder()
      .insert()
      .values({ ...empty, ...pending })
      .orUpdate(['pending_secret', 'pending_kek_id'], ['person_id'])
      .execute();
    return { secret: base32(secret), uri: otpauthUri(secret, loginName, ISSUER) };
  }

  /**
   * Puts the new secret in force, once the app has shown a code of it, and answers new recovery codes; old ones stop
   * working. They are shown this once.
   *
   * @throws Problem `enrolment_not_begun`, `code_refused`, `too_many_attempts`
   */
  async confirmEnrolment(personId: string, code: string): Promise<string[]> {
    const row = await this.rows.findOneBy({ personId });
    const { pendingSecret, pendingKekId } = row ?? {};
    if (!pendingSecret || !pendingKekId) {
      throw new Problem('not_allowed_now', 'enrolment_not_begun', 'Begin the enrolment first.');
    }
    await this.attempts.begin({ kind: 'code', of: personId });
    const step = matchingStep(await this.unwrap(personId, pendingSecret, pendingKekId), code, this.clock.now());
    if (step === null) throw codeRefused();
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    const confirmed = { secret: pendingSecret, kekId: pendingKekId, pendingSecret: null, pendingKekId: null };
    const written = await writeTogether(this.accounts, [
      {
        claims: this.rows
          .createQueryBuilder()
          .update()
          .set({ ...confirmed, lastStep: step })
          .where('person_id = :personId AND pending_secret = :pendingSecret', { personId, pendingSecret }),
      },
      this.recovery.createQueryBuilder().delete().where('person_id = :personId', { personId }),
      this.recovery
        .createQueryBuilder()
        .insert()
        .values(codes.map((text) => ({ personId, hash: recoveryHash(text) }))),
    ]);
    if (!written) throw codeRefused();
    await this.attempts.clear({ kind: 'code', of: personId });
    return codes;
  }

  /**
   * Takes a code of the app, or a recovery code. Each is taken once.
   *
   * @throws Problem `code_refused`, `too_many_attempts`
   */
  async verify(personId: string, code: string): Promise<void> {
    await this.attempts.begin({ kind: 'code', of: personId });
    const compact = code.replaceAll(/[\s-]/g, '');
    const taken = /^\d{6}$/.test(compact)
      ? await this.takeCode(personId, compact)
      : await this.takeRecoveryCode(personId, compact);
    if (!taken) throw codeRefused();
    await this.attempts.clear({ kind: 'code', of: personId });
  }

  /** Forgets the app and the recovery codes, for an operator whose user has lost both. */
  async remove(personId: string): Promise<void> {
    await writeTogether(this.accounts, [
      this.rows.createQueryBuilder().delete().where('person_id = :personId', { personId }),
      this.recovery.createQueryBuilder().delete().where('person_id = :personId', { personId }),
    ]);
  }

  private async takeCode(personId: string, code: string): Promise<boolean> {
    const row = await this.rows.findOneBy({ personId });
    if (!row?.secret || !row.kekId) return false;
    const step = matchingStep(await this.unwrap(personId, row.secret, row.kekId), code, this.clock.now());
    if (step === null) return false;
    // RFC 6238 §5.2: a code is taken once. The database decides between two requests that bring the same one.
    const { affected } = await this.rows
      .createQueryBuilder()
      .update()
      .set({ lastStep: step })
      .where('person_id = :personId AND last_step < :step', { personId, step })
      .execute();
    return affected === 1;
  }

  private async takeRecoveryCode(personId: string, code: string): Promise<boolean> {
    const { affected } = await this.recovery.delete({ personId, hash: recoveryHash(code) });
    return affected === 1;
  }

  private unwrap(personId: string, secret: string, kekId: string): Promise<Buffer> {
    return this.wrapper.unwrap(Buffer.from(secret, 'base64url'), aadOf(personId), kekId);
  }
}

function newRecoveryCode(): string {
  return base32(randomBytes(RECOVERY_CODE_BYTES)).replace(/(.{4})(?=.)/g, '$1-');
}

function recoveryHash(code: string): string {
  return secretHash(code.replaceAll('-', '').toUpperCase());
}

function aadOf(personId: string): string {
  return `pinpoint/totp/v1\n${personId}`;
}

function codeRefused(): Problem {
  return new Problem(
    'unauthenticated',
    'code_refused',
    'This code is wrong, or was used before. Wait for the next one.',
  );
}
