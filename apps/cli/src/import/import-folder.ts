import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { type Entry } from '#treatments/domain/entry.js';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type ClientFacts } from './client-files.js';
import { enterClient } from './enter-client.js';
import { type FileName } from './folder-files.js';
import { type ImportFolder, stageFolder } from './read-folder.js';
import { RefIds } from './ref-ids.js';
import { IMPORTED, type RecordCommands, RowCommands } from './row-commands.js';
import { type RowFault, Staging } from './staging.js';

export interface ImportOptions {
  clinic: { id: string; timeZone: string };
  /** Keeps apart the refs of several sources of one clinic. */
  source: string;
  commands: RecordCommands;
  vocabularies: Vocabularies;
  signal: AbortSignal;
  onProgress?: (doing: 'reading' | 'entering', rows: number, total?: number) => void;
  /** Called when nothing more is to come of a client. */
  onClientEntered?: (clientId: string) => Promise<void>;
  clock?: Clock;
}

/** What became of the rows of one file. */
export interface FileResult {
  rows: number;
  taken: number;
  unchanged: number;
  left: number;
}

/** What became of a folder. `close` it when the faults have been read. */
export interface ImportResult {
  /** True where it was stopped: importing the folder again goes on where it ended. */
  stopped: boolean;
  files: Map<FileName, FileResult>;
  faults(): Iterable<RowFault>;
  close(): void;
}

/** Clients that are entered at the same time: their commands share the log's commits. */
const CLIENTS_AT_ONCE = 64;

/**
 * Enters the rows of a folder in a clinic's record, through the commands that the service has for people. Importing it
 * again changes nothing, and goes on where an earlier import ended.
 */
export async function importFolder(folder: ImportFolder, options: ImportOptions): Promise<ImportResult> {
  const { clinic, clock = systemClock, vocabularies, signal, onProgress = () => undefined } = options;
  const entry: Entry = {
    now: instantOf(clock.now()),
    clinic: { timeZone: clinic.timeZone, vocabularies },
    late: IMPORTED,
  };
  const staging = new Staging();
  const ids = new RefIds(clinic.id, options.source);
  let rowCounts: Partial<Record<FileName, number>> = {};
  let read = 0;
  let entered = 0;
  let total = 0;
  const rows = new RowCommands(clinic.id, options.commands, staging, folder.files, ids, (count) => {
    entered += count;
    onProgress('entering', entered, total);
  });
  let stopped = false;
  try {
    const onRows = (count: number): void => onProgress('reading', (read += count));
    rowCounts = await stageFolder(folder, { staging, ids, entry, signal, onRows });
    total = staging.rowsToTake();
    await enterClients(staging, rows, options);
  } catch (error) {
    if (!signal.aborted) {
      staging.close();
      throw error;
    }
    stopped = true;
  }
  const files = new Map<FileName, FileResult>();
  const left = staging.rowsWithFaults();
  for (const name of folder.present) {
    const { taken, unchanged } = rows.counts.get(name)!;
    files.set(name, { rows: rowCounts[name] ?? 0, taken, unchanged, left: left.get(folder.files[name].file) ?? 0 });
  }
  return { stopped, files, faults: () => staging.faults(), close: () => staging.close() };
}

async function enterClients(staging: Staging, rows: RowCommands, options: ImportOptions): Promise<void> {
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const clients = staging.clients();
  const work = async (): Promise<void> => {
    for (let next = clients.next(); !next.done; next = clients.next()) {
      signal.throwIfAborted();
      const client = rows.read<ClientFacts>(next.value);
      await enterClient(rows, client, options.clinic.timeZone, signal);
      await options.onClientEntered?.(client.facts.clientId);
    }
  };
  const workers = Array.from({ length: CLIENTS_AT_ONCE }, () =>
    work().catch((error: unknown) => {
      // The others end with their row; the first failure tells why.
      failure.abort();
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Error] : []));
  const cause = failures.find((error) => error.name !== 'AbortError') ?? failures[0];
  if (cause) throw cause;
}
