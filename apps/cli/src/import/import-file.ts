import { type JsonObject } from '#kernel/json.js';
import { isProblem, type Problem } from '#kernel/problem.js';
import { type Entry } from '#treatments/domain/entry.js';
import { type DataOf, factOf, type Forms, type Said, type TreatmentFact } from '#treatments/domain/form.js';
import { type CellProblem, type Columns, type RowOf } from './columns.js';
import { type RefIds } from './ref-ids.js';

/** Which rows of another file a row belongs to. */
export interface Parent<C extends Columns> {
  file: 'clients' | 'sessions';
  column: keyof C & string;
  id: (row: RowOf<C>, ids: RefIds) => string;
}

/** A file of the import format: its columns, and what a row of it means to the record. */
export interface ImportFile<C extends Columns, Facts> {
  file: `${string}.csv`;
  columns: C;
  /** Columns that tell a row from the others: a second row that says the same there is not taken. */
  key: readonly (keyof C & string)[];
  /** The id of the record that the row makes, for rows that others refer to. */
  id?(row: RowOf<C>, ids: RefIds): string;
  parent?: Parent<C>;
  /** The id of the series that the row belongs to, besides its parent. */
  series?(row: RowOf<C>, ids: RefIds): string | undefined;
  /** Orders the rows of one parent, and clients; coded values and times only. */
  place(row: RowOf<C>): string;
  /** What the row says, in the words of the domain. */
  facts(row: RowOf<C>, ids: RefIds): Facts;
  /** What contradicts itself in the row, beyond what the record's own forms check. */
  problems?(row: RowOf<C>): CellProblem[];
  /** The entries that the row becomes, for their checks. */
  entries: (facts: Facts) => RowEntry[];
}

export function importFile<C extends Columns, Facts>(file: ImportFile<C, Facts>): ImportFile<C, Facts> {
  return file;
}

/** One entry that a row becomes, and the columns that its fields come from. */
export interface RowEntry {
  check: (entry: Entry) => void;
  columns: Readonly<Record<string, string>>;
}

export function rowEntry<F extends TreatmentFact, T extends F['type']>(
  forms: Forms<F>,
  type: T,
  said: Said<DataOf<F, T>>,
  columns: Readonly<Record<string, string>>,
  sealed: { notes?: object; identity?: object } = {},
): RowEntry {
  return { check: (entry) => void factOf<F, T>(forms, type, said, entry, sealed as never), columns };
}

/** Checks a row's entries by the record's own forms. */
export function entryProblems(entries: readonly RowEntry[], columns: Columns, entry: Entry): CellProblem[] {
  const problems: CellProblem[] = [];
  for (const { check, columns: columnOf } of entries) {
    try {
      check(entry);
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      const found = inColumns(problem, columnOf, columns);
      // Two entries may be made of one cell, and say the same of it.
      if (!problems.some(({ column, code }) => column === found.column && code === found.code)) problems.push(found);
    }
  }
  return problems;
}

/** A refusal of the record, told of the column that it comes from and in the column's unit. */
export function inColumns(problem: Problem, columnOf: Readonly<Record<string, string>>, columns: Columns): CellProblem {
  const field = typeof problem.facts.field === 'string' ? problem.facts.field : '';
  const column = columnOf[field] ?? Object.values(columnOf)[0] ?? Object.keys(columns)[0]!;
  const { factor = 1, unit } = columns[column] ?? {};
  const { facts, detail } = problem;
  const limits = factor > 1 && unit !== undefined ? limitsIn(facts, factor, unit) : undefined;
  const rightIs = limits ?? codesIn(facts) ?? withoutField(detail, field);
  // "is needed with speed" names another field.
  return { column, code: problem.code, rightIs: rightIs.replace(/(?<= with )\w+$/, (name) => columnOf[name] ?? name) };
}

function limitsIn({ min, max, step }: JsonObject, factor: number, unit: string): string | undefined {
  if (typeof min !== 'number' || typeof max !== 'number') return undefined;
  const steps = typeof step === 'number' && step > 1 ? ` in steps of ${step / factor}` : '';
  return `must be ${min / factor} to ${max / factor} ${unit}${steps}`;
}

/** Whoever has a file before them cannot look into a vocabulary. */
function codesIn({ vocabulary, allowed }: JsonObject): string | undefined {
  return vocabulary !== undefined && Array.isArray(allowed)
    ? `must be one of ${allowed.map(String).join(', ')}`
    : undefined;
}

function withoutField(detail: string, field: string): string {
  const rightIs = field !== '' && detail.startsWith(`${field} `) ? detail.slice(field.length + 1) : detail;
  return rightIs.endsWith('.') ? rightIs.slice(0, -1) : rightIs;
}
