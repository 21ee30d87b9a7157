import { type Json } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { type Entry } from '#treatments/domain/entry.js';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Columns, headerProblems, readRow, type RowOf } from './columns.js';
import { csvRows, type CsvRow } from './csv-rows.js';
import { type AnyImportFile, FILE_NAMES, type FileName, NEEDED_FILES } from './folder-files.js';
import { entryProblems } from './import-file.js';
import { type RefIds } from './ref-ids.js';
import { DEPENDS_ON_LEFT_ROW, type RowFault, type Staging } from './staging.js';

/** A folder whose files and headers are right. */
export interface ImportFolder {
  path: string;
  files: Readonly<Record<FileName, AnyImportFile>>;
  present: readonly FileName[];
}

/**
 * Looks at the files of a folder and their headers. A file or a column that nobody knows would be data that silently
 * get lost, so with any of these nothing is imported.
 *
 * @throws Problem `folder_unreadable`
 */
export async function openFolder(
  path: string,
  files: Readonly<Record<FileName, AnyImportFile>>,
): Promise<{ folder: ImportFolder; faults: RowFault[] }> {
  const names = await namesIn(path);
  const faults: RowFault[] = [];
  const fault = (file: string, column: string, code: string, rightIs: string): void => {
    faults.push({ file, line: 1, column, code, rightIs });
  };
  const known = FILE_NAMES.map((name) => files[name].file as string);
  for (const name of names) {
    if (!name.toLowerCase().endsWith('.csv') || known.includes(name)) continue;
    fault(name, '', 'file_unknown', `is not a file of the format, which are ${known.join(', ')}`);
  }
  const present = FILE_NAMES.filter((name) => names.includes(files[name].file));
  for (const name of NEEDED_FILES) {
    if (!present.includes(name)) fault(files[name].file, '', 'file_missing', 'must be in the folder');
  }
  for (const name of present) {
    const { file, columns } = files[name];
    const header = await firstRow(join(path, file));
    if (header === null) fault(file, '', 'header_missing', 'must begin with a header row, in UTF-8');
    else for (const problem of headerProblems(columns, header)) faults.push({ file, line: 1, ...problem });
  }
  return { folder: { path, files, present }, faults };
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'There is no such folder' : 'It cannot be read';
    throw new Problem('invalid', 'folder_unreadable', `${why}: ${path}`, {}, { cause });
  }
}

async function firstRow(path: string): Promise<string[] | null> {
  for await (const rows of csvRows(path)) {
    if (rows[0]) return rows[0].cells;
  }
  return null;
}

export interface Reading {
  staging: Staging;
  ids: RefIds;
  /** The circumstances of the entries, for their checks. */
  entry: Entry;
  signal: AbortSignal;
  onRows: (rows: number) => void;
}

/** Stages every row of a folder that is right, alone and with the others. Answers how many rows each file has. */
export async function stageFolder(folder: ImportFolder, reading: Reading): Promise<Partial<Record<FileName, number>>> {
  const counts: Partial<Record<FileName, number>> = {};
  for (const name of folder.present) counts[name] = await stageFile(folder, name, reading);
  reading.staging.index();
  leaveRepeatedRows(folder, reading.staging);
  leaveOrphans(folder, reading.staging);
  return counts;
}

async function stageFile({ path, files }: ImportFolder, name: FileName, reading: Reading): Promise<number> {
  const { file } = files[name];
  let header: string[] | undefined;
  let count = 0;
  for await (const rows of csvRows(join(path, file))) {
    reading.signal.throwIfAborted();
    for (const row of rows) {
      if (header === undefined) {
        header = row.cells!;
        continue;
      }
      count++;
      if (row.cells !== null) stageRow(name, files[name], header, row, reading);
      else reading.staging.fault({ file, line: row.line, column: '', code: row.code, rightIs: row.rightIs });
    }
    reading.onRows(rows.length);
  }
  return count;
}

function stageRow(
  name: FileName,
  definition: AnyImportFile,
  header: readonly string[],
  { line, cells }: CsvRow,
  { staging, ids, entry }: Reading,
): void {
  const { file, columns } = definition;
  if (cells.length !== header.length) {
    const rightIs = `has ${cells.length} cells, where the header has ${header.length}`;
    staging.fault({ file, line, column: '', code: 'cells_wrong_in_number', rightIs });
    return;
  }
  const { row, problems } = readRow(columns, header, cells);
  problems.push(...(problems.length > 0 ? [] : (definition.problems?.(row) ?? [])));
  if (problems.length === 0) {
    const facts = definition.facts(row, ids);
    problems.push(...entryProblems(definition.entries(facts), columns, entry));
    if (problems.length === 0) {
      staging.add({
        file: name,
        line,
        id: definition.id?.(row, ids),
        key: ids.row(
          name,
          definition.key.map((column) => row[column]),
        ),
        parent: definition.parent?.id(row, ids),
        series: definition.series?.(row, ids),
        place: definition.place(row),
        cells: row as Json,
      });
      return;
    }
  }
  for (const problem of problems) staging.fault({ file, line, ...problem });
  if (definition.id && hasKey(definition, row)) staging.leaveRecord(definition.id(row, ids), name, line);
}

function hasKey({ key }: AnyImportFile, row: RowOf<Columns>): boolean {
  return key.every((column) => row[column] !== undefined);
}

/** The first row of a ref counts, since one of them must be meant, and the report names the others. */
function leaveRepeatedRows({ files }: ImportFolder, staging: Staging): void {
  for (const { row, file, line, first } of inPages(() => staging.repeatedRows())) {
    const { file: fileName, key, columns } = files[file];
    const how = key.length === Object.keys(columns).length ? 'the same in every column' : `the same ${key.join(', ')}`;
    const rightIs = `stands on line ${first} already${key.length === 1 ? '' : `, with ${how}`}`;
    staging.fault({ file: fileName, line, column: key[0]!, code: 'row_repeated', rightIs });
    staging.leaveRow(row);
  }
}

/** What is found is left at once, so the next page holds what is still to be found. */
function* inPages<Found>(find: () => Found[]): Generator<Found> {
  for (let page = find(); page.length > 0; page = find()) yield* page;
}

/** Leaves what refers to nothing, and what refers to a row that is left: first to clients, then to their sessions. */
function leaveOrphans({ files }: ImportFolder, staging: Staging): void {
  const leave = (name: FileName, by: 'parent' | 'series', other: FileName, column: string, refColumn: string): void => {
    const { file } = files[name];
    for (const { row, line, leftFile, leftLine } of inPages(() => staging.orphans(name, by, other))) {
      const [code, rightIs] =
        leftFile === null
          ? ['ref_unknown', `must be the ${refColumn} of a row of ${files[other].file}`]
          : [DEPENDS_ON_LEFT_ROW, `leads to line ${leftLine} of ${files[leftFile].file}, which was left`];
      staging.fault({ file, line, column, code, rightIs });
      staging.leaveRow(row);
    }
  };
  const leaveByParent = (name: FileName): void => {
    const { file: other, column } = files[name].parent!;
    leave(name, 'parent', other, column, column);
  };
  leaveByParent('series');
  leaveByParent('sessions');
  leave('sessions', 'series', 'series', 'series_ref', 'series_ref');
  for (const { row, line } of inPages(() => staging.sessionsOfForeignSeries())) {
    const rightIs = 'must be a series of the same client';
    staging.fault({
      file: files.sessions.file,
      line,
      column: 'series_ref',
      code: 'series_of_another_client',
      rightIs,
    });
    staging.leaveRow(row);
  }
  for (const name of FILE_NAMES) {
    const parent = files[name].parent?.file;
    if (parent === 'sessions' || name === 'assessments') leaveByParent(name);
  }
}
