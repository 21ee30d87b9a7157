import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type DataSource, type EntityManager, type Repository } from 'typeorm';
import { apiTokenEntity, type StoredApiToken } from './credential.entities.js';
import { holdsAt, TOKEN_SCOPES, type TokenScope } from './domain/roles.js';
import { onRowsOf, type RowsOf } from './rows-of.js';
import { newSecret, secretHash } from './secret.js';

/** Marks a token as one of this service's, so that scanners for leaked secrets find it. */
const MARK = 'pinpoint_';
const SHOWN_CHARACTERS = MARK.length + 6;
const LABEL_MAX = 100;
const LASTS_MAX_DAYS = 366;

export type ApiToken = Omit<StoredApiToken, 'hash'>;

export interface NewApiToken {
  clinicId: string;
  /** What it is for, in the words of whoever makes it. */
  label: string;
  scopes: readonly TokenScope[];
  lastsDays: number;
  createdBy: string;
}

/** Ways in for machines. A token is shown once; only its SHA-256 is kept. */
export class ApiTokens {
  constructor(
    private readonly accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws Problem `token_label_invalid`, `token_scopes_missing`, `token_scope_unknown`, `token_lifetime_invalid` */
  async issue({ clinicId, label, scopes, lastsDays, createdBy }: NewApiToken): Promise<ApiToken & { token: string }> {
    const clean = label.normalize('NFC').trim();
    if (clean.length < 1 || clean.length > LABEL_MAX || /\p{Cc}/u.test(clean)) {
      throw new Problem('invalid', 'token_label_invalid', `A token's label has 1 to ${LABEL_MAX} characters.`);
    }
    if (scopes.length === 0) throw new Problem('invalid', 'token_scopes_missing', 'Say what the token is for.');
    const unknown = scopes.find((scope) => !TOKEN_SCOPES.includes(scope));
    if (unknown !== undefined) {
      throw new Problem('invalid', 'token_scope_unknown', `A token's scopes are: ${TOKEN_SCOPES.join(', ')}.`);
    }
    if (!Number.isInteger(lastsDays) || lastsDays < 1 || lastsDays > LASTS_MAX_DAYS) {
      throw new Problem('invalid', 'token_lifetime_invalid', `A token lasts 1 to ${LASTS_MAX_DAYS} days.`);
    }
    const token = MARK + newSecret();
    const now = this.clock.now();
    const issued: ApiToken = {
      id: newId(),
      prefix: token.slice(0, SHOWN_CHARACTERS),
      clinicId,
      label: clean,
      scopes: [...new Set(scopes)],
      createdBy,
      createdAt: instantOf(now),
      endsAt: instantOf(now + lastsDays * 24 * 3_600_000),
    };
    await this.on({ clinicId }, (rows) => rows.insert({ ...issued, hash: secretHash(token) }));
    return { ...issued, token };
  }

  /** The token, or null where it was revoked, has ended, or never was. */
  async find(token: string): Promise<ApiToken | null> {
    const hash = secretHash(token);
    const stored = await this.on({ tokenHash: hash }, (rows) => rows.findOneBy({ hash }));
    return stored && holdsAt(instantOf(this.clock.now()), stored.endsAt) ? withoutHash(stored) : null;
  }

  /** The clinic whose appointments a token shows; null where there is no such token, or it is for something else. */
  async clinicOf(token: string): Promise<string | null> {
    const found = await this.find(token);
    return found?.scopes.includes('calendar') ? found.clinicId : null;
  }

  async ofClinic(clinicId: string): Promise<ApiToken[]> {
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    const stored = await this.on({ clinicId }, (rows) => rows.find({ where: { clinicId }, order }));
    return stored.map(withoutHash);
  }

  /** @throws Problem `token_not_found` */
  async revoke(clinicId: string, id: string): Promise<void> {
    const { affected } = await this.on({ clinicId }, (rows) => rows.delete({ clinicId, id }));
    if (affected !== 1) throw new Problem('not_found', 'token_not_found', 'The clinic has no such token.');
  }

  private on<T>(of: RowsOf, work: (rows: Repository<StoredApiToken>) => Promise<T>): Promise<T> {
    return onRowsOf(this.accounts, of, (manager: EntityManager) => work(manager.getRepository(apiTokenEntity)));
  }
}

function withoutHash({ hash: _, ...token }: StoredApiToken): ApiToken {
  return token;
}
