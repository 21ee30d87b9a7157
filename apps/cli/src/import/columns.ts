import { CellFault, type CellReader } from './cells.js';

/** A column of a file of the import format. */
export interface Column<Value> {
  read: CellReader<Value>;
  /** Whether each row must say something here; an empty cell means "not recorded". */
  isNeeded: boolean;
  /** Whether the file must have the column. */
  isInEveryFile: boolean;
  /** How many of the domain's units one unit of the column is, and the column's unit, to speak of limits. */
  factor: number;
  unit?: string;
}

interface Unit {
  factor: number;
  unit: string;
}

/** The file must have the column, and each row a value in it. */
export function needed<Value>(read: CellReader<Value>, unit?: Unit): Column<Value> & { isNeeded: true } {
  return { factor: 1, ...unit, read, isNeeded: true, isInEveryFile: true };
}

/** The file must have the column; a cell may be empty. */
export function open<Value>(read: CellReader<Value>, unit?: Unit): Column<Value> {
  return { factor: 1, ...unit, read, isNeeded: false, isInEveryFile: true };
}

/** The file may lack the column. */
export function extra<Value>(read: CellReader<Value>, unit?: Unit): Column<Value> {
  return { factor: 1, ...unit, read, isNeeded: false, isInEveryFile: false };
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a row says, by column; an empty cell or a missing column is undefined. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value>
    ? C[Name] extends { isNeeded: true }
      ? Value
      : Value | undefined
    : never;
};

/** What is wrong with a cell or a row. Cells are not repeated: they may hold anything, names too. */
export interface CellProblem {
  column: string;
  code: string;
  rightIs: string;
}

/** Takes a row apart by its header. Every cell is read, so that one look shows all that is wrong with a row. */
export function readRow<C extends Columns>(
  columns: C,
  header: readonly string[],
  cells: readonly string[],
): { row: RowOf<C>; problems: CellProblem[] } {
  const row: Record<string, unknown> = {};
  const problems: CellProblem[] = [];
  for (const [index, column] of header.entries()) {
    const { read, isNeeded } = columns[column]!;
    const cell = cells[index]!;
    if (cell === '') {
      if (isNeeded) problems.push({ column, code: 'cell_empty', rightIs: 'must not be empty' });
      continue;
    }
    if (cell.includes('\0')) {
      problems.push({ column, code: 'cell_malformed', rightIs: 'must not hold the character U+0000' });
      continue;
    }
    try {
      row[column] = read(cell.normalize('NFC'));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      problems.push({ column, code: error.code, rightIs: error.rightIs });
    }
  }
  return { row: row as RowOf<C>, problems };
}

/** What is wrong with a header row; empty where nothing is. */
export function headerProblems(columns: Columns, header: readonly string[]): CellProblem[] {
  const known = Object.keys(columns);
  if (header.length === 1 && header[0]!.includes(';')) {
    const rightIs = 'has semicolons: columns must be separated by commas';
    return [{ column: header[0]!.slice(0, header[0]!.indexOf(';')), code: 'header_malformed', rightIs }];
  }
  const problems: CellProblem[] = [];
  for (const [index, column] of header.entries()) {
    if (!known.includes(column)) {
      const rightIs = `is not a column of this file: it takes ${known.join(', ')}`;
      problems.push({ column: column.slice(0, 60), code: 'column_unknown', rightIs });
    } else if (header.indexOf(column) < index) {
      problems.push({ column, code: 'column_twice', rightIs: 'stands in the header already' });
    }
  }
  for (const column of known) {
    if (columns[column]!.isInEveryFile && !header.includes(column)) {
      problems.push({ column, code: 'column_missing', rightIs: 'is missing in the header' });
    }
  }
  return problems;
}
