import { Problem } from '#kernel/problem.js';
import { createPrivateDirectory } from '#privacy/private-file.js';
import Database from 'better-sqlite3';
import { join } from 'node:path';

/**
 * Lets one signer at a time work in a directory: two of them, each with its own memory of what was signed last, could
 * sign a fork between them.
 *
 * Node has no flock, and a file with a process id outlives its process and then names somebody else's. So the lease is
 * the exclusive lock of an empty SQLite database: the kernel holds it for the process and drops it however the process
 * ends, also by SIGKILL. It does not reach over network file systems that do not lock; the directory must be local.
 */
export class SignerLease {
  private constructor(private readonly lock: Database.Database) {}

  /** @throws Problem `signer_already_running` */
  static async take(directory: string): Promise<SignerLease> {
    await createPrivateDirectory(directory);
    const lock = new Database(join(directory, 'signer.lock'), { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return new SignerLease(lock);
    } catch (error) {
      lock.close();
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
      const detail = `Another process signs checkpoints in ${directory}. Stop it first; only one may.`;
      throw new Problem('unavailable', 'signer_already_running', detail, { directory }, { cause: error });
    }
  }

  release(): void {
    this.lock.close();
  }
}
