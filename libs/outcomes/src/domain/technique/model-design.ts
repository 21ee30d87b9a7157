import { type DesignMatrix } from '#statistics/design-matrix.js';
import { type Dimension } from '../rates/dimensions.js';
import { type ModelData } from './model-data.js';

/** Events for each parameter below which covariates are left out. */
const EVENTS_OF_PARAMETER = 10;
/** A level of a covariate with fewer events says too little of itself: such levels are taken together. */
const EVENTS_OF_LEVEL = 5;
const TOGETHER = 'others';

/** Rows of a model put together: units of one client with the same exposure and covariates. */
export interface ModelRows {
  pattern: Int32Array;
  client: Int32Array;
  events: Float64Array;
  trials: Float64Array;
}

/** Puts rows of data that are in order together, by client and pattern. */
export function rowsOf({ pattern, outcome, client, patterns }: ModelData, wanted?: Uint8Array): ModelRows {
  const counts = new Map<number, { events: number; trials: number; pattern: number; client: number }>();
  for (let row = 0; row < pattern.length; row++) {
    if (wanted && wanted[row] === 0) continue;
    const key = client[row]! * patterns.length + pattern[row]!;
    let count = counts.get(key);
    if (!count) counts.set(key, (count = { events: 0, trials: 0, pattern: pattern[row]!, client: client[row]! }));
    count.events += outcome[row]!;
    count.trials++;
  }
  const ordered = [...counts].sort(([one], [other]) => one - other).map(([, count]) => count);
  const clients = new Map<number, number>();
  for (const { client: owner } of ordered) if (!clients.has(owner)) clients.set(owner, clients.size);
  return {
    pattern: Int32Array.from(ordered, (count) => count.pattern),
    client: Int32Array.from(ordered, (count) => clients.get(count.client)!),
    events: Float64Array.from(ordered, ({ events }) => events),
    trials: Float64Array.from(ordered, ({ trials }) => trials),
  };
}

/** A term of the model: a level of a covariate against the most frequent one. */
interface Term {
  covariate: number;
  levels: ReadonlySet<string>;
}

/** Intercept, exposure, then the terms; by pattern. */
export interface ModelDesign {
  covariates: Dimension[];
  leftOut: Dimension[];
  /** Whether the factor is no combination of the covariates: otherwise they cannot be told apart. */
  isSeparable: boolean;
  columns: number;
  rowOf: (pattern: number, exposed?: boolean) => number[];
}

/** Which columns a model of these rows has: covariates are left out from the last on until there are events enough. */
export function modelDesign(data: ModelData, rows: ModelRows): ModelDesign {
  const events = rows.events.reduce((sum, count) => sum + count, 0);
  const covariates = [...data.covariates];
  const leftOut: Dimension[] = [];
  let terms = covariates.flatMap((_, index) => termsOf(data, rows, index));
  while (covariates.length > 0 && events < EVENTS_OF_PARAMETER * (1 + terms.length)) {
    leftOut.unshift(covariates.pop()!);
    terms = terms.filter(({ covariate }) => covariate < covariates.length);
  }
  const patterns = [...new Set(rows.pattern)];
  const columnOf = (valueOf: (pattern: ModelData['patterns'][number]) => boolean): Float64Array =>
    Float64Array.from(patterns, (pattern) => Number(valueOf(data.patterns[pattern]!)));
  const ofTerms = terms.map(({ covariate, levels }) => columnOf(({ values }) => levels.has(values[covariate]!)));
  const kept = independentOf([columnOf(() => true), ...ofTerms, columnOf(({ exposed }) => exposed)]);
  const isSeparable = kept.has(1 + terms.length);
  const used = terms.filter((_, index) => kept.has(1 + index));
  const rowOf = (pattern: number, exposed = data.patterns[pattern]!.exposed): number[] => {
    const { values } = data.patterns[pattern]!;
    return [1, Number(exposed), ...used.map(({ covariate, levels }) => Number(levels.has(values[covariate]!)))];
  };
  return { covariates, leftOut, isSeparable, columns: 2 + used.length, rowOf };
}

export function designOf({ pattern }: ModelRows, { rowOf, columns }: ModelDesign, exposed?: boolean): DesignMatrix {
  const values = new Float64Array(pattern.length * columns);
  const known = new Map<number, number[]>();
  pattern.forEach((of, row) => {
    let cells = known.get(of);
    if (!cells) known.set(of, (cells = rowOf(of, exposed)));
    values.set(cells, row * columns);
  });
  return { rows: pattern.length, columns, values };
}

function termsOf({ patterns }: ModelData, rows: ModelRows, covariate: number): Term[] {
  const levels = new Map<string, { events: number; trials: number }>();
  rows.pattern.forEach((pattern, row) => {
    const value = patterns[pattern]!.values[covariate]!;
    const level = levels.get(value) ?? { events: 0, trials: 0 };
    level.events += rows.events[row]!;
    level.trials += rows.trials[row]!;
    levels.set(value, level);
  });
  const groups = new Map<string, { trials: number; levels: Set<string> }>();
  for (const [value, { events, trials }] of levels) {
    const name = events < EVENTS_OF_LEVEL ? TOGETHER : value;
    const group = groups.get(name) ?? { trials: 0, levels: new Set<string>() };
    group.trials += trials;
    group.levels.add(value);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([one, { trials }], [other, { trials: others }]) => others - trials || (one < other ? -1 : 1))
    .slice(1)
    .map(([, group]) => ({ covariate, levels: group.levels }));
}

/** Below this share of its length, what is left of a column is rounding. */
const NOTHING_LEFT = 1e-6;

/** Places of the columns that are no combination of those before them (Gram–Schmidt). */
export function independentOf(columns: readonly Float64Array[]): Set<number> {
  const basis: Float64Array[] = [];
  const kept = new Set<number>();
  columns.forEach((column, place) => {
    const rest = Float64Array.from(column);
    for (const direction of basis) {
      const share = dot(rest, direction);
      direction.forEach((value, row) => (rest[row]! -= share * value));
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length <= NOTHING_LEFT * Math.sqrt(dot(column, column))) return;
    basis.push(rest.map((value) => value / length));
    kept.add(place);
  });
  return kept;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row++) sum += one[row]! * other[row]!;
  return sum;
}
