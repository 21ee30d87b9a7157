import { Problem } from '#kernel/problem.js';
import { type Clusters, clustersOf, type DesignMatrix } from '../design-matrix.js';
import { type GoldenDataset } from './golden-file.js';

/** How a design column comes from the columns of a dataset. */
export type DesignColumn =
  | { name: string; kind: 'one' }
  | { name: string; kind: 'numeric'; column: string }
  | { name: string; kind: 'indicator'; column: string; level: unknown }
  | { name: string; kind: 'product'; columns: string[] };

/** What the inputs of cases with raw data have in common. */
export interface DataInput {
  /** A dataset by name, or the rows themselves. */
  dataset?: string;
  data?: GoldenDataset;
  filter?: { column: string; equals: unknown };
  outcome?: string;
  cluster?: string;
  design?: DesignColumn[];
}

/** The rows a case is about, with columns by name. */
export class GoldenTable {
  private readonly positions: Map<string, number>;
  private readonly rows: readonly unknown[][];

  constructor(input: DataInput, datasets: Record<string, GoldenDataset>) {
    const source = input.data ?? datasets[input.dataset ?? ''];
    if (source === undefined) throw invalid(`there is no dataset "${input.dataset ?? ''}"`);
    this.positions = new Map(source.columns.map((name, index) => [name, index]));
    const { filter } = input;
    if (filter === undefined) {
      this.rows = source.rows;
    } else {
      const position = this.position(filter.column);
      this.rows = source.rows.filter((row) => row[position] === filter.equals);
    }
  }

  get length(): number {
    return this.rows.length;
  }

  has(column: string): boolean {
    return this.positions.has(column);
  }

  labels(column: string): unknown[] {
    const position = this.position(column);
    return this.rows.map((row) => row[position]);
  }

  numbers(column: string): Float64Array {
    return Float64Array.from(this.labels(column), (value) => (value === null ? NaN : Number(value)));
  }

  clusters(column: string): Clusters {
    return clustersOf(this.labels(column));
  }

  /** The design matrix; `fixed` sets a column to one value in every row before the design is formed. */
  design(columns: readonly DesignColumn[], fixed?: { column: string; value: number }): DesignMatrix {
    const numbers = (column: string): Float64Array =>
      column === fixed?.column ? new Float64Array(this.length).fill(fixed.value) : this.numbers(column);
    const built = columns.map((column): Float64Array => {
      switch (column.kind) {
        case 'one':
          return new Float64Array(this.length).fill(1);
        case 'numeric':
          return numbers(column.column);
        case 'indicator':
          return column.column === fixed?.column
            ? new Float64Array(this.length).fill(fixed.value === column.level ? 1 : 0)
            : Float64Array.from(this.labels(column.column), (value) => (value === column.level ? 1 : 0));
        case 'product':
          return column.columns.map(numbers).reduce((product, next) => product.map((value, i) => value * next[i]!));
        default:
          throw invalid(`design column kind "${String((column as { kind: unknown }).kind)}" is unknown`);
      }
    });
    const values = new Float64Array(this.length * built.length);
    built.forEach((column, j) => column.forEach((value, row) => (values[row * built.length + j] = value)));
    return { rows: this.length, columns: built.length, values };
  }

  private position(column: string): number {
    const position = this.positions.get(column);
    if (position === undefined) throw invalid(`the data have no column "${column}"`);
    return position;
  }
}

export function invalid(what: string): Problem {
  return new Problem('invalid', 'golden_case_invalid', `The case cannot be run: ${what}.`);
}
