import { Problem } from '#kernel/problem.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { EMPTY_ROOT } from '#ledger/merkle-tree.js';
import { generateSigningKey, parseSigningKey, type SigningKey } from '#ledger/note-key.js';
import { signNote } from '#ledger/signed-note.js';
import { createPrivateDirectory, createPrivateFile, readPrivateFile, syncDirectory } from '#privacy/private-file.js';
import { openSignedCheckpoint, type SignedCheckpoint } from '../signed-checkpoint.js';
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The keys that sign the checkpoints of logs, one Ed25519 key for each origin, in a directory apart from the databases
 * and from their backups. Each origin has a folder with the key, in the text form of Go's sumdb/note, and with the last
 * checkpoint that was signed with it.
 *
 * The two come into being together, with a checkpoint of the empty tree. So a key without a checkpoint is never a
 * first start; it means that the memory of what was signed is lost.
 */
export class LogKeys {
  private readonly keys = new Map<string, SigningKey>();

  constructor(private readonly directory: string) {}

  /** The origin's verifier key, `<origin>+<key id>+<base64>`, for auditors; the key is made where there is none. */
  async vkey(origin: string): Promise<string> {
    return (await this.signingKey(origin)).verifier.vkey;
  }

  /**
   * The origin's signing key; it is made where there is none.
   *
   * @throws Problem `private_file_unsafe`, or `log_key_lost` where a last checkpoint lies without its key
   */
  async signingKey(origin: string): Promise<SigningKey> {
    const known = this.keys.get(origin);
    if (known) return known;
    const stored = (await this.read(origin)) ?? (await this.create(origin));
    const key = parseSigningKey(stored.trimEnd());
    this.keys.set(origin, key);
    return key;
  }

  /** Where the last checkpoint signed for the origin lies. */
  checkpointFile(origin: string): string {
    return join(this.folder(origin), 'checkpoint');
  }

  /** Where the newest checkpoint signed for the origin that witnesses cosigned lies. */
  cosignedFile(origin: string): string {
    return join(this.folder(origin), 'cosigned');
  }

  /** What was signed last for the origin; null where nothing was. */
  lastSigned(origin: string): Promise<SignedCheckpoint | null> {
    return this.signedIn(this.checkpointFile(origin), origin);
  }

  /** The newest checkpoint of the origin that witnesses cosigned, with their lines; null where none has. */
  lastCosigned(origin: string): Promise<SignedCheckpoint | null> {
    return this.signedIn(this.cosignedFile(origin), origin);
  }

  private async signedIn(file: string, origin: string): Promise<SignedCheckpoint | null> {
    const note = await readPrivateFile(file);
    return note && openSignedCheckpoint(note, (await this.signingKey(origin)).verifier);
  }

  private folder(origin: string): string {
    // An origin holds slashes, and none may lead out of the directory.
    return join(this.directory, `${encodeURIComponent(origin)}.log`);
  }

  private async read(origin: string): Promise<string | null> {
    const content = await readPrivateFile(join(this.folder(origin), 'signing-key'));
    return content && content.toString('utf8');
  }

  private async create(origin: string): Promise<string> {
    const text = generateSigningKey(origin);
    const empty = formatCheckpoint({ origin, size: 0, root: EMPTY_ROOT });
    const beside = `${this.folder(origin)}.${randomUUID()}.new`;
    await createPrivateDirectory(beside);
    await createPrivateFile(join(beside, 'signing-key'), `${text}\n`);
    await createPrivateFile(join(beside, 'checkpoint'), signNote(empty, parseSigningKey(text)));
    try {
      await rename(beside, this.folder(origin));
      return text;
    } catch (error) {
      await rm(beside, { recursive: true });
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
      // Another process was first, and its key is the one.
      const theirs = await this.read(origin);
      if (theirs !== null) return theirs;
      const detail = `${this.folder(origin)} holds a last checkpoint but not the key that signed it. Restore "signing-key" there from its backup.`;
      throw new Problem('corrupt', 'log_key_lost', detail, { origin });
    } finally {
      await syncDirectory(this.directory);
    }
  }
}
