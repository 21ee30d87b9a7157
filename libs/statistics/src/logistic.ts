import { normalCriticalValue, normalTails } from './dist/normal.js';
import { type DesignMatrix, linearPredictor, weightedCrossProduct } from './design-matrix.js';
import {
  choleskyFactor,
  choleskyInverse,
  choleskySolve,
  rootDiagonal,
  type SquareMatrix,
} from './linear-algebra/symmetric-matrix.js';
import { require, requireEventsWithin, requireSameLength } from './requirements.js';
import { type Separation, separationOf } from './separation.js';

/**
 * Outcomes over covariate patterns: `events[i]` of `trials[i]` at the i-th row of the design. Leave `trials` out where
 * every row is one trial. Rows and patterns collapsed from them give the same fit.
 */
export interface BinomialData {
  design: DesignMatrix;
  events: ArrayLike<number>;
  trials?: ArrayLike<number>;
}

/** Coefficients are log-odds, in the order of the design's columns. */
export interface LogisticFit {
  separation: 'none';
  coefficients: Float64Array;
  standardErrors: Float64Array;
  /** Inverse Fisher information, k·k row by row. */
  covariance: SquareMatrix;
  /** Log-likelihood of the single trials, without binomial coefficients, so that patterns give what rows give. */
  logLikelihood: number;
  deviance: number;
  /** Deviance of the model with an intercept only; of a risk of ½ where the design cannot express a constant. */
  nullDeviance: number;
  trials: number;
  events: number;
}

/** Maximum likelihood does not exist: some combination of covariates tells outcomes apart. Use Firth's method. */
export interface LogisticSeparated {
  separation: Exclude<Separation, 'none'>;
}

const STEP_TOLERANCE = 1e-12;
const MAX_ITERATIONS = 200;
/** A linear predictor beyond this is a risk of 1e−13: the sign of a fit that diverges. */
const DIVERGED_LINEAR_PREDICTOR = 30;

export function requireBinomialData({ design, events, trials }: BinomialData): void {
  requireSameLength('events', design.rows, events.length);
  if (trials !== undefined) requireSameLength('trials', design.rows, trials.length);
  for (let i = 0; i < design.rows; i++) requireEventsWithin(events[i]!, trials?.[i] ?? 1);
  require(design.values.every(
    Number.isFinite,
  ), 'statistics_design_invalid', 'The design holds a value that is not a finite number; give missing covariates a level of their own.');
}

/**
 * Logistic regression by maximum likelihood: Newton's method (iteratively reweighted least squares; McCullagh & Nelder,
 * Generalized Linear Models, §4.4), steps halved where the likelihood falls, until no step exceeds 1e−12.
 * A Problem `statistics_design_not_full_rank` where columns of the design depend on each other.
 */
export function fitLogistic(data: BinomialData): LogisticFit | LogisticSeparated {
  requireBinomialData(data);
  const { design } = data;
  const k = design.columns;
  let beta: Float64Array = new Float64Array(k);
  let state = logisticState(data, beta);
  let overlapKnown = false;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const information = weightedCrossProduct(design, state.weights);
    const factor = choleskyFactor(information, k);
    const diverged = factor === null || state.largestPredictor > DIVERGED_LINEAR_PREDICTOR;
    if (diverged && !overlapKnown) {
      requireFullRank(design);
      const separation = separationOf(data);
      if (separation !== 'none') return { separation };
      overlapKnown = true;
    }
    require(factor !==
      null, 'statistics_information_singular', 'The information matrix is singular although the data overlap; rescale the covariates.');
    const step = choleskySolve(factor, state.score, k);
    const next = halvedStep(data, beta, step, state.logLikelihood);
    const moved = next.beta.reduce((largest, value, j) => {
      return Math.max(largest, Math.abs(value - beta[j]!) / Math.max(1, Math.abs(value)));
    }, 0);
    ({ beta, state } = next);
    if (moved <= STEP_TOLERANCE) return finished(data, beta, state);
  }
  requireFullRank(design);
  const separation = separationOf(data);
  return separation === 'none' ? finished(data, beta, state) : { separation };
}

interface LogisticState {
  logLikelihood: number;
  /** Xᵀ(events − trials·p). */
  score: Float64Array;
  /** trials·p·(1−p) of each row. */
  weights: Float64Array;
  largestPredictor: number;
}

function logisticState({ design, events, trials }: BinomialData, beta: Float64Array): LogisticState {
  const { rows, columns: k, values } = design;
  const score = new Float64Array(k);
  const weights = new Float64Array(rows);
  let logLikelihood = 0;
  let largestPredictor = 0;
  for (let row = 0; row < rows; row++) {
    const eta = linearPredictor(design, row, beta);
    const n = trials?.[row] ?? 1;
    const y = events[row]!;
    const { p, q, logP, logQ } = risks(eta);
    if (y > 0) logLikelihood += y * logP;
    if (n > y) logLikelihood += (n - y) * logQ;
    weights[row] = n * p * q;
    if (n > 0) largestPredictor = Math.max(largestPredictor, Math.abs(eta));
    const residual = logisticResidual(eta, y, n);
    const offset = row * k;
    for (let j = 0; j < k; j++) score[j]! += residual * values[offset + j]!;
  }
  return { logLikelihood, score, weights, largestPredictor };
}

/** The risk at a linear predictor, its complement and their logarithms, none of them lost to rounding. */
export function risks(eta: number): { p: number; q: number; logP: number; logQ: number } {
  const small = Math.exp(-Math.abs(eta));
  const tail = small / (1 + small);
  const logNear = -Math.log1p(small);
  const logFar = logNear - Math.abs(eta);
  return eta >= 0
    ? { p: 1 / (1 + small), q: tail, logP: logNear, logQ: logFar }
    : { p: tail, q: 1 / (1 + small), logP: logFar, logQ: logNear };
}

/** events·(1 − p) − others·p: how far the events of a row are from what is fitted. */
export function logisticResidual(eta: number, events: number, trials: number): number {
  const small = Math.exp(-Math.abs(eta));
  const others = trials - events;
  return (eta >= 0 ? events * small - others : events - others * small) / (1 + small);
}

function halvedStep(
  data: BinomialData,
  beta: Float64Array,
  step: Float64Array,
  logLikelihood: number,
): { beta: Float64Array; state: LogisticState } {
  const slack = 1e-12 * Math.abs(logLikelihood);
  let scale = 1;
  for (;;) {
    const factor = scale;
    const next = beta.map((value, j) => value + factor * step[j]!);
    const state = logisticState(data, next);
    if (state.logLikelihood >= logLikelihood - slack || scale < 1e-6) return { beta: next, state };
    scale /= 2;
  }
}

/** Refuses a design some column of which is a combination of the others. */
export function requireFullRank(design: DesignMatrix): void {
  const k = design.columns;
  const gram = weightedCrossProduct(design, new Float64Array(design.rows).fill(1));
  const scales = rootDiagonal(gram, k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) gram[i * k + j]! /= scales[i]! * scales[j]!;
  }
  require(choleskyFactor(gram, k) !==
    null, 'statistics_design_not_full_rank', 'A column of the design is zero or a combination of the others; leave it out.');
}

function finished(data: BinomialData, beta: Float64Array, state: LogisticState): LogisticFit {
  const k = data.design.columns;
  const factor = choleskyFactor(weightedCrossProduct(data.design, state.weights), k);
  require(factor !== null, 'statistics_information_singular', 'The information matrix is singular at the estimate.');
  const covariance = choleskyInverse(factor, k);
  let trials = 0;
  let events = 0;
  for (let row = 0; row < data.design.rows; row++) {
    trials += data.trials?.[row] ?? 1;
    events += data.events[row]!;
  }
  return {
    separation: 'none',
    coefficients: beta,
    standardErrors: rootDiagonal(covariance, k),
    covariance,
    logLikelihood: state.logLikelihood,
    deviance: -2 * state.logLikelihood,
    nullDeviance: nullDeviance(data.design, events, trials),
    trials,
    events,
  };
}

function nullDeviance(design: DesignMatrix, events: number, trials: number): number {
  if (!hasConstantColumn(design)) return 2 * trials * Math.LN2;
  const part = (count: number): number => (count === 0 ? 0 : count * Math.log(count / trials));
  return -2 * (part(events) + part(trials - events));
}

function hasConstantColumn({ rows, columns, values }: DesignMatrix): boolean {
  for (let column = 0; column < columns; column++) {
    let constant = true;
    for (let row = 0; row < rows && constant; row++) constant = values[row * columns + column] === values[column];
    if (constant && values[column] !== 0) return true;
  }
  return false;
}

/** One coefficient with its test and interval, and the same as an odds ratio. */
export interface CoefficientEstimate {
  coefficient: number;
  standardError: number;
  /** coefficient / standard error. */
  statistic: number;
  p: number;
  lower: number;
  upper: number;
}

/** Wald tests and intervals of the coefficients by the normal distribution. */
export function waldEstimates(
  { coefficients, standardErrors }: { coefficients: ArrayLike<number>; standardErrors: ArrayLike<number> },
  confidence = 0.95,
): CoefficientEstimate[] {
  const critical = normalCriticalValue(confidence);
  return Array.from(coefficients, (coefficient, j) => {
    const standardError = standardErrors[j]!;
    const statistic = coefficient / standardError;
    return {
      coefficient,
      standardError,
      statistic,
      p: 2 * normalTails(-Math.abs(statistic)).lower,
      lower: coefficient - critical * standardError,
      upper: coefficient + critical * standardError,
    };
  });
}
