import { type DesignMatrix, linearPredictor } from './design-matrix.js';
import { choleskyFactor, choleskyInverse, choleskySolve } from './linear-algebra/symmetric-matrix.js';
import { risks } from './logistic.js';
import { require, requireSameLength } from './requirements.js';

/** logit P(Y ≤ level j) = threshold_j − x·β: a positive coefficient makes higher levels more likely. */
export interface ProportionalOddsFit {
  /** Levels that occur, in ascending order; the thresholds lie between neighbours. */
  levels: number[];
  coefficients: Float64Array;
  /** From the observed information. */
  standardErrors: Float64Array;
  thresholds: Float64Array;
  thresholdStandardErrors: Float64Array;
  logLikelihood: number;
}

const STEP_TOLERANCE = 1e-12;
const MAX_ITERATIONS = 200;
const DIVERGED = 30;

/**
 * Proportional-odds model for graded outcomes: P. McCullagh, J. R. Stat. Soc. B 42 (1980) 109, by Newton's method with
 * the full Hessian, as R's ordinal::clm and MASS::polr. The design has no constant column; the thresholds stand for it.
 * `weights` counts equal rows. Null where the likelihood has no maximum, some covariate telling the levels apart.
 */
export function fitProportionalOdds(
  design: DesignMatrix,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): ProportionalOddsFit | null {
  requireSameLength('outcome', design.rows, outcome.length);
  if (weights !== undefined) requireSameLength('weights', design.rows, weights.length);
  const counts = new Map<number, number>();
  for (let row = 0; row < design.rows; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight > 0) counts.set(outcome[row]!, (counts.get(outcome[row]!) ?? 0) + weight);
  }
  const levels = Array.from(counts.keys()).sort((a, b) => a - b);
  require(levels.length >= 2, 'statistics_levels_too_few', 'A graded outcome needs at least two levels that occur.');
  const cuts = levels.length - 1;
  const size = cuts + design.columns;
  const position = new Map(levels.map((level, index) => [level, index]));
  const category = Int32Array.from({ length: design.rows }, (_, row) => position.get(outcome[row]!) ?? 0);
  const model = { design, category, weights, cuts };
  let parameters = startingValues(levels, counts, size);
  let state = evaluate(model, parameters)!;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const factor = choleskyFactor(state.information, size);
    if (factor === null) return null;
    const step = choleskySolve(factor, state.score, size);
    const longest = step.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    let next: { parameters: Float64Array; state: State } | null = null;
    for (let scale = 1; scale > 1e-10 && next === null; scale /= 2) {
      const trial = parameters.map((value, j) => value + scale * step[j]!);
      const tried = evaluate(model, trial);
      if (tried !== null && tried.logLikelihood >= state.logLikelihood - 1e-12 * Math.abs(state.logLikelihood)) {
        next = { parameters: trial, state: tried };
      }
    }
    if (next === null) break;
    ({ parameters, state } = next);
    if (longest <= STEP_TOLERANCE) break;
    if (largestPredictor(model, parameters) > DIVERGED && longest > 0.1) return null;
  }
  const factor = choleskyFactor(state.information, size);
  if (factor === null) return null;
  const covariance = choleskyInverse(factor, size);
  const errors = Float64Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * size + i]!));
  return {
    levels,
    coefficients: parameters.slice(cuts),
    standardErrors: errors.slice(cuts),
    thresholds: parameters.slice(0, cuts),
    thresholdStandardErrors: errors.slice(0, cuts),
    logLikelihood: state.logLikelihood,
  };
}

interface Model {
  design: DesignMatrix;
  category: Int32Array;
  weights: ArrayLike<number> | undefined;
  cuts: number;
}

interface State {
  logLikelihood: number;
  score: Float64Array;
  /** Minus the second derivatives. */
  information: Float64Array;
}

/** Thresholds at the logits of the cumulative shares, coefficients 0. */
function startingValues(levels: number[], counts: Map<number, number>, size: number): Float64Array {
  const total = levels.reduce((sum, level) => sum + counts.get(level)!, 0);
  const start = new Float64Array(size);
  let below = 0;
  levels.slice(0, -1).forEach((level, j) => {
    below += counts.get(level)!;
    start[j] = Math.log(below / (total - below));
  });
  return start;
}

/** Null where thresholds are out of order, so that some category has no probability. */
function evaluate({ design, category, weights, cuts }: Model, parameters: Float64Array): State | null {
  const { rows, columns: k, values } = design;
  const size = cuts + k;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const beta = parameters.subarray(cuts);
  const gradient = new Float64Array(size);
  const upperDirection = new Float64Array(size);
  const lowerDirection = new Float64Array(size);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight === 0) continue;
    const eta = linearPredictor(design, row, beta);
    const j = category[row]!;
    const upper = j < cuts ? logisticAt(parameters[j]! - eta) : ABOVE_ALL;
    const lower = j > 0 ? logisticAt(parameters[j - 1]! - eta) : BELOW_ALL;
    // Taken in the tail where both are small, the difference of the two keeps its digits.
    const probability = upper.p > 0.5 && lower.p > 0.5 ? lower.q - upper.q : upper.p - lower.p;
    if (!(probability > 0)) return null;
    logLikelihood += weight * Math.log(probability);
    direction(upperDirection, values, row * k, k, cuts, j < cuts ? j : -1);
    direction(lowerDirection, values, row * k, k, cuts, j > 0 ? j - 1 : -1);
    const u = upper.density / probability;
    const v = lower.density / probability;
    for (let i = 0; i < size; i++) {
      gradient[i] = u * upperDirection[i]! - v * lowerDirection[i]!;
      score[i]! += weight * gradient[i]!;
    }
    const curvedUp = u * (upper.q - upper.p);
    const curvedDown = v * (lower.q - lower.p);
    for (let i = 0; i < size; i++) {
      for (let m = 0; m <= i; m++) {
        information[i * size + m]! +=
          weight *
          (gradient[i]! * gradient[m]! -
            curvedUp * upperDirection[i]! * upperDirection[m]! +
            curvedDown * lowerDirection[i]! * lowerDirection[m]!);
      }
    }
  }
  for (let i = 0; i < size; i++) for (let m = 0; m < i; m++) information[m * size + i] = information[i * size + m]!;
  return { logLikelihood, score, information };
}

interface LogisticValue {
  p: number;
  q: number;
  density: number;
}

const ABOVE_ALL: LogisticValue = { p: 1, q: 0, density: 0 };
const BELOW_ALL: LogisticValue = { p: 0, q: 1, density: 0 };

function logisticAt(x: number): LogisticValue {
  const { p, q } = risks(x);
  return { p, q, density: p * q };
}

/** Derivative of threshold − x·β by all parameters; zero where the category has no threshold on that side. */
function direction(
  target: Float64Array,
  values: Float64Array,
  offset: number,
  k: number,
  cuts: number,
  threshold: number,
): void {
  target.fill(0);
  if (threshold < 0) return;
  target[threshold] = 1;
  for (let j = 0; j < k; j++) target[cuts + j] = -values[offset + j]!;
}

function largestPredictor({ design, cuts }: Model, parameters: Float64Array): number {
  let largest = parameters.subarray(0, cuts).reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const beta = parameters.subarray(cuts);
  for (let row = 0; row < design.rows; row++) {
    largest = Math.max(largest, Math.abs(linearPredictor(design, row, beta)));
  }
  return largest;
}
