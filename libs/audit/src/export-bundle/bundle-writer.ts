import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '#kernel/problem.js';

/** Writes the files of a bundle into a new folder, and the manifest of their hashes last. */
export class BundleWriter {
  private readonly hashes = new Map<string, string>();

  private constructor(private readonly folder: string) {}

  /** @throws Problem `bundle_folder_not_empty` */
  static async create(folder: string): Promise<BundleWriter> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length > 0) {
      throw new Problem('conflict', 'bundle_folder_not_empty', 'A bundle is written to a new or empty folder.');
    }
    return new BundleWriter(folder);
  }

  async write(name: string, text: string): Promise<void> {
    await this.stream(name, [text]);
  }

  /** Writes chunks as they come, holding no more of them than the disk is behind. */
  async stream(name: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const file = join(this.folder, name);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
    const closed = once(out, 'close');
    // A failure shows where the next write, or the end, is awaited.
    closed.catch(() => undefined);
    try {
      for await (const chunk of chunks) {
        hash.update(chunk);
        if (!out.write(chunk)) await Promise.race([once(out, 'drain'), closed]);
      }
    } finally {
      out.end();
    }
    await closed;
    this.hashes.set(name, hash.digest('hex'));
  }

  /** The bundle is one only once its manifest is there. */
  async finish(about: { log: string; size: number; scope: string }): Promise<void> {
    const { log, size, scope } = about;
    const files = Object.fromEntries(this.hashes);
    const manifest = { format: 'mn-audit-bundle/v1', log, size, scope, files };
    const file = await open(join(this.folder, 'manifest.json'), 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(manifest, null, 1)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
