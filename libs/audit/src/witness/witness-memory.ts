import { Problem } from '#kernel/problem.js';
import { originHash } from '#ledger/log-origin.js';
import { generateSigningKey, parseSigningKey, type SigningKey, WITNESS_COSIGNATURE } from '#ledger/note-key.js';
import { createPrivateFile, readPrivateFile, replacePrivateFile } from '#privacy/private-file.js';
import { join } from 'node:path';

const KEY_FILE = 'witness-key';

/** What a witness keeps in its directory: its key, the last checkpoint of each log, and notes that accuse a log. */
export class WitnessMemory {
  constructor(private readonly directory: string) {}

  /**
   * The witness's key; it is made where there is none.
   *
   * @throws Problem `witness_name_changed`
   */
  async key(name: string): Promise<SigningKey> {
    const file = join(this.directory, KEY_FILE);
    await createPrivateFile(file, `${generateSigningKey(name, WITNESS_COSIGNATURE)}\n`);
    const key = parseSigningKey((await readPrivateFile(file))!.toString('utf8').trimEnd());
    if (key.verifier.name === name) return key;
    const detail = `${file} is the key of "${key.verifier.name}". A witness keeps its name; take another directory for another.`;
    throw new Problem('conflict', 'witness_name_changed', detail, { name: key.verifier.name });
  }

  /** The checkpoint of the log that was cosigned last, with its signatures; null where none was. */
  async last(origin: string): Promise<string | null> {
    const note = await readPrivateFile(this.file(origin, 'checkpoint'));
    return note && note.toString('utf8');
  }

  /** Answers once the checkpoint is durable. */
  async remember(origin: string, note: string): Promise<void> {
    await replacePrivateFile(this.file(origin, 'checkpoint'), note);
  }

  /** Keeps a signed checkpoint that contradicts what was cosigned; of each size the first. */
  async accuse(origin: string, size: number, note: string): Promise<string> {
    const file = this.file(origin, `refused-${size}`);
    await createPrivateFile(file, note);
    return file;
  }

  private file(origin: string, what: string): string {
    return join(this.directory, `${originHash(origin)}.${what}`);
  }
}
