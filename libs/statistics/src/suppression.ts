import { require } from './requirements.js';
import { auditHidden, type Cell, cellsByColumn, type CountTable, type HiddenCell } from './suppression-audit.js';

export interface SuppressionOptions {
  /** Counts from 1 to threshold − 1 are hidden. */
  threshold: number;
  /** Row and column totals are shown, so that a cell hidden alone could be subtracted out. */
  marginsPublished: boolean;
  /** Cells to hide whatever their count is. */
  alsoHidden?: readonly (readonly boolean[])[];
}

export interface Suppression {
  /** Cells hidden because they are small, or asked to be. */
  primary: boolean[][];
  /** All cells to hide. */
  suppressed: boolean[][];
  /** Persons in the cells hidden only to protect the small ones. */
  complementaryTotal: number;
  /** One choice of cells hides the fewest persons; false with ties, after the greedy search, and where none protects. */
  uniqueOptimum: boolean;
  /** Column by column. */
  feasibleIntervals: HiddenCell[];
  /** Some hidden cell can still be worked out: withhold the whole table, or a margin. */
  anyExactlyRecoverable: boolean;
}

/** Up to here all sets of candidate cells are tried; 2^16 of them take milliseconds. */
const EXHAUSTIVE_MAX_CANDIDATES = 16;

/**
 * Small-cell suppression of a two-way table (Willenborg & de Waal, Elements of Statistical Disclosure Control, 2001,
 * ch. 4). Primary: 1 ≤ count < threshold; zeros stay. Complementary: the set of further non-zero cells with the fewest
 * persons so that no row or column keeps exactly one hidden cell. Then the interval of each hidden cell that the margins
 * leave is worked out; where it is a single value, more is hidden.
 */
export function suppressSmallCells(counts: CountTable, options: SuppressionOptions): Suppression {
  const columns = counts[0]?.length ?? 0;
  require(counts.every(
    (row) => row.length === columns && row.every((count) => Number.isInteger(count) && count >= 0),
  ), 'statistics_table_invalid', 'A table has rows of equal length and whole counts from 0.');
  const { threshold, alsoHidden } = options;
  const primary = counts.map((row, r) =>
    row.map((count, c) => (count >= 1 && count < threshold) || (alsoHidden?.[r]?.[c] ?? false)),
  );
  if (!options.marginsPublished) return withoutMargins(primary, threshold);
  const choice = complementaryCells(counts, primary);
  const chosen = { suppressed: hide(primary, choice.cells), total: totalOf(counts, choice.cells) };
  const { suppressed, total } = widened(counts, chosen) ?? chosen;
  const audit = auditHidden(counts, suppressed);
  return {
    primary,
    suppressed,
    complementaryTotal: total,
    uniqueOptimum: choice.unique,
    feasibleIntervals: audit,
    anyExactlyRecoverable: audit.some(isExact),
  };
}

interface HiddenSet {
  suppressed: boolean[][];
  /** Persons hidden beyond the small cells. */
  total: number;
}

function totalOf(counts: CountTable, cells: readonly Cell[]): number {
  return cells.reduce((sum, { row, column }) => sum + counts[row]![column]!, 0);
}

/** Hides more until no hidden cell can be worked out; null where no table of non-zero cells achieves it. */
function widened(counts: CountTable, chosen: HiddenSet): HiddenSet | null {
  let { suppressed, total } = chosen;
  for (;;) {
    const exposed = auditHidden(counts, suppressed).find(isExact);
    if (exposed === undefined) return { suppressed, total };
    const extra = cheapestCover(counts, suppressed, exposed);
    if (extra === null) return null;
    suppressed = hide(suppressed, [extra]);
    total += counts[extra.row]![extra.column]!;
  }
}

function isExact({ min, max }: HiddenCell): boolean {
  return min === max;
}

/** Without margins a hidden cell is only known to be small. */
function withoutMargins(primary: boolean[][], threshold: number): Suppression {
  const feasibleIntervals = cellsByColumn(primary).map((cell) => ({ ...cell, min: 1, max: threshold - 1 }));
  return {
    primary,
    suppressed: primary.map((row) => [...row]),
    complementaryTotal: 0,
    uniqueOptimum: true,
    feasibleIntervals,
    anyExactlyRecoverable: feasibleIntervals.some(isExact),
  };
}

function hide(hidden: boolean[][], cells: readonly Cell[]): boolean[][] {
  const next = hidden.map((row) => [...row]);
  for (const { row, column } of cells) next[row]![column] = true;
  return next;
}

/** Further cells to hide so that no line keeps exactly one; none where no set of cells achieves it. */
function complementaryCells(counts: CountTable, primary: boolean[][]): { cells: Cell[]; unique: boolean } {
  if (lonelyLines(primary).length === 0) return { cells: [], unique: true };
  const candidates = cellsByColumn(counts.map((row, r) => row.map((count, c) => count > 0 && !primary[r]![c]!)));
  return candidates.length <= EXHAUSTIVE_MAX_CANDIDATES
    ? cheapestSet(counts, primary, candidates)
    : greedySet(counts, primary, candidates);
}

/** Rows and columns with exactly one hidden cell. */
function lonelyLines(hidden: boolean[][]): ({ row: number } | { column: number })[] {
  const rows = hidden.flatMap((cells, row) => (cells.filter(Boolean).length === 1 ? [{ row }] : []));
  const columns = (hidden[0] ?? []).flatMap((_, column) =>
    hidden.filter((cells) => cells[column]).length === 1 ? [{ column }] : [],
  );
  return [...rows, ...columns];
}

function cheapestSet(
  counts: CountTable,
  primary: boolean[][],
  candidates: readonly Cell[],
): { cells: Cell[]; unique: boolean } {
  const rowHidden = primary.map((cells) => cells.filter(Boolean).length);
  const columnHidden = primary[0]!.map((_, column) => primary.filter((cells) => cells[column]).length);
  let best = Infinity;
  let bestMask = 0;
  let ties = 0;
  for (let mask = 1; mask < 2 ** candidates.length; mask++) {
    const rows = [...rowHidden];
    const columns = [...columnHidden];
    let total = 0;
    for (let bit = 0; bit < candidates.length && total <= best; bit++) {
      if ((mask & (1 << bit)) === 0) continue;
      const { row, column } = candidates[bit]!;
      total += counts[row]![column]!;
      rows[row]! += 1;
      columns[column]! += 1;
    }
    if (total > best || rows.includes(1) || columns.includes(1)) continue;
    ties = total === best ? ties + 1 : 1;
    if (total < best) bestMask = mask;
    best = total;
  }
  return { cells: candidates.filter((_, bit) => (bestMask & (1 << bit)) !== 0), unique: ties === 1 };
}

/**
 * For large tables: as long as a line keeps a single hidden cell, hide the cheapest further cell in such a line,
 * preferring one that pairs up the crossing line as well.
 */
function greedySet(
  counts: CountTable,
  primary: boolean[][],
  candidates: readonly Cell[],
): { cells: Cell[]; unique: boolean } {
  const chosen: Cell[] = [];
  let hidden = primary;
  for (let lines = lonelyLines(hidden); lines.length > 0; lines = lonelyLines(hidden)) {
    const inLine = ({ row, column }: Cell): number =>
      lines.filter((line) => ('row' in line ? line.row === row : line.column === column)).length;
    const open = candidates.filter((cell) => !hidden[cell.row]![cell.column]! && inLine(cell) > 0);
    if (open.length === 0) return { cells: [], unique: false };
    const cost = (cell: Cell): number => counts[cell.row]![cell.column]! / inLine(cell) ** 2;
    const cheapest = open.reduce((best, cell) => (cost(cell) < cost(best) ? cell : best));
    chosen.push(cheapest);
    hidden = hide(hidden, [cheapest]);
  }
  return { cells: chosen, unique: false };
}

/** The non-zero cell with the fewest persons in the row or column of an exposed one; null where there is none. */
function cheapestCover(counts: CountTable, hidden: boolean[][], exposed: Cell): Cell | null {
  const open = cellsByColumn(counts.map((row, r) => row.map((count, c) => count > 0 && !hidden[r]![c]!)));
  const near = open.filter(({ row, column }) => row === exposed.row || column === exposed.column);
  const choices = near.length > 0 ? near : open;
  return choices.reduce<Cell | null>(
    (best, cell) => (best === null || counts[cell.row]![cell.column]! < counts[best.row]![best.column]! ? cell : best),
    null,
  );
}
