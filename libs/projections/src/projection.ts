import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { type ReadTransaction } from './read-database.js';
import { type TableDefinition } from './table-definition.js';

/** A stretch of one log, in order and without gaps. */
export interface Batch {
  log: LogName;
  /** Number of the log in this read database; every row of a read model begins with it. */
  logId: number;
  /** At least one. */
  events: readonly RecordedEvent[];
  /** What the log held of a stream before this batch, oldest first. */
  history: (stream: string) => Promise<RecordedEvent[]>;
}

/** Makes rows of events. */
export interface Projection {
  /** Stable, kebab-case: checkpoints and status go by it. */
  readonly name: string;
  /** Raised whenever the same events give other rows: the read models are then made anew. */
  readonly version: number;
  readonly tables: readonly TableDefinition[];
  /**
   * Writes what the events mean, in the transaction that moves the checkpoint. The rows may depend on the log alone,
   * never on how it was cut into batches. What it throws stops this projection for this log at the event that it
   * cannot take. What it remembers from batch to batch must hold after a rollback, or when another process has applied
   * batches in between: the position of the first event tells.
   */
  apply(batch: Batch, tx: ReadTransaction): Promise<void>;
}
