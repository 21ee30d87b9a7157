import { type Instant } from '#kernel/clock.js';
import { type ReadTransaction } from './read-database.js';
import { type ColumnType, type Row, type TableDefinition } from './table-definition.js';

/** `recorded_to` of what still stands. */
export const STILL_STANDING = Number.MAX_SAFE_INTEGER;

/**
 * A table that keeps every version of its rows. A row is known by the position of the entry that began it; a version
 * stands from the position that made it to the one that replaced it, so what was known at position P is
 * `recorded_from <= P AND recorded_to > P`. `recorded_at` is the instant of `recorded_from`.
 *
 * An event begins one version at most, so the position that made it is the key: rows always go to the end of their log,
 * and what is new since a position is one stretch of the table.
 */
export function versionedTable(
  name: string,
  columns: Readonly<Record<string, ColumnType | `${ColumnType}?`>>,
  indexes: readonly (readonly string[])[] = [],
): TableDefinition {
  return {
    name,
    columns: {
      log_id: 'integer',
      position: 'integer',
      recorded_from: 'integer',
      recorded_to: 'integer',
      recorded_at: 'text',
      ...columns,
    },
    key: ['log_id', 'recorded_from'],
    indexes: indexes.map((index) => ['log_id', ...index]),
  };
}

/** The version of a row that stands now. */
export interface Version {
  position: number;
  recordedFrom: number;
}

/** Gathers the versions that a batch makes and ends, and writes them at once. */
export class VersionedRows {
  /** By position: of a row, one version stands at a time. */
  private readonly begun = new Map<number, Record<string, Row[string]>>();
  private readonly finished: Row[] = [];
  private readonly ended: Row[] = [];

  constructor(
    private readonly table: TableDefinition,
    private readonly logId: number,
  ) {}

  begin({ position, recordedFrom }: Version, recordedAt: Instant, columns: Row): void {
    this.begun.set(position, {
      log_id: this.logId,
      position,
      recorded_from: recordedFrom,
      recorded_to: STILL_STANDING,
      recorded_at: recordedAt,
      ...columns,
    });
  }

  end({ position, recordedFrom }: Version, recordedTo: number): void {
    const begunHere = this.begun.get(position);
    if (begunHere) {
      this.begun.delete(position);
      begunHere.recorded_to = recordedTo;
      this.finished.push(begunHere);
    } else {
      this.ended.push({ log_id: this.logId, position, recorded_from: recordedFrom, recorded_to: recordedTo });
    }
  }

  /** @throws Error where a version that should stand is not there: then the rows do not come from this log */
  async write(tx: ReadTransaction): Promise<void> {
    const rows = [...this.finished, ...this.begun.values()];
    const [changed] = await Promise.all([
      this.ended.length > 0 ? tx.update(this.table, ['recorded_to'], this.table.key, this.ended) : 0,
      rows.length > 0 ? tx.insert(this.table, rows) : undefined,
    ]);
    if (changed !== this.ended.length) throw new Error(`${this.table.name}: a version that should stand is not there.`);
  }
}
