import { studentTwoSidedP } from './dist/student-t.js';
import { clusterScores, sandwichCovariance, studentEstimates } from './cluster-robust.js';
import { type Clusters, type DesignMatrix, linearPredictor, weightedCrossProduct } from './design-matrix.js';
import { symmetricEigen } from './linear-algebra/symmetric-eigen.js';
import {
  choleskyFactor,
  choleskyInverse,
  choleskySolve,
  rootDiagonal,
  type SquareMatrix,
  timesMatrix,
} from './linear-algebra/symmetric-matrix.js';
import { type CoefficientEstimate } from './logistic.js';
import { require, requireConfidence, requireSameLength } from './requirements.js';

export interface LinearFit {
  coefficients: Float64Array;
  residuals: Float64Array;
  /** Under independent errors of equal variance; null with no more rows than coefficients. */
  standardErrors: Float64Array | null;
  /** (XᵀX)⁻¹. */
  inverseGram: SquareMatrix;
  /** Share of the variation about the mean that the fit explains; null where the outcome does not vary. */
  rSquared: number | null;
}

/**
 * Linear regression by ordinary least squares, the solution refined once against its own residuals.
 * A Problem `statistics_design_not_full_rank` where columns of the design depend on each other.
 */
export function fitLinear(design: DesignMatrix, outcome: ArrayLike<number>): LinearFit {
  requireSameLength('outcome', design.rows, outcome.length);
  const { rows, columns: k } = design;
  const gram = weightedCrossProduct(design, new Float64Array(rows).fill(1));
  const factor = choleskyFactor(gram, k);
  require(factor !==
    null, 'statistics_design_not_full_rank', 'A column of the design is zero or a combination of the others; leave it out.');
  const coefficients = new Float64Array(k);
  let residuals = Float64Array.from(outcome);
  for (let pass = 0; pass < 3; pass++) {
    const correction = choleskySolve(factor, transposeTimes(design, residuals), k);
    correction.forEach((value, j) => (coefficients[j]! += value));
    residuals = Float64Array.from(outcome, (y, row) => y - linearPredictor(design, row, coefficients));
  }
  const inverseGram = choleskyInverse(factor, k);
  const residualSquares = residuals.reduce((sum, e) => sum + e * e, 0);
  const mean = Array.from(outcome).reduce((sum, y) => sum + y, 0) / rows;
  const variation = Array.from(outcome).reduce((sum, y) => sum + (y - mean) ** 2, 0);
  const variance = residualSquares / (rows - k);
  return {
    coefficients,
    residuals,
    standardErrors: rows > k ? rootDiagonal(inverseGram, k).map((root) => root * Math.sqrt(variance)) : null,
    inverseGram,
    rSquared: variation === 0 ? null : 1 - residualSquares / variation,
  };
}

/** Xᵀv. */
export function transposeTimes({ rows, columns: k, values }: DesignMatrix, vector: ArrayLike<number>): Float64Array {
  const product = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    const amount = vector[row]!;
    for (let j = 0; j < k; j++) product[j]! += amount * values[row * k + j]!;
  }
  return product;
}

export interface ClusterRobustLinear {
  clusters: number;
  /** G − 1. */
  degreesOfFreedom: number;
  /** CR1S: CR0 · G/(G−1) · (n−1)/(n−k), with t(G−1). Null with fewer than two clusters. */
  cr1s: CoefficientEstimate[] | null;
  /** CR2 with Satterthwaite's degrees of freedom, for fewer than about 40 clusters. Null with fewer than two clusters, or unasked. */
  cr2: { standardError: number; degreesOfFreedom: number; p: number }[] | null;
}

/**
 * Cluster-robust errors of a linear fit. CR1S as Stata and R's sandwich (type HC1); CR2 of Bell & McCaffrey, Surv.
 * Methodol. 28 (2002) 169, with their Satterthwaite approximation under independent errors of equal variance, as
 * clubSandwich (Pustejovsky & Tipton, J. Bus. Econ. Stat. 36 (2018) 672).
 *
 * @param isBiasReduced whether CR2 is worked out as well: a decomposition for each cluster
 */
export function clusterRobustLinear(
  fit: LinearFit,
  design: DesignMatrix,
  clusters: Clusters,
  confidence = 0.95,
  isBiasReduced = true,
): ClusterRobustLinear {
  requireConfidence(confidence);
  requireSameLength('clusters', design.rows, clusters.index.length);
  const { rows, columns: k } = design;
  const groups = clusters.count;
  if (groups < 2) return { clusters: groups, degreesOfFreedom: groups - 1, cr1s: null, cr2: null };
  const scores = clusterScores(design, clusters, (row) => fit.residuals[row]!);
  const correction = (groups / (groups - 1)) * ((rows - 1) / (rows - k));
  const covariance = sandwichCovariance(scores, fit.inverseGram, k).map((value) => value * correction);
  return {
    clusters: groups,
    degreesOfFreedom: groups - 1,
    cr1s: rows > k ? studentEstimates(fit.coefficients, rootDiagonal(covariance, k), groups - 1, confidence) : null,
    cr2: isBiasReduced ? biasReduced(fit, design, clusters, scores) : null,
  };
}

/**
 * CR2 in the k-dimensional space of the coefficients. With M = (XᵀX)⁻¹ = L·Lᵀ the hat matrix of cluster g is W·Wᵀ,
 * W = X_g·L, so all that (I − H_gg)^{−½} does to the fit is told by the eigenvalues s of S_g = WᵀW = Lᵀ·X_gᵀX_g·L. A
 * coefficient c with q = Lᵀc has the estimate Σ_g (qᵀ·V(1−s)^{−½}Vᵀ·Lᵀu_g)², u_g = X_gᵀe_g, and Satterthwaite's degrees
 * of freedom (Σ γ_gg)²/Σ γ_gh² with γ_gh = [g = h]·|a_g|² − b_gᵀb_h, |a_g|² = qᵀV·s/(1−s)·Vᵀq,
 * b_g = V·s(1−s)^{−½}·Vᵀq. Directions with s = 1, which the cluster alone determines, are left out (pseudo-inverse).
 */
function biasReduced(
  fit: LinearFit,
  design: DesignMatrix,
  clusters: Clusters,
  scores: Float64Array,
): ClusterRobustLinear['cr2'] {
  const k = design.columns;
  const root = choleskyFactor(fit.inverseGram, k);
  require(root !== null, 'statistics_design_not_full_rank', 'The design is numerically singular.');
  const rootTransposed = transpose(root, k);
  const grams = clusterGrams(design, clusters);
  const variances = new Float64Array(k);
  const traces = new Float64Array(k);
  const diagonalSquares = new Float64Array(k);
  const mixed = new Float64Array(k);
  const spans = Array.from({ length: k }, () => new Float64Array(k * k));
  for (let g = 0; g < clusters.count; g++) {
    const gram = grams.subarray(g * k * k, (g + 1) * k * k);
    const eigen = symmetricEigen(timesMatrix(timesMatrix(rootTransposed, gram, k), root, k), k);
    const keep = eigen.values.map((s) => (s < 1 - 1e-10 ? 1 / Math.sqrt(1 - s) : 0));
    const score = timesTransposed(root, scores.subarray(g * k, (g + 1) * k), k);
    const turnedScore = timesTransposed(eigen.vectors, score, k);
    for (let coefficient = 0; coefficient < k; coefficient++) {
      const q = timesTransposed(root, unitVector(coefficient, k), k);
      const turned = timesTransposed(eigen.vectors, q, k);
      let projected = 0;
      let length = 0;
      const shadow = new Float64Array(k);
      for (let j = 0; j < k; j++) {
        const s = Math.max(0, eigen.values[j]!);
        projected += turned[j]! * keep[j]! * turnedScore[j]!;
        length += turned[j]! ** 2 * s * keep[j]! ** 2;
        shadow[j] = turned[j]! * s * keep[j]!;
      }
      const b = multiply(eigen.vectors, shadow, k);
      const overlap = b.reduce((sum, value) => sum + value * value, 0);
      variances[coefficient]! += projected * projected;
      traces[coefficient]! += length - overlap;
      diagonalSquares[coefficient]! += length * length;
      mixed[coefficient]! += length * overlap;
      const span = spans[coefficient]!;
      for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) span[i * k + j]! += b[i]! * b[j]!;
    }
  }
  return Array.from(fit.coefficients, (estimate, j) => {
    const crossed = spans[j]!.reduce((sum, value) => sum + value * value, 0);
    const degreesOfFreedom = traces[j]! ** 2 / (diagonalSquares[j]! - 2 * mixed[j]! + crossed);
    const standardError = Math.sqrt(variances[j]!);
    return { standardError, degreesOfFreedom, p: studentTwoSidedP(estimate / standardError, degreesOfFreedom) };
  });
}

/** X_gᵀX_g of each cluster, one after another. */
function clusterGrams({ rows, columns: k, values }: DesignMatrix, clusters: Clusters): Float64Array {
  const grams = new Float64Array(clusters.count * k * k);
  for (let row = 0; row < rows; row++) {
    const to = clusters.index[row]! * k * k;
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) grams[to + i * k + j]! += values[row * k + i]! * values[row * k + j]!;
    }
  }
  return grams;
}

function unitVector(index: number, k: number): Float64Array {
  const unit = new Float64Array(k);
  unit[index] = 1;
  return unit;
}

function transpose(a: SquareMatrix, k: number): SquareMatrix {
  return Float64Array.from(a, (_, index) => a[(index % k) * k + Math.floor(index / k)]!);
}

function multiply(a: SquareMatrix, x: ArrayLike<number>, k: number): Float64Array {
  return Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += a[i * k + j]! * x[j]!;
    return sum;
  });
}

function timesTransposed(a: SquareMatrix, x: ArrayLike<number>, k: number): Float64Array {
  return multiply(transpose(a, k), x, k);
}
