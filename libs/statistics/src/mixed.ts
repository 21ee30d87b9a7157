import { bisect } from './dist/monotone-root.js';
import { type Clusters, type DesignMatrix } from './design-matrix.js';
import { fitLinear, transposeTimes } from './linear.js';
import {
  choleskyFactor,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
  quadraticForm,
  rootDiagonal,
  type SquareMatrix,
} from './linear-algebra/symmetric-matrix.js';
import { weightedCrossProduct } from './design-matrix.js';
import { require, requireSameLength } from './requirements.js';

/** y = x·β + b_cluster + e, both random parts normal. */
export interface MixedFit {
  coefficients: Float64Array;
  standardErrors: Float64Array;
  /** Variance of the clusters' intercepts; 0 where the clusters differ no more than chance would have them. */
  varianceBetween: number;
  varianceWithin: number;
  /** Intraclass correlation: between / (between + within). */
  intraclassCorrelation: number;
  /** −2 · restricted log-likelihood at the maximum (−2 · log-likelihood with `ml`), as lme4 prints it. */
  criterion: number;
}

/**
 * Linear model with a random intercept for each cluster: Laird & Ware, Biometrics 38 (1982) 963; Bates et al., J. Stat.
 * Softw. 67 (2015). Restricted maximum likelihood (or maximum likelihood), profiled to the one ratio
 * λ = between/within: with V = I + λZZᵀ, β and the variance follow by generalised least squares, and λ is the root of
 * the profile's derivative, found on a grid and by bisection. λ = 0 where the profile rises from there.
 */
export function fitRandomIntercept(
  design: DesignMatrix,
  outcome: ArrayLike<number>,
  clusters: Clusters,
  method: 'reml' | 'ml' = 'reml',
): MixedFit {
  requireSameLength('clusters', design.rows, clusters.index.length);
  require(design.rows >
    design.columns, 'statistics_observations_too_few', `Need more rows than coefficients, got ${design.rows} for ${design.columns}.`);
  const sums = clusterSummaries(design, outcome, clusters);
  const ratio = bestRatio(sums, method);
  const at = profile(sums, ratio, method);
  const k = design.columns;
  const inverse = choleskyInverse(at.factor, k);
  const varianceBetween = ratio * at.varianceWithin;
  return {
    coefficients: sums.ordinary.map((value, j) => value + at.shift[j]!),
    standardErrors: rootDiagonal(inverse, k).map((root) => root * Math.sqrt(at.varianceWithin)),
    varianceBetween,
    varianceWithin: at.varianceWithin,
    intraclassCorrelation: varianceBetween / (varianceBetween + at.varianceWithin),
    criterion: at.criterion,
  };
}

/** All that the likelihood needs of the data: outcomes enter as residuals of least squares, so that nothing cancels. */
interface Summaries {
  rows: number;
  columns: number;
  ordinary: Float64Array;
  residualSquares: number;
  gram: SquareMatrix;
  residualProducts: Float64Array;
  clusters: { size: number; designSum: Float64Array; residualSum: number }[];
}

function clusterSummaries(design: DesignMatrix, outcome: ArrayLike<number>, clusters: Clusters): Summaries {
  const { rows, columns: k, values } = design;
  const { coefficients, residuals } = fitLinear(design, outcome);
  const groups = Array.from({ length: clusters.count }, () => ({
    size: 0,
    designSum: new Float64Array(k),
    residualSum: 0,
  }));
  for (let row = 0; row < rows; row++) {
    const group = groups[clusters.index[row]!]!;
    group.size += 1;
    group.residualSum += residuals[row]!;
    for (let j = 0; j < k; j++) group.designSum[j]! += values[row * k + j]!;
  }
  return {
    rows,
    columns: k,
    ordinary: coefficients,
    residualSquares: residuals.reduce((sum, e) => sum + e * e, 0),
    gram: weightedCrossProduct(design, new Float64Array(rows).fill(1)),
    residualProducts: transposeTimes(design, residuals),
    clusters: groups,
  };
}

interface Profile {
  /** Of XᵀV⁻¹X. */
  factor: SquareMatrix;
  /** What generalised least squares adds to the ordinary coefficients. */
  shift: Float64Array;
  varianceWithin: number;
  criterion: number;
  /** Derivative of the criterion by λ. */
  derivative: number;
}

function profile(sums: Summaries, ratio: number, method: 'reml' | 'ml'): Profile {
  const { columns: k, rows } = sums;
  const matrix = Float64Array.from(sums.gram);
  const right = Float64Array.from(sums.residualProducts);
  let squares = sums.residualSquares;
  let logDeterminant = 0;
  for (const { size, designSum, residualSum } of sums.clusters) {
    // V⁻¹ = I − c·11ᵀ within a cluster of n rows, c = λ/(1 + nλ).
    const c = ratio / (1 + size * ratio);
    squares -= c * residualSum * residualSum;
    logDeterminant += Math.log1p(size * ratio);
    for (let i = 0; i < k; i++) {
      right[i]! -= c * residualSum * designSum[i]!;
      for (let j = 0; j < k; j++) matrix[i * k + j]! -= c * designSum[i]! * designSum[j]!;
    }
  }
  const factor = choleskyFactor(matrix, k);
  require(factor !== null, 'statistics_design_not_full_rank', 'The design is numerically singular within clusters.');
  const shift = choleskySolve(factor, right, k);
  const explained = shift.reduce((sum, value, j) => sum + value * right[j]!, 0);
  const residualSquares = squares - explained;
  const restricted = method === 'reml';
  const freedom = restricted ? rows - k : rows;
  const inverse = choleskyInverse(factor, k);
  let derivative = 0;
  for (const { size, designSum, residualSum } of sums.clusters) {
    const slope = 1 / (1 + size * ratio) ** 2;
    const fitted = residualSum - designSum.reduce((sum, value, j) => sum + value * shift[j]!, 0);
    derivative += size / (1 + size * ratio) - (freedom / residualSquares) * slope * fitted * fitted;
    if (restricted) derivative -= slope * quadraticForm(designSum, inverse, designSum, k);
  }
  const varianceWithin = residualSquares / freedom;
  const criterion =
    freedom * (1 + Math.log(2 * Math.PI * varianceWithin)) +
    logDeterminant +
    (restricted ? choleskyLogDeterminant(factor, k) : 0);
  return { factor, shift, varianceWithin, criterion, derivative };
}

/** λ with the smallest criterion: the best point of a logarithmic grid, then the root of the derivative beside it. */
function bestRatio(sums: Summaries, method: 'reml' | 'ml'): number {
  const grid = [0, ...Array.from({ length: 73 }, (_, i) => 10 ** (-9 + i / 4))];
  const criteria = grid.map((ratio) => profile(sums, ratio, method).criterion);
  const best = criteria.indexOf(Math.min(...criteria));
  const low = grid[Math.max(0, best - 1)]!;
  const high = grid[Math.min(grid.length - 1, best + 1)]!;
  if (best === 0 && profile(sums, 0, method).derivative >= 0) return 0;
  return bisect((ratio) => profile(sums, ratio, method).derivative, low, high);
}
