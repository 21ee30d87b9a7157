import { require } from './requirements.js';

/** One row for each observation or covariate pattern, one column for each coefficient; values row by row. */
export interface DesignMatrix {
  rows: number;
  columns: number;
  values: Float64Array;
}

/** A design matrix from rows of equal length. */
export function designMatrix(rows: readonly ArrayLike<number>[], columns = rows[0]?.length ?? 0): DesignMatrix {
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    require(row.length ===
      columns, 'statistics_design_invalid', `Row ${index} has ${row.length} of ${columns} columns.`);
    values.set(row, index * columns);
  });
  return { rows: rows.length, columns, values };
}

/** x·β for the row. */
export function linearPredictor({ values, columns }: DesignMatrix, row: number, beta: ArrayLike<number>): number {
  const offset = row * columns;
  let sum = 0;
  for (let j = 0; j < columns; j++) sum += values[offset + j]! * beta[j]!;
  return sum;
}

/** XᵀWX, W given by row weights. */
export function weightedCrossProduct(design: DesignMatrix, weights: ArrayLike<number>): Float64Array {
  const { rows, columns: k, values } = design;
  const product = new Float64Array(k * k);
  for (let row = 0; row < rows; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const offset = row * k;
    for (let i = 0; i < k; i++) {
      const left = weight * values[offset + i]!;
      if (left === 0) continue;
      for (let j = 0; j <= i; j++) product[i * k + j]! += left * values[offset + j]!;
    }
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) product[j * k + i] = product[i * k + j]!;
  }
  return product;
}

/** Clusters of the rows: an index from 0 to count − 1 for each. */
export interface Clusters {
  index: ArrayLike<number>;
  count: number;
}

/** Numbers the clusters of the rows in the order of their first row. */
export function clustersOf(labels: readonly unknown[]): Clusters {
  const numbers = new Map<unknown, number>();
  const index = Int32Array.from(labels, (label) => {
    const known = numbers.get(label);
    if (known !== undefined) return known;
    numbers.set(label, numbers.size);
    return numbers.size - 1;
  });
  return { index, count: numbers.size };
}
