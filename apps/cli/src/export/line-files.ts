import { Problem } from '#kernel/problem.js';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of lines in a new folder, each opened when its first line comes, and held no further than the disk is behind. */
export class LineFiles {
  private readonly files = new Map<string, { stream: WriteStream; lines: number; closed: Promise<unknown> }>();

  private constructor(private readonly folder: string) {}

  /** @throws Problem `export_folder_not_empty` */
  static async create(folder: string): Promise<LineFiles> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length > 0) {
      throw new Problem('conflict', 'export_folder_not_empty', 'An export is written to a new or empty folder.');
    }
    return new LineFiles(folder);
  }

  /** Adds text of whole lines to a file. */
  async add(name: string, text: string, lines: number): Promise<void> {
    const file = this.files.get(name) ?? this.open(name);
    file.lines += lines;
    if (!file.stream.write(text)) await Promise.race([once(file.stream, 'drain'), file.closed]);
  }

  /** Answers once all is on the disk: how many lines each file has. */
  async finish(): Promise<Map<string, number>> {
    for (const { stream } of this.files.values()) stream.end();
    await Promise.all([...this.files.values()].map(({ closed }) => closed));
    return new Map([...this.files].map(([name, { lines }]) => [name, lines]));
  }

  /** Takes away what was written, so that nobody takes a part for the whole. */
  async discard(): Promise<void> {
    for (const [name, { stream }] of this.files) {
      stream.destroy();
      await rm(join(this.folder, name), { force: true });
    }
  }

  private open(name: string) {
    const stream = createWriteStream(join(this.folder, name), { flags: 'wx', mode: 0o600, flush: true });
    const closed = once(stream, 'close');
    // A failure shows where the next write, or the end, is awaited.
    closed.catch(() => undefined);
    const file = { stream, lines: 0, closed };
    this.files.set(name, file);
    return file;
  }
}
