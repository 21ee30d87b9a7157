import { type StoredEvent, type StoredPart } from '#event-log/log-storage.js';

/** What the log stored of an event, for the baseline to store the same bytes. */
export interface RawRow extends StoredEvent {
  stream: string;
  /** Sealed body of the event, where it has one. */
  body: Uint8Array | null;
}

/**
 * The baseline: a plain event table, written and read through prepared statements of the bare driver, with the log's
 * durability and the log's bytes, but without tree, idempotency, checks, lock or answer.
 */
export interface RawStore {
  /** One durable commit. */
  append(row: RawRow): Promise<void> | void;
  /** One durable commit. */
  appendBatch(rows: readonly RawRow[]): Promise<void> | void;
  /** A stream's events, each parsed; answers how many. */
  readStream(stream: string): Promise<number> | number;
  /** All events in order, each parsed; answers how many. */
  scan(): Promise<number> | number;
  fillHashes(count: number): Promise<void> | void;
  /** Reads hashes by their key, one look-up each on SQLite, one statement for all on PostgreSQL. */
  readHashes(keys: readonly number[]): Promise<number> | number;
  /** Of the events, on disk, without the table of hashes. */
  bytes(): Promise<number> | number;
  close(): Promise<void> | void;
}

export function rawRows(events: readonly StoredEvent[], parts: readonly StoredPart[]): RawRow[] {
  const bodies = new Map(parts.map(({ position, body }) => [position, body]));
  return events.map((event) => {
    const { stream } = JSON.parse(event.leaf) as { stream: string };
    return { ...event, stream, body: bodies.get(event.position) ?? null };
  });
}

/** What an application would read: envelope and payload. */
export function parseRaw(leaf: string, clinical: string | null): unknown {
  return { ...(JSON.parse(leaf) as object), data: clinical === null ? null : (JSON.parse(clinical) as unknown) };
}
