import { type Receipt } from '#event-log/append.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type CommandContext } from '#http/command-context.js';
import { type Json } from '#kernel/json.js';
import { isProblem, type Problem, type ProblemKind } from '#kernel/problem.js';
import { type Entry } from '#treatments/domain/entry.js';
import { type Command } from '@nestjs/cqrs';
import { type CellProblem, type Columns, type RowOf } from './columns.js';
import { type AnyImportFile, FILE_NAMES, type FileName } from './folder-files.js';
import { inColumns } from './import-file.js';
import { commandIdOf, type RefIds } from './ref-ids.js';
import { DEPENDS_ON_LEFT_ROW, type StagedRow, type Staging } from './staging.js';

/** Where commands go: the bus with the handlers of the service. */
export interface RecordCommands {
  execute(command: Command<Receipt>): Promise<Receipt>;
  /** What a session's record holds already. */
  sessionEvents(sessionId: string): Promise<readonly RecordedEvent[]>;
}

/** Every entry of an import says that it was imported. */
export const IMPORTED: NonNullable<Entry['late']> = { reason: 'imported' };

/** Nobody in particular: an operator at the command line. */
const ACTOR = { staffId: 'system', role: 'import' };

/** Refusals that concern a row alone; anything else ends the import. */
const OF_THE_ROW: readonly ProblemKind[] = ['invalid', 'not_found', 'conflict', 'not_allowed_now', 'too_large'];

/** A staged row with what it means. */
export interface ReadRow<Facts = unknown> extends StagedRow {
  facts: Facts;
}

export type RowOutcome = 'taken' | 'unchanged' | 'left';

export interface FileCounts {
  taken: number;
  unchanged: number;
}

/** Sends rows as commands, and keeps count of what became of them. */
export class RowCommands {
  readonly counts = new Map<FileName, FileCounts>(FILE_NAMES.map((name) => [name, { taken: 0, unchanged: 0 }]));

  constructor(
    private readonly clinicId: string,
    private readonly commands: RecordCommands,
    private readonly staging: Staging,
    private readonly files: Readonly<Record<FileName, AnyImportFile>>,
    private readonly ids: RefIds,
    private readonly onRows: (rows: number) => void,
  ) {}

  /**
   * Sends one command of a row, or of several rows that it says together.
   *
   * @param step tells the commands of a row apart
   * @param rowId tells the row from others; its key, unless the key says more than that
   */
  async send(
    rows: readonly ReadRow[],
    step: string,
    make: (context: CommandContext) => Command<Receipt>,
    rowId = rows[0]!.key,
  ): Promise<RowOutcome> {
    const context: CommandContext = {
      clinicId: this.clinicId,
      commandId: commandIdOf(rowId, step),
      actor: ACTOR,
      // What the rows say: the same id with something else is a row that has changed since it was imported.
      body: { import: rows[0]!.file, step, rows: rows.map(({ cells }) => cells) },
    };
    try {
      const { repeated } = await this.commands.execute(make(context));
      return repeated ? 'unchanged' : 'taken';
    } catch (problem) {
      if (!isProblem(problem) || !OF_THE_ROW.includes(problem.kind)) throw problem;
      for (const row of rows) this.refused(row, problem);
      return 'left';
    }
  }

  /** Counts rows once it is known what became of all their commands. */
  count(rows: readonly ReadRow[], outcome: RowOutcome): void {
    this.onRows(rows.length);
    if (outcome === 'left' || rows.length === 0) return;
    this.counts.get(rows[0]!.file)![outcome] += rows.length;
  }

  sessionEvents(sessionId: string): Promise<readonly RecordedEvent[]> {
    return this.commands.sessionEvents(sessionId);
  }

  /** Rows of a file that hang on a record, in order. */
  children<Facts>(parentId: string, file: FileName): ReadRow<Facts>[] {
    return this.staging.children(parentId, file).map((row) => this.read<Facts>(row));
  }

  read<Facts>(row: StagedRow): ReadRow<Facts> {
    return { ...row, facts: this.files[row.file].facts(row.cells as RowOf<Columns>, this.ids) as Facts };
  }

  /** The row was imported before, and says something else now. */
  changed(row: ReadRow): void {
    const rightIs =
      'was imported before and said something else: correct the entry in the record, or give --source where the folder ' +
      'comes from another place';
    this.fault(row, { column: this.files[row.file].key[0]!, code: 'row_changed', rightIs });
  }

  /** The row is right, and belongs to one that was left. */
  leaveDependents(rows: readonly ReadRow[], cause: ReadRow): void {
    for (const row of rows) {
      const rightIs = `leads to line ${cause.line} of ${this.files[cause.file].file}, which was left`;
      this.fault(row, { column: this.files[row.file].parent!.column, code: DEPENDS_ON_LEFT_ROW, rightIs });
    }
    this.count(rows, 'left');
  }

  /** Something is wrong with the row that shows only beside the others. */
  fault({ file, line }: ReadRow, problem: CellProblem): void {
    this.staging.fault({ file: this.files[file].file, line, ...problem });
  }

  private refused(row: ReadRow, problem: Problem): void {
    if (problem.code === 'command_id_reused') return this.changed(row);
    const { columns, entries } = this.files[row.file];
    const columnOf = Object.fromEntries(entries(row.facts as Json).flatMap((entry) => Object.entries(entry.columns)));
    this.fault(row, inColumns(problem, columnOf, columns));
  }
}

/** What became of a row by what became of its commands. */
export function outcomeOf(outcomes: readonly RowOutcome[]): RowOutcome {
  if (outcomes.includes('left')) return 'left';
  return outcomes.includes('taken') ? 'taken' : 'unchanged';
}
