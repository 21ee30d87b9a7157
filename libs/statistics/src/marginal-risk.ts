import { normalCriticalValue } from './dist/normal.js';
import { studentCriticalValue } from './dist/student-t.js';
import { type DesignMatrix, linearPredictor } from './design-matrix.js';
import { quadraticForm, type SquareMatrix } from './linear-algebra/symmetric-matrix.js';
import { risks } from './logistic.js';
import { requireConfidence, requireSameLength } from './requirements.js';

export interface MarginalRisk {
  /** Mean risk if all trials had the exposure, and if none had. */
  riskExposed: number;
  riskUnexposed: number;
  riskDifference: { estimate: number; standardError: number; lower: number; upper: number };
  /** The interval is symmetric on the log scale. */
  riskRatio: { estimate: number; logStandardError: number; lower: number; upper: number };
}

export interface MarginalRiskInput {
  coefficients: ArrayLike<number>;
  /** Of the coefficients: cluster-robust where trials are clustered. */
  covariance: SquareMatrix;
  /** The design with the exposure set to 1 in every row, and to 0; all columns that contain it follow. */
  exposed: DesignMatrix;
  unexposed: DesignMatrix;
  /** Trials of each row; 1 where left out. */
  trials?: ArrayLike<number>;
  /** Clusters − 1 for the t distribution; the normal where left out. */
  degreesOfFreedom?: number;
  confidence?: number;
}

/**
 * Adjusted risks by g-computation (J. Robins, Math. Modelling 7 (1986) 1393; Ahern et al., Am. J. Epidemiol. 169 (2009)
 * 1140): predict every trial with and without the exposure and average; covariates are taken as they are. Standard errors
 * by the delta method.
 */
export function marginalRisk(input: MarginalRiskInput): MarginalRisk {
  const { covariance, exposed, unexposed, confidence = 0.95, degreesOfFreedom } = input;
  requireConfidence(confidence);
  requireSameLength('rows without the exposure', exposed.rows, unexposed.rows);
  const k = exposed.columns;
  const first = averageRisk(exposed, input);
  const second = averageRisk(unexposed, input);
  const critical =
    degreesOfFreedom === undefined
      ? normalCriticalValue(confidence)
      : studentCriticalValue(confidence, degreesOfFreedom);
  const difference = first.risk - second.risk;
  const change = first.gradient.map((value, j) => value - second.gradient[j]!);
  const standardError = Math.sqrt(quadraticForm(change, covariance, change, k));
  const ratio = first.risk / second.risk;
  const logChange = first.gradient.map((value, j) => value / first.risk - second.gradient[j]! / second.risk);
  const logStandardError = Math.sqrt(quadraticForm(logChange, covariance, logChange, k));
  return {
    riskExposed: first.risk,
    riskUnexposed: second.risk,
    riskDifference: {
      estimate: difference,
      standardError,
      lower: difference - critical * standardError,
      upper: difference + critical * standardError,
    },
    riskRatio: {
      estimate: ratio,
      logStandardError,
      lower: ratio * Math.exp(-critical * logStandardError),
      upper: ratio * Math.exp(critical * logStandardError),
    },
  };
}

/** Mean risk over the trials and its derivatives by the coefficients. */
function averageRisk(
  design: DesignMatrix,
  { coefficients, trials }: MarginalRiskInput,
): { risk: number; gradient: Float64Array } {
  const { rows, columns: k, values } = design;
  const gradient = new Float64Array(k);
  let risk = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const n = trials?.[row] ?? 1;
    const { p, q } = risks(linearPredictor(design, row, coefficients));
    total += n;
    risk += n * p;
    for (let j = 0; j < k; j++) gradient[j]! += n * p * q * values[row * k + j]!;
  }
  return { risk: risk / total, gradient: gradient.map((value) => value / total) };
}
