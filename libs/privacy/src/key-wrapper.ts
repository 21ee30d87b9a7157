import { Problem } from '#kernel/problem.js';
import { createHash, randomBytes } from 'node:crypto';
import { KEY_BYTES, openEnvelope, sealEnvelope } from './aes-gcm-envelope.js';
import { createPrivateFile, readPrivateFile } from './private-file.js';

/**
 * Wraps data keys with key-encryption keys (KEKs) that live outside the database: in a file, or in a key management
 * service, whose API this is shaped after.
 */
export interface KeyWrapper {
  /** The KEK that wraps from now on; stored beside each wrapped key. */
  readonly kekId: string;
  /** @param aad bound to the wrapped bytes: they unwrap for the same text only */
  wrap(plain: Uint8Array, aad: string): Promise<Uint8Array>;
  /** @throws Problem `kek_unknown`, or `wrapped_key_…` where the bytes do not unwrap */
  unwrap(wrapped: Uint8Array, aad: string, kekId: string): Promise<Buffer>;
}

const HEADER = `# Key-encryption keys of Pinpoint, one a line (id, base64 key); the last line wraps new keys.
# Without this file no name, note or photo can be read again, and with it and the key store all of them can.
# Back it up, apart from the databases.
`;

/**
 * KEKs in one text file of mode 0600, outside the database and its backups. A line is an id and a key; all of them
 * unwrap, the last one wraps. To change the KEK, add a line.
 */
export class FileKeyWrapper implements KeyWrapper {
  private constructor(
    private readonly path: string,
    readonly kekId: string,
    private readonly keks: ReadonlyMap<string, Buffer>,
  ) {}

  /**
   * Reads the file, or creates it with a first key where there is none.
   *
   * @throws Problem `private_file_unsafe`, or `kek_file_invalid` naming the line
   */
  static async open(path: string): Promise<FileKeyWrapper> {
    let content = await readPrivateFile(path);
    if (content === null) {
      await createPrivateFile(path, HEADER + newKekLine());
      content = (await readPrivateFile(path))!;
    }
    const keks = parseKeks(path, content.toString('utf8'));
    content.fill(0);
    return new FileKeyWrapper(path, [...keks.keys()].at(-1)!, keks);
  }

  wrap(plain: Uint8Array, aad: string): Promise<Uint8Array> {
    return Promise.resolve(sealEnvelope(this.keks.get(this.kekId)!, aad, plain));
  }

  async unwrap(wrapped: Uint8Array, aad: string, kekId: string): Promise<Buffer> {
    const kek = this.keks.get(kekId);
    if (kek !== undefined) return openEnvelope(kek, aad, wrapped, 'wrapped_key');
    const detail = `${this.path} holds no key ${kekId}, which a data key was wrapped with. Restore that line from a backup.`;
    throw new Problem('unavailable', 'kek_unknown', detail, { kekId, path: this.path });
  }
}

/** A line with a new random key, for the first one of a file or to add to it. */
export function newKekLine(): string {
  const kek = randomBytes(KEY_BYTES);
  return `${kekIdOf(kek)} ${kek.toString('base64')}\n`;
}

/** The id follows from the key, so that a damaged line is noticed when it is read. */
function kekIdOf(kek: Uint8Array): string {
  return createHash('sha256').update('pinpoint/kek/v1\n').update(kek).digest('hex').slice(0, 32);
}

function parseKeks(path: string, text: string): Map<string, Buffer> {
  const keks = new Map<string, Buffer>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [id, key, ...rest] = line.split(' ');
    const kek = Buffer.from(key ?? '', 'base64');
    if (kek.length !== KEY_BYTES || rest.length > 0 || id !== kekIdOf(kek)) {
      const detail = `Line ${index + 1} of ${path} is damaged: it is not an id with the key it was made from. Restore the file from its backup.`;
      throw new Problem('corrupt', 'kek_file_invalid', detail, { path, line: index + 1 });
    }
    keks.set(id, kek);
  }
  if (keks.size > 0) return keks;
  const detail = `${path} holds no key. Restore it from its backup; remove it only if no data key was ever wrapped.`;
  throw new Problem('corrupt', 'kek_file_invalid', detail, { path });
}
