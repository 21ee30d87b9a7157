import fc from 'fast-check';
import { isProblem } from '#kernel/problem.js';
import { suppressSmallCells } from './suppression.js';
import { type CountTable } from './suppression-audit.js';

const table = fc
  .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.constantFrom(0, 1, 2, 3, 4, 6, 9, 17, 30), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const options = { threshold: 5, marginsPublished: true };

function hiddenInLines(hidden: boolean[][]): number[] {
  const rows = hidden.map((row) => row.filter(Boolean).length);
  const columns = hidden[0]!.map((_, column) => hidden.filter((row) => row[column]).length);
  return [...rows, ...columns];
}

describe('small-cell suppression', () => {
  it('hides all small cells and no zeros, and leaves no hidden cell that can be worked out, or says so', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { suppressed, feasibleIntervals, anyExactlyRecoverable } = suppressSmallCells(counts, options);
        counts.forEach((row, r) =>
          row.forEach((count, c) => {
            if (count >= 1 && count < 5) expect(suppressed[r]![c]).toBe(true);
            if (count === 0) expect(suppressed[r]![c]).toBe(false);
          }),
        );
        expect(anyExactlyRecoverable).toBe(feasibleIntervals.some(({ min, max }) => min === max));
        if (!anyExactlyRecoverable) expect(hiddenInLines(suppressed)).not.toContain(1);
        for (const { row, column, min, max } of feasibleIntervals) {
          expect(min).toBeLessThanOrEqual(counts[row]![column]!);
          expect(max).toBeGreaterThanOrEqual(counts[row]![column]!);
        }
      }),
    );
  });

  it('audits hidden cells as trying all tables with the same totals does', () => {
    const small = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(small, (counts) => {
        const { suppressed, feasibleIntervals } = suppressSmallCells(counts, options);
        const seen = valuesOfAllTables(counts, suppressed);
        for (const { row, column, min, max } of feasibleIntervals) {
          const values = seen.get(`${row},${column}`)!;
          expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
        }
      }),
    );
  });

  it('in a large table protects each small cell as well', () => {
    const counts = Array.from({ length: 8 }, (_, r) =>
      Array.from({ length: 7 }, (__, c) => 6 + ((r * 13 + c * 7) % 23)),
    );
    counts[2]![3] = 2;
    counts[5]![1] = 4;
    const { suppressed, anyExactlyRecoverable, complementaryTotal } = suppressSmallCells(counts, options);
    expect(anyExactlyRecoverable).toBe(false);
    expect(hiddenInLines(suppressed)).not.toContain(1);
    expect(complementaryTotal).toBeGreaterThan(0);
  });

  it('widens where a cell links two otherwise closed blocks and could still be worked out', () => {
    const counts = [
      [2, 3, 50, 50],
      [3, 2, 4, 50],
      [50, 50, 2, 3],
      [50, 50, 3, 2],
    ];
    const { suppressed, anyExactlyRecoverable } = suppressSmallCells(counts, options);
    expect(suppressed.flat().filter(Boolean).length).toBeGreaterThan(9);
    expect(anyExactlyRecoverable).toBe(false);
  });

  it('says that a table cannot be protected where zeros leave nothing else to hide', () => {
    const counts = [
      [3, 0],
      [0, 20],
    ];
    expect(suppressSmallCells(counts, options)).toMatchObject({ anyExactlyRecoverable: true, complementaryTotal: 0 });
  });

  it('needs no further cells where totals stay unpublished', () => {
    const counts = [
      [3, 6],
      [7, 9],
    ];
    const result = suppressSmallCells(counts, { threshold: 5, marginsPublished: false });
    expect(result).toMatchObject({ complementaryTotal: 0, feasibleIntervals: [{ row: 0, column: 0, min: 1, max: 4 }] });
  });

  it('refuses what is no table of counts', () => {
    for (const counts of [[[1, 2], [3]], [[-1, 2]], [[1.5, 2]]]) {
      let refused: unknown;
      try {
        suppressSmallCells(counts, options);
      } catch (error) {
        refused = error;
      }
      expect(isProblem(refused, 'statistics_table_invalid')).toBe(true);
    }
  });
});

/** For each hidden cell the values it has in any table with the same visible cells and totals. */
function valuesOfAllTables(counts: CountTable, hidden: boolean[][]): Map<string, Set<number>> {
  const cells = hidden.flatMap((row, r) => row.flatMap((isHidden, c) => (isHidden ? [[r, c] as const] : [])));
  const rowLeft = counts.map((row, r) => row.reduce((sum, count, c) => sum + (hidden[r]![c] ? count : 0), 0));
  const columnLeft = counts[0]!.map((_, c) => counts.reduce((sum, row, r) => sum + (hidden[r]![c] ? row[c]! : 0), 0));
  const seen = new Map(cells.map(([r, c]) => [`${r},${c}`, new Set<number>()]));
  const values: number[] = [];
  const fill = (index: number): void => {
    if (index === cells.length) {
      if ([...rowLeft, ...columnLeft].some((left) => left !== 0)) return;
      cells.forEach(([r, c], i) => seen.get(`${r},${c}`)!.add(values[i]!));
      return;
    }
    const [r, c] = cells[index]!;
    const most = Math.min(rowLeft[r]!, columnLeft[c]!);
    // The last cell of a row takes what is left of it.
    const lastOfRow = !cells.slice(index + 1).some(([row]) => row === r);
    for (let value = lastOfRow ? rowLeft[r]! : 0; value <= most; value++) {
      values[index] = value;
      rowLeft[r]! -= value;
      columnLeft[c]! -= value;
      fill(index + 1);
      rowLeft[r]! += value;
      columnLeft[c]! += value;
    }
  };
  fill(0);
  return seen;
}
