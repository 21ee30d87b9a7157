import { Problem } from '#kernel/problem.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { EMPTY_ROOT } from '#ledger/merkle-tree.js';
import { generateSigningKey, parseSigningKey, type SigningKey } from '#ledger/note-key.js';
import { signNote } from '#ledger/signed-note.js';
import { createPrivateDirectory, createPrivateFile, readPrivateFile, syncDirectory } from '#privacy/private-file.js';
import { openSignedCheckpoint, type SignedCheckpoint } from '../signed-checkpoint.js';
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const SIGNING_KEY = 'signing-key';
const NEXT_KEY = 'next-key';

/**
 * The keys that sign the checkpoints of logs, one Ed25519 key for each origin, in a directory apart from the databases
 * and from their backups. Each origin has a folder with the key, in the text form of Go's sumdb/note, and with the last
 * checkpoint that was signed with it.
 *
 * The two come into being together, with a checkpoint of the empty tree. So a key without a checkpoint is never a
 * first start; it means that the memory of what was signed is lost. While the key is being changed, the next one lies
 * there too.
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
    const key = (await this.held(origin, SIGNING_KEY)) ?? (await this.create(origin));
    this.keys.set(origin, key);
    return key;
  }

  /** The verifier key of an origin whose key is held; null where there is none, or it is lost. Makes none. */
  async heldVkey(origin: string): Promise<string | null> {
    return (this.keys.get(origin) ?? (await this.held(origin, SIGNING_KEY)))?.verifier.vkey ?? null;
  }

  /** The keys that sign now: the origin's, and while it is being changed the next one too. */
  async signers(origin: string): Promise<SigningKey[]> {
    const next = await this.nextKey(origin);
    return [await this.signingKey(origin), ...(next ? [next] : [])];
  }

  /** The key that the origin's is being changed to; null where it is not being changed. */
  nextKey(origin: string): Promise<SigningKey | null> {
    return this.held(origin, NEXT_KEY);
  }

  /** Begins to change the key: makes the next one, where it is not made yet. */
  async makeNextKey(origin: string): Promise<SigningKey> {
    await this.signingKey(origin);
    await createPrivateFile(join(this.folder(origin), NEXT_KEY), `${generateSigningKey(origin)}\n`);
    return (await this.nextKey(origin))!;
  }

  /** Ends the change: the next key takes the place of the one before, which is gone then. */
  async retireKey(origin: string): Promise<void> {
    const folder = this.folder(origin);
    await rename(join(folder, NEXT_KEY), join(folder, SIGNING_KEY));
    this.keys.delete(origin);
    await syncDirectory(folder);
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

  /**
   * The newest checkpoint of the origin that witnesses cosigned, with their lines; null where none has since the key was
   * changed.
   */
  async lastCosigned(origin: string): Promise<SignedCheckpoint | null> {
    try {
      return await this.signedIn(this.cosignedFile(origin), origin);
    } catch (error) {
      if (error instanceof LedgerError && error.code === 'unsigned_note') return null;
      throw error;
    }
  }

  /** Null also where the key is lost: what it signed can then not be told from what it did not. */
  private async signedIn(file: string, origin: string): Promise<SignedCheckpoint | null> {
    const note = await readPrivateFile(file);
    if (note === null || (await this.heldVkey(origin)) === null) return null;
    return openSignedCheckpoint(note, (await this.signingKey(origin)).verifier);
  }

  private async held(origin: string, file: string): Promise<SigningKey | null> {
    const content = await readPrivateFile(join(this.folder(origin), file));
    return content && parseSigningKey(content.toString('utf8').trimEnd());
  }

  private folder(origin: string): string {
    // An origin holds slashes, and none may lead out of the directory.
    return join(this.directory, `${encodeURIComponent(origin)}.log`);
  }

  private async create(origin: string): Promise<SigningKey> {
    const text = generateSigningKey(origin);
    const empty = formatCheckpoint({ origin, size: 0, root: EMPTY_ROOT });
    const beside = `${this.folder(origin)}.${randomUUID()}.new`;
    await createPrivateDirectory(beside);
    await createPrivateFile(join(beside, SIGNING_KEY), `${text}\n`);
    await createPrivateFile(join(beside, 'checkpoint'), signNote(empty, parseSigningKey(text)));
    try {
      await rename(beside, this.folder(origin));
      return parseSigningKey(text);
    } catch (error) {
      await rm(beside, { recursive: true });
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
      // Another process was first, and its key is the one.
      const theirs = await this.held(origin, SIGNING_KEY);
      if (theirs !== null) return theirs;
      const detail = `${this.folder(origin)} holds a last checkpoint but not the key that signed it. Restore "signing-key" there from its backup.`;
      throw new Problem('corrupt', 'log_key_lost', detail, { origin });
    } finally {
      await syncDirectory(this.directory);
    }
  }
}
