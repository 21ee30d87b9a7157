import { ERASURE_DEPTHS, type ErasureDepth } from '#event-log/log-events.js';
import { Problem } from '#kernel/problem.js';
import { firstEpochOrigin } from '#ledger/log-origin.js';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createPrivateDirectory, readPrivateFile, syncDirectory } from '../private-file.js';

/** One erasure, as a log recorded it. It names nobody: ids mean nothing outside the log, and the key is gone. */
export interface JournalEntry {
  /** Origin of the epoch in which it was recorded. */
  origin: string;
  kid: string;
  depth: ErasureDepth;
  /** Stream of the `SubjectErased`. */
  stream: string;
  /** Its position in the log; after a restore another event may have it. */
  position: number;
  /** When it was recorded, UTC ISO 8601. */
  time: string;
  /** Why, a code. */
  reason: string;
}

/**
 * The erasures of an installation in a file that is in no backup of its databases, one JSON line each, in the order in
 * which they were carried out. A database restored from an older backup knows nothing of the later ones; this file does.
 */
export class ErasureJournal {
  private readonly known = new Set<string>();

  private constructor(
    private readonly file: FileHandle,
    private readonly lines: JournalEntry[],
  ) {
    for (const entry of lines) this.known.add(keyOf(entry));
  }

  /**
   * Opens the file, making it where it is missing. A last line that was cut short by a crash is taken off: its erasure
   * went no further than that line, and is begun again from the log.
   *
   * @throws Problem `erasure_journal_invalid`, `private_file_unsafe`
   */
  static async open(path: string): Promise<ErasureJournal> {
    await createPrivateDirectory(dirname(path));
    const content = (await readPrivateFile(path)) ?? Buffer.alloc(0);
    const wholeBytes = content.lastIndexOf('\n') + 1;
    const lines = content.toString('utf8', 0, wholeBytes).split('\n').slice(0, -1);
    const entries = lines.map((line, index) => parseEntry(line, path, index + 1));
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600);
    try {
      if (wholeBytes < content.length) await file.truncate(wholeBytes);
      await file.sync();
      await syncDirectory(dirname(path));
    } catch (error) {
      await file.close();
      throw error;
    }
    return new ErasureJournal(file, entries);
  }

  /** What was erased in a log, through all its epochs; `log` is an origin of any of them. */
  of(log: string): JournalEntry[] {
    const first = firstEpochOrigin(log);
    return this.lines.filter(({ origin }) => firstEpochOrigin(origin) === first);
  }

  has(entry: Pick<JournalEntry, 'origin' | 'kid' | 'depth'>): boolean {
    return this.known.has(keyOf(entry));
  }

  /** Answers once the line is durable; an erasure that stands there already is not written again. */
  async add({ origin, kid, depth, stream, position, time, reason }: JournalEntry): Promise<void> {
    const entry: JournalEntry = { origin, kid, depth, stream, position, time, reason };
    if (this.has(entry)) return;
    await this.file.appendFile(`${JSON.stringify(entry)}\n`);
    await this.file.sync();
    this.lines.push(entry);
    this.known.add(keyOf(entry));
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

function keyOf({ origin, kid, depth }: Pick<JournalEntry, 'origin' | 'kid' | 'depth'>): string {
  return `${firstEpochOrigin(origin)}\n${kid}\n${depth}`;
}

function parseEntry(line: string, path: string, number: number): JournalEntry {
  try {
    const entry = JSON.parse(line) as JournalEntry;
    const texts = [entry.origin, entry.kid, entry.stream, entry.time, entry.reason];
    const isWhole = texts.every((text) => typeof text === 'string') && ERASURE_DEPTHS.includes(entry.depth);
    if (isWhole && Number.isSafeInteger(entry.position)) return entry;
  } catch {
    // Said below, as for every line that is no entry.
  }
  const detail = `Line ${number} of ${path} is no entry of the erasure journal. Put the file back as it was: without it, a restored backup would bring erased people back.`;
  throw new Problem('corrupt', 'erasure_journal_invalid', detail, { line: number });
}
