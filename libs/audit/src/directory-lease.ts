import { Problem } from '#kernel/problem.js';
import { createPrivateDirectory } from '#privacy/private-file.js';
import Database from 'better-sqlite3';
import { join } from 'node:path';

/** Who works in the directory: two of a kind, each with its own memory of what was signed last, could sign a fork. */
export type LeaseHolder = 'signer' | 'witness';

/**
 * Lets one signer, or one witness, at a time work in a directory.
 *
 * Node has no flock, and a file with a process id outlives its process and then names somebody else's. So the lease is
 * the exclusive lock of an empty SQLite database: the kernel holds it for the process and drops it however the process
 * ends, also by SIGKILL. It does not reach over network file systems that do not lock; the directory must be local.
 */
export class DirectoryLease {
  private constructor(private readonly lock: Database.Database) {}

  /** @throws Problem `signer_already_running` or `witness_already_running` */
  static async take(directory: string, holder: LeaseHolder): Promise<DirectoryLease> {
    await createPrivateDirectory(directory);
    const lock = new Database(join(directory, `${holder}.lock`), { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return new DirectoryLease(lock);
    } catch (error) {
      lock.close();
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
      const detail = `Another process signs checkpoints in ${directory}. Stop it first; only one may.`;
      throw new Problem('unavailable', `${holder}_already_running`, detail, { directory }, { cause: error });
    }
  }

  release(): void {
    this.lock.close();
  }
}
