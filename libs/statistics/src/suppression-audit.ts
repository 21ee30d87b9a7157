/** A two-way table of counts of persons, row by row. */
export type CountTable = readonly (readonly number[])[];

/** What a reader of the published table can still say of a hidden cell. Row and column count from 0. */
export interface HiddenCell {
  row: number;
  column: number;
  min: number;
  max: number;
}

/** Row and column count from 0. */
export interface Cell {
  row: number;
  column: number;
}

/** Cells that are marked, column by column. */
export function cellsByColumn(marked: boolean[][]): Cell[] {
  const columns = marked[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) =>
    marked.flatMap((cells, row) => (cells[column] ? [{ row, column }] : [])),
  );
}

/**
 * The smallest and largest value of each hidden cell, at least 0, that the totals and the visible cells allow. The hidden
 * cells form a transportation problem, so both are maximum flows: raising a cell by one must be made up for along a
 * closed path of hidden cells that fall and rise in turn.
 */
export function auditHidden(counts: CountTable, hidden: boolean[][]): HiddenCell[] {
  return cellsByColumn(hidden).map(({ row, column }) => {
    const value = counts[row]![column]!;
    const raise = maximumShift(counts, hidden, { row, column }, 'raise');
    const lower = Math.min(value, maximumShift(counts, hidden, { row, column }, 'lower'));
    return { row, column, min: value - lower, max: value + raise };
  });
}

/**
 * How far a cell can move while all totals stay: the flow from its row to its column through the other hidden cells,
 * which have to give way (by at most their count) in one direction and may grow without bound in the other.
 */
function maximumShift(counts: CountTable, hidden: boolean[][], cell: Cell, move: 'raise' | 'lower'): number {
  const rows = counts.length;
  const columns = counts[0]!.length;
  const nodes = rows + columns;
  const capacity = Array.from({ length: nodes }, () => new Float64Array(nodes));
  for (const { row, column } of cellsByColumn(hidden)) {
    if (row === cell.row && column === cell.column) continue;
    const count = counts[row]![column]!;
    capacity[row]![rows + column] = move === 'raise' ? count : Infinity;
    capacity[rows + column]![row] = move === 'raise' ? Infinity : count;
  }
  let flow = 0;
  for (;;) {
    const path = augmentingPath(capacity, cell.row, rows + cell.column);
    if (path === null) return flow;
    const step = Math.min(...path.map(([from, to]) => capacity[from]![to]!));
    if (step === Infinity) return Infinity;
    for (const [from, to] of path) {
      capacity[from]![to]! -= step;
      capacity[to]![from]! += step;
    }
    flow += step;
  }
}

/** A shortest path with room left, as pairs of nodes (Edmonds & Karp 1972). */
function augmentingPath(capacity: Float64Array[], source: number, sink: number): [number, number][] | null {
  const cameFrom = new Map<number, number>([[source, source]]);
  const queue = [source];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (let next = 0; next < capacity.length; next++) {
      if (capacity[node]![next]! > 0 && !cameFrom.has(next)) {
        cameFrom.set(next, node);
        queue.push(next);
      }
    }
  }
  if (!cameFrom.has(sink)) return null;
  const path: [number, number][] = [];
  for (let node = sink; node !== source; node = cameFrom.get(node)!) path.unshift([cameFrom.get(node)!, node]);
  return path;
}
