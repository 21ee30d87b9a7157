import { studentCriticalValue, studentTwoSidedP } from './dist/student-t.js';
import { type Clusters, type DesignMatrix, linearPredictor } from './design-matrix.js';
import { rootDiagonal, type SquareMatrix, timesMatrix } from './linear-algebra/symmetric-matrix.js';
import { type BinomialData, type CoefficientEstimate, type LogisticFit, logisticResidual } from './logistic.js';
import { requireSameLength } from './requirements.js';

export interface ClusterRobustFit {
  /** Sandwich V = B(Σ u_g u_gᵀ)B without correction (Liang & Zeger, Biometrika 73 (1986) 13). */
  standardErrorsCR0: Float64Array;
  /** V · G/(G−1); null with fewer than two clusters. */
  standardErrorsCR1: Float64Array | null;
  covarianceCR1: SquareMatrix | null;
  clusters: number;
  /** G − 1, for the t distribution. */
  degreesOfFreedom: number;
  /** Tests and intervals with CR1 and t(G−1); null with fewer than two clusters. */
  estimates: CoefficientEstimate[] | null;
}

/** Standard errors of a logistic fit that allow for trials of one cluster being alike. `clusters` numbers the rows. */
export function clusterRobustLogistic(
  fit: LogisticFit,
  data: BinomialData,
  clusters: Clusters,
  confidence = 0.95,
): ClusterRobustFit {
  const { design, events, trials } = data;
  requireSameLength('clusters', design.rows, clusters.index.length);
  const residual = (row: number): number =>
    logisticResidual(linearPredictor(design, row, fit.coefficients), events[row]!, trials?.[row] ?? 1);
  const scores = clusterScores(design, clusters, residual);
  const k = design.columns;
  const sandwich = sandwichCovariance(scores, fit.covariance, k);
  const groups = clusters.count;
  const covarianceCR1 = groups < 2 ? null : sandwich.map((value) => (value * groups) / (groups - 1));
  const standardErrorsCR1 = covarianceCR1 === null ? null : rootDiagonal(covarianceCR1, k);
  return {
    standardErrorsCR0: rootDiagonal(sandwich, k),
    standardErrorsCR1,
    covarianceCR1,
    clusters: groups,
    degreesOfFreedom: groups - 1,
    estimates:
      standardErrorsCR1 === null ? null : studentEstimates(fit.coefficients, standardErrorsCR1, groups - 1, confidence),
  };
}

/** Σ residual·x over the rows of each cluster: G·k values, cluster by cluster. */
export function clusterScores(
  design: DesignMatrix,
  clusters: Clusters,
  residual: (row: number) => number,
): Float64Array {
  const { rows, columns: k, values } = design;
  const scores = new Float64Array(clusters.count * k);
  for (let row = 0; row < rows; row++) {
    const amount = residual(row);
    const from = row * k;
    const to = clusters.index[row]! * k;
    for (let j = 0; j < k; j++) scores[to + j]! += amount * values[from + j]!;
  }
  return scores;
}

/** B(Σ u uᵀ)B over the clusters' scores u, B the inverse information. */
export function sandwichCovariance(scores: Float64Array, bread: SquareMatrix, k: number): SquareMatrix {
  const meat = new Float64Array(k * k);
  for (let offset = 0; offset < scores.length; offset += k) {
    for (let i = 0; i < k; i++) {
      const left = scores[offset + i]!;
      if (left === 0) continue;
      for (let j = 0; j <= i; j++) meat[i * k + j]! += left * scores[offset + j]!;
    }
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) meat[j * k + i] = meat[i * k + j]!;
  }
  return timesMatrix(timesMatrix(bread, meat, k), bread, k);
}

/** Tests and intervals of coefficients by the t distribution. */
export function studentEstimates(
  coefficients: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  degreesOfFreedom: number,
  confidence: number,
): CoefficientEstimate[] {
  const critical = studentCriticalValue(confidence, degreesOfFreedom);
  return Array.from(coefficients, (coefficient, j) => {
    const standardError = standardErrors[j]!;
    const statistic = coefficient / standardError;
    return {
      coefficient,
      standardError,
      statistic,
      p: studentTwoSidedP(statistic, degreesOfFreedom),
      lower: coefficient - critical * standardError,
      upper: coefficient + critical * standardError,
    };
  });
}
