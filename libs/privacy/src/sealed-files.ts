import { type LogName } from '#event-log/recorded-event.js';
import { Problem } from '#kernel/problem.js';
import { firstEpochOrigin } from '#ledger/log-origin.js';
import { sha256 } from '#ledger/sha256.js';
import { type SubjectBelongings } from './erasure/subject-erasures.js';
import { openEnvelope, sealEnvelope } from './aes-gcm-envelope.js';
import { type DataKeys } from './data-keys.js';
import { type FilePlace, type FilesOfSubject, type FileStore } from './file-store.js';
import { sealedFileAad } from './part-sealing.js';

/** Which file of a subject it is. It is authenticated with the bytes, so a file put in another's place does not open. */
export interface SealedFile extends FilesOfSubject {
  /** An origin of the log, of whichever epoch. */
  origin: string;
  name: string;
}

/** Files that are sealed with the data key of the subject whom they show. */
export class SealedFiles implements SubjectBelongings {
  constructor(
    private readonly keys: Pick<DataKeys, 'open'>,
    private readonly store: FileStore,
  ) {}

  /**
   * Seals and keeps bytes; answers the hash that they are found by, once they are durable.
   *
   * @throws Problem `data_key_not_found` where the key was destroyed
   */
  async put(file: SealedFile, bytes: Uint8Array): Promise<string> {
    const sealed = await this.withKey(file, (key) => sealEnvelope(key, aadOf(file), bytes));
    if (sealed === null) {
      const detail = `The log has no data key ${file.kid}; it may have been destroyed by an erasure.`;
      throw new Problem('not_found', 'data_key_not_found', detail, { kid: file.kid });
    }
    const hash = sha256(sealed).toString('hex');
    await this.store.put({ log: file.log, kid: file.kid, hash }, sealed);
    return hash;
  }

  /**
   * The bytes in clear; null where the key or the file was destroyed.
   *
   * @throws Problem `sealed_file_changed`, `sealed_file_not_authentic`
   */
  async open(file: SealedFile & { hash: string }): Promise<Buffer | null> {
    const sealed = await this.store.get(file);
    if (sealed === null) return null;
    if (sha256(sealed).toString('hex') !== file.hash) {
      throw new Problem('corrupt', 'sealed_file_changed', 'The file is not the one that was recorded.', {
        hash: file.hash,
      });
    }
    return this.withKey(file, (key) => openEnvelope(key, aadOf(file), sealed, 'sealed_file'));
  }

  remove(place: FilePlace): Promise<void> {
    return this.store.remove(place);
  }

  /** Whether a file of the subject is still there. */
  isHeld(log: LogName, kid: string): Promise<boolean> {
    return this.store.hasAny({ log, kid });
  }

  /** Destroys all files of the subject; done again, it finds nothing to do. */
  destroy(log: LogName, kid: string): Promise<void> {
    return this.store.removeAll({ log, kid });
  }

  private async withKey<T>({ origin, kid }: SealedFile, use: (key: Buffer) => T): Promise<T | null> {
    const key = await this.keys.open(origin, kid);
    if (key === null) return null;
    try {
      return use(key);
    } finally {
      key.fill(0);
    }
  }
}

/** A log that goes on as a new epoch keeps its files, so they are bound to its first origin. */
function aadOf({ origin, name }: SealedFile): string {
  return sealedFileAad(firstEpochOrigin(origin), name);
}
