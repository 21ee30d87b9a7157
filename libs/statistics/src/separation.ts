import { type DesignMatrix, weightedCrossProduct } from './design-matrix.js';
import { choleskyFactor, choleskySolve, rootDiagonal } from './linear-algebra/symmetric-matrix.js';
import { require } from './requirements.js';

/**
 * `complete`: some combination of the covariates tells all events from all non-events; `quasi`: some, with ties, so that
 * at least one coefficient is infinite; `none`: the data overlap and maximum likelihood exists
 * (Albert & Anderson, Biometrika 71 (1984) 1).
 */
export type Separation = 'none' | 'quasi' | 'complete';

/** Below this share of the length it started with, a residual is rounding. */
const NOTHING_LEFT = 1e-8;

/**
 * Decides separation exactly as the linear programme of K. Konis (2007) does, by its alternative: with signed rows
 * z = ±x (plus for events), the data overlap if and only if −Σz lies in the cone of the z (Stiemke's lemma). That is a
 * non-negative least-squares problem with as many unknowns active as there are columns; where a residual b remains,
 * z·b ≥ 0 for all rows, not all 0. Rows with z·b > 0 are told apart; the rest are asked again, and separation is complete
 * when none is left.
 */
export function separationOf({
  design,
  events,
  trials,
}: {
  design: DesignMatrix;
  events: ArrayLike<number>;
  trials?: ArrayLike<number>;
}): Separation {
  let rows = signedRows(design, events, trials);
  let separated = false;
  while (rows.length > 0) {
    const direction = separatingDirection(rows, design.columns);
    if (direction === null) return separated ? 'quasi' : 'none';
    separated = true;
    const tied = rows.filter((row) => dot(row, direction) <= NOTHING_LEFT);
    // A direction always tells some row apart; this guards against one that rounding has emptied.
    if (tied.length === rows.length) return 'quasi';
    rows = tied;
  }
  return 'complete';
}

/** Distinct rows ±x of unit length in coordinates in which the columns are orthonormal; directions do not depend on it. */
function signedRows(design: DesignMatrix, events: ArrayLike<number>, trials?: ArrayLike<number>): Float64Array[] {
  const { rows, columns: k, values } = design;
  const whiten = whitening(design);
  const distinct = new Map<string, Float64Array>();
  for (let row = 0; row < rows; row++) {
    const x = values.subarray(row * k, (row + 1) * k);
    const n = trials?.[row] ?? 1;
    const y = events[row]!;
    if (y > 0) distinct.set(`+${x.join()}`, x);
    if (n > y) distinct.set(`-${x.join()}`, x);
  }
  return Array.from(distinct, ([key, x]) => {
    const white = whiten(x);
    const length = Math.sqrt(dot(white, white));
    const scale = (key.startsWith('+') ? 1 : -1) / (length || 1);
    return white.map((value) => value * scale);
  });
}

/** x ↦ L⁻¹·S⁻¹·x, where S scales the columns to unit length and L·Lᵀ is their correlation. */
function whitening(design: DesignMatrix): (x: ArrayLike<number>) => Float64Array {
  const k = design.columns;
  const gram = weightedCrossProduct(design, new Float64Array(design.rows).fill(1));
  const scales = rootDiagonal(gram, k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) gram[i * k + j]! /= scales[i]! * scales[j]!;
  }
  const factor = choleskyFactor(gram, k);
  require(factor !==
    null, 'statistics_design_not_full_rank', 'A column of the design is zero or a combination of the others; leave it out.');
  return (x) => {
    const white = new Float64Array(k);
    for (let i = 0; i < k; i++) {
      let sum = x[i]! / scales[i]!;
      for (let m = 0; m < i; m++) sum -= factor[i * k + m]! * white[m]!;
      white[i] = sum / factor[i * k + i]!;
    }
    return white;
  };
}

/**
 * A direction b of unit length with z·b ≥ 0 for all rows and > 0 for some; null where there is none.
 * Lawson & Hanson's active-set method (Solving Least Squares Problems, 1974, ch. 23) for min |Σ μ_i z_i + Σ z_i|, μ ≥ 0.
 */
function separatingDirection(rows: readonly Float64Array[], k: number): Float64Array | null {
  const target = new Float64Array(k);
  for (const row of rows) row.forEach((value, j) => (target[j]! += value));
  const length = Math.sqrt(dot(target, target));
  if (length <= NOTHING_LEFT) return null;
  target.forEach((value, j) => (target[j] = value / length));
  let active: number[] = [];
  let multipliers: number[] = [];
  let residual = Float64Array.from(target);
  const blocked = new Set<number>();
  for (let iteration = 0; iteration < 50 * (k + 1) + 2 * rows.length; iteration++) {
    if (Math.sqrt(dot(residual, residual)) <= NOTHING_LEFT) return null;
    const worst = mostNegative(rows, residual, blocked);
    if (worst === null) break;
    active.push(worst);
    multipliers.push(0);
    // Least squares on the active rows; where a multiplier would turn negative, go as far as the first and drop it.
    for (;;) {
      const wanted = leastSquares(rows, active, target);
      if (wanted === null) {
        // In rounding the new row is a combination of the active ones: it cannot shorten the residual.
        blocked.add(active.pop()!);
        multipliers.pop();
        break;
      }
      if (wanted.every((value) => value > 0)) {
        multipliers = wanted;
        break;
      }
      let share = 1;
      wanted.forEach((value, i) => {
        if (value <= 0) share = Math.min(share, multipliers[i]! / (multipliers[i]! - value));
      });
      multipliers = multipliers.map((value, i) => value + share * (wanted[i]! - value));
      const keep = multipliers.map((value) => value > 1e-14);
      active = active.filter((_, i) => keep[i]);
      multipliers = multipliers.filter((_, i) => keep[i]);
      if (active.length === 0) break;
    }
    residual = Float64Array.from(target);
    active.forEach((row, i) => rows[row]!.forEach((value, j) => (residual[j]! += multipliers[i]! * value)));
  }
  return unit(residual);
}

/** The row whose product with the residual is most negative; null where none is below rounding. Active rows are at 0. */
function mostNegative(
  rows: readonly Float64Array[],
  residual: Float64Array,
  blocked: ReadonlySet<number>,
): number | null {
  const floor = -1e-9 * Math.sqrt(dot(residual, residual));
  let worst: number | null = null;
  let least = floor;
  rows.forEach((row, index) => {
    const product = dot(row, residual);
    if (product < least && !blocked.has(index)) {
      least = product;
      worst = index;
    }
  });
  return worst;
}

/** Multipliers μ minimising |target + Σ μ_i z_i| over the active rows; null where the rows depend on each other. */
function leastSquares(rows: readonly Float64Array[], active: readonly number[], target: Float64Array): number[] | null {
  const m = active.length;
  const gram = new Float64Array(m * m);
  const right = new Float64Array(m);
  active.forEach((a, i) => {
    right[i] = -dot(rows[a]!, target);
    active.forEach((b, j) => (gram[i * m + j] = dot(rows[a]!, rows[b]!)));
  });
  const factor = choleskyFactor(gram, m);
  return factor === null ? null : Array.from(choleskySolve(factor, right, m));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}
