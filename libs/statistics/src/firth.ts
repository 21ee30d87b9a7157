import { chiSquareQuantile, chiSquareUpperTail } from './dist/gamma.js';
import { linearPredictor, weightedCrossProduct } from './design-matrix.js';
import {
  choleskyFactor,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
  quadraticForm,
  rootDiagonal,
  type SquareMatrix,
  submatrix,
} from './linear-algebra/symmetric-matrix.js';
import { type BinomialData, requireBinomialData, requireFullRank, risks } from './logistic.js';
import { require, requireConfidence } from './requirements.js';

/** Coefficients are log-odds, in the order of the design's columns. */
export interface FirthFit {
  coefficients: Float64Array;
  /** From the inverse Fisher information at the estimate (as brglm2). */
  standardErrorsFisher: Float64Array;
  /** From the information with weights W·(1 + h) (as logistf from 1.24 on). */
  standardErrorsAugmented: Float64Array;
  /** l + ½·ln det I. */
  penalisedLogLikelihood: number;
}

export interface FirthTerm {
  coefficient: number;
  /** Limits of the profile penalised likelihood; ∓Infinity where the profile stays above the cut. */
  lower: number;
  upper: number;
  /** Penalised likelihood ratio against a coefficient of 0, 1 degree of freedom. */
  chiSquare: number;
  p: number;
}

const MAX_ITERATIONS = 500;
const MAX_STEP = 2;
const SCORE_TOLERANCE = 1e-10;
const STEP_TOLERANCE = 1e-11;
/** A log-odds beyond this is no estimate. */
const LARGEST_COEFFICIENT = 1e4;

/**
 * Logistic regression with the bias-reducing penalty of D. Firth, Biometrika 80 (1993) 27, which is finite under
 * separation (Heinze & Schemper, Stat. Med. 21 (2002) 2409): maximises l(β) + ½ ln det I(β), whose score is
 * Σ x(y − n·p + h(½ − p)), h the leverage of the row. Steps are capped at 2 and halved where the likelihood falls.
 * A Problem `statistics_design_not_full_rank` where columns of the design depend on each other.
 */
export function fitFirth(data: BinomialData): FirthFit {
  requireBinomialData(data);
  requireFullRank(data.design);
  const k = data.design.columns;
  const all = Array.from({ length: k }, (_, j) => j);
  const { beta, state } = maximise(data, new Float64Array(k), all);
  return {
    coefficients: beta,
    standardErrorsFisher: rootDiagonal(state.inverse, k),
    standardErrorsAugmented: augmentedErrors(state, k),
    penalisedLogLikelihood: state.value,
  };
}

/** Profile limits and penalised likelihood ratio test of one coefficient, named by its column. */
export function profileFirthTerm(data: BinomialData, fit: FirthFit, column: number, confidence = 0.95): FirthTerm {
  requireConfidence(confidence);
  const cut = chiSquareQuantile(confidence, 1);
  const start = fit.standardErrorsFisher[column]! * Math.sqrt(cut);
  const withoutTerm = Float64Array.from(fit.coefficients);
  withoutTerm[column] = 0;
  const restricted = maximise(data, withoutTerm, otherColumns(data, column));
  const chiSquare = Math.max(0, 2 * (fit.penalisedLogLikelihood - restricted.state.value));
  return {
    coefficient: fit.coefficients[column]!,
    lower: profileLimit(data, fit, column, cut, -start),
    upper: profileLimit(data, fit, column, cut, start),
    chiSquare,
    p: chiSquareUpperTail(chiSquare, 1),
  };
}

function otherColumns({ design }: BinomialData, column: number): number[] {
  return Array.from({ length: design.columns }, (_, j) => j).filter((j) => j !== column);
}

/**
 * Where the profile has fallen by half the cut. The signed root of the deviance is nearly a straight line in the
 * coefficient, and the score in the fixed coefficient is the slope of the profile, so Newton needs a few evaluations.
 */
function profileLimit(data: BinomialData, fit: FirthFit, column: number, cut: number, firstStep: number): number {
  const free = otherColumns(data, column);
  const direction = Math.sign(firstStep);
  const centre = fit.coefficients[column]!;
  let inner = 0;
  let outer = Infinity;
  let distance = Math.abs(firstStep);
  let beta: Float64Array = Float64Array.from(fit.coefficients);
  for (let iteration = 0; iteration < 100; iteration++) {
    beta[column] = centre + direction * distance;
    const profile = maximise(data, beta, free);
    beta = profile.beta;
    const root = Math.sqrt(Math.max(0, 2 * (fit.penalisedLogLikelihood - profile.state.value)));
    const excess = root - Math.sqrt(cut);
    if (excess > 0) outer = Math.min(outer, distance);
    else inner = Math.max(inner, distance);
    const slope = (-direction * profile.state.score[column]!) / root;
    let next = distance - excess / slope;
    if (!(next > inner && next < outer)) next = outer === Infinity ? distance * 2 : (inner + outer) / 2;
    // A nearly flat profile may send Newton far out; doubling gets there as well, in sight of the curve.
    if (outer === Infinity) next = Math.min(next, distance * 4);
    if (Math.abs(next - distance) <= 1e-9 * Math.max(1, distance)) return centre + direction * next;
    if (next > LARGEST_COEFFICIENT && outer === Infinity) return direction * Infinity;
    distance = next;
  }
  return centre + direction * distance;
}

interface FirthState {
  value: number;
  score: Float64Array;
  inverse: SquareMatrix;
  /** Xᵀ·W(1 + h)·X, the slope of the score as long as the leverages h stay: the matrix that steps are solved with. */
  augmented: SquareMatrix;
}

/** Penalised likelihood at β; null where the information is singular to working precision. */
function firthState({ design, events, trials }: BinomialData, beta: Float64Array): FirthState | null {
  const { rows, columns: k, values } = design;
  const weights = new Float64Array(rows);
  const residuals = new Float64Array(rows);
  const halfMinusP = new Float64Array(rows);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row++) {
    const { p, q, logP, logQ } = risks(linearPredictor(design, row, beta));
    const n = trials?.[row] ?? 1;
    const y = events[row]!;
    if (y > 0) logLikelihood += y * logP;
    if (n > y) logLikelihood += (n - y) * logQ;
    weights[row] = n * p * q;
    residuals[row] = y * q - (n - y) * p;
    halfMinusP[row] = (q - p) / 2;
  }
  const information = weightedCrossProduct(design, weights);
  const factor = choleskyFactor(information, k);
  if (factor === null) return null;
  const inverse = choleskyInverse(factor, k);
  const score = new Float64Array(k);
  const augmentedWeights = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const x = values.subarray(row * k, (row + 1) * k);
    const leverage = weights[row]! * quadraticForm(x, inverse, x, k);
    // The leverage of a pattern is shared by its trials.
    augmentedWeights[row] = weights[row]! * (1 + leverage / (trials?.[row] || 1));
    const amount = residuals[row]! + leverage * halfMinusP[row]!;
    for (let j = 0; j < k; j++) score[j]! += amount * x[j]!;
  }
  const value = logLikelihood + 0.5 * choleskyLogDeterminant(factor, k);
  return { value, score, inverse, augmented: weightedCrossProduct(design, augmentedWeights) };
}

/** Maximises over the free columns, the others staying where `start` has them. */
function maximise(
  data: BinomialData,
  start: Float64Array,
  free: readonly number[],
): { beta: Float64Array; state: FirthState } {
  const k = data.design.columns;
  let beta: Float64Array = Float64Array.from(start);
  let state = firthState(data, beta);
  if (state === null) {
    for (const j of free) beta[j] = 0;
    state = firthState(data, beta);
  }
  require(state !==
    null, 'statistics_information_singular', 'The information matrix is singular at the coefficient held fixed; rescale the covariates.');
  for (let iteration = 0; iteration < MAX_ITERATIONS && free.length > 0; iteration++) {
    const factor = choleskyFactor(submatrix(state.augmented, k, free), free.length);
    if (factor === null) break;
    const { score } = state;
    const freeScore = free.map((j) => score[j]!);
    let step = choleskySolve(factor, freeScore, free.length);
    const longest = step.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const steepest = freeScore.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    if (longest <= STEP_TOLERANCE || (steepest <= SCORE_TOLERANCE && longest <= 1e-9)) break;
    if (longest > MAX_STEP) step = step.map((value) => (value * MAX_STEP) / longest);
    const next = halvedStep(data, beta, step, free, state.value);
    if (next === null) break;
    ({ beta, state } = next);
  }
  return { beta, state };
}

function halvedStep(
  data: BinomialData,
  beta: Float64Array,
  step: Float64Array,
  free: readonly number[],
  value: number,
): { beta: Float64Array; state: FirthState } | null {
  for (let scale = 1; scale > 1e-10; scale /= 2) {
    const next = Float64Array.from(beta);
    free.forEach((j, i) => (next[j]! += scale * step[i]!));
    const state = firthState(data, next);
    if (state !== null && state.value >= value - 1e-13 * Math.abs(value)) return { beta: next, state };
  }
  return null;
}

function augmentedErrors({ augmented }: FirthState, k: number): Float64Array {
  const factor = choleskyFactor(augmented, k);
  require(factor !== null, 'statistics_information_singular', 'The augmented information matrix is singular.');
  return rootDiagonal(choleskyInverse(factor, k), k);
}
