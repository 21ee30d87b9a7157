import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { type DataSource, LessThanOrEqual, type Repository } from 'typeorm';
import { type Claim } from './account-writes.js';
import { linkEntity, type LinkPurpose, type StoredLink } from './credential.entities.js';
import { newSecret, secretHash } from './secret.js';

const LASTS_MS: Readonly<Record<LinkPurpose, number>> = { setup: 3_600_000, password: 3 * 24 * 3_600_000 };

/** Links that work once, and not for long: nobody is ever given a password that somebody else knows. */
export class OneTimeLinks {
  private readonly rows: Repository<StoredLink>;

  constructor(
    accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {
    this.rows = accounts.getRepository(linkEntity);
  }

  /** A new link's secret; earlier links for the same purpose and person stop working. */
  async issue(purpose: LinkPurpose, personId: string | null = null): Promise<string> {
    const now = this.clock.now();
    const secret = newSecret();
    await this.rows
      .createQueryBuilder()
      .delete()
      .where('purpose = :purpose', { purpose })
      .andWhere(personId === null ? 'person_id IS NULL' : 'person_id = :personId', { personId })
      .execute();
    await this.rows.delete({ endsAt: LessThanOrEqual(instantOf(now)) });
    const endsAt = instantOf(now + LASTS_MS[purpose]);
    await this.rows.insert({ hash: secretHash(secret), purpose, personId, endsAt });
    return secret;
  }

  /**
   * The link of a secret, still unused.
   *
   * @throws Problem `link_not_valid`: used, expired, replaced, or never there; it does not say which
   */
  async find(secret: string, purpose: LinkPurpose): Promise<StoredLink> {
    const link = await this.rows.findOneBy({ hash: secretHash(secret), purpose });
    if (link && instantOf(this.clock.now()) < link.endsAt) return link;
    throw linkNotValid();
  }

  /** Uses the link up, within a group of writes; the group fails where somebody else was first. */
  use({ hash }: StoredLink): Claim {
    return { claims: this.rows.createQueryBuilder().delete().where('hash = :hash', { hash }) };
  }
}

export function linkNotValid(): Problem {
  return new Problem('unauthenticated', 'link_not_valid', 'This link does not work, or no longer. Ask for a new one.');
}
