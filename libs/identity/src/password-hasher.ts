import argon2 from 'argon2';
import { newSecret } from './secret.js';

/** What one hash costs; RFC 9106 calls the lanes parallelism. */
export interface Argon2Cost {
  memoryKiB: number;
  iterations: number;
  lanes: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 iterations, 1 lane. */
export const OWASP_COST: Argon2Cost = { memoryKiB: 19_456, iterations: 2, lanes: 1 };

/** Passwords as argon2id (RFC 9106). Hashing runs in threads beside the main one. */
export class PasswordHasher {
  private readonly options: { type: typeof argon2.argon2id; memoryCost: number; timeCost: number; parallelism: number };
  /** Stands in for the hash of an account that does not exist, so that it takes as long to refuse. */
  private decoy: Promise<string> | undefined;

  constructor({ memoryKiB, iterations, lanes }: Argon2Cost = OWASP_COST) {
    this.options = { type: argon2.argon2id, memoryCost: memoryKiB, timeCost: iterations, parallelism: lanes };
  }

  /** In PHC form, `$argon2id$v=19$m=…`, with a salt of 16 random bytes. */
  hash(password: string): Promise<string> {
    return argon2.hash(password, this.options);
  }

  /**
   * Whether the password is the one of the hash. Without a hash (no such account, or no password chosen yet) the
   * answer is false, after the same work.
   */
  async matches(password: string, hash: string | null): Promise<boolean> {
    // Made at the first try, whomever it is for, so that its making tells nothing either.
    const decoy = await (this.decoy ??= this.hash(newSecret()));
    const right = await argon2.verify(hash ?? decoy, password);
    return right && hash !== null;
  }

  /** Whether the hash was made at another cost, so that it should be made anew while the password is at hand. */
  isOutdated(hash: string): boolean {
    return argon2.needsRehash(hash, this.options);
  }
}
