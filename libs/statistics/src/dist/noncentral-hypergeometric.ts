import { hypergeometricSupport, logHypergeometricDensity, type Urn } from './hypergeometric.js';
import { increasingRoot } from './monotone-root.js';

/**
 * Fisher's noncentral hypergeometric distribution: the number of events in the first group given all margins, when the
 * odds ratio is ψ. P(X = k) ∝ h(k)·ψ^k with h the hypergeometric density.
 */
export class NoncentralHypergeometric {
  readonly lowest: number;
  readonly highest: number;
  /** ln h(k) for k = lowest…highest. */
  private readonly logDensities: Float64Array;

  constructor(urn: Urn) {
    const { lowest, highest } = hypergeometricSupport(urn);
    this.lowest = lowest;
    this.highest = highest;
    this.logDensities = Float64Array.from({ length: highest - lowest + 1 }, (_, index) =>
      logHypergeometricDensity(lowest + index, urn),
    );
  }

  /** Hypergeometric densities (ψ = 1) over the support. */
  densities(): Float64Array {
    return this.logDensities.map(Math.exp);
  }

  /** ln ψ at which the mean of X is x; ∓∞ at the ends of the support. */
  logOddsRatioWithMean(x: number): number {
    if (x === this.lowest) return -Infinity;
    if (x === this.highest) return Infinity;
    return increasingRoot((logRatio) => {
      const { mean, variance } = this.moments(logRatio, this.lowest, this.highest);
      return { value: mean - x, slope: variance };
    }, 0);
  }

  /** ln ψ at which P(X ≥ x) = p: the lower exact limit. −∞ where x is the lowest value. */
  logOddsRatioWithUpperTail(x: number, p: number): number {
    if (x === this.lowest) return -Infinity;
    return this.tailRoot(x, this.highest, Math.log(p), 1);
  }

  /** ln ψ at which P(X ≤ x) = p: the upper exact limit. ∞ where x is the highest value. */
  logOddsRatioWithLowerTail(x: number, p: number): number {
    if (x === this.highest) return Infinity;
    return this.tailRoot(this.lowest, x, Math.log(p), -1);
  }

  private tailRoot(from: number, to: number, logP: number, sign: 1 | -1): number {
    return increasingRoot((logRatio) => {
      const all = this.moments(logRatio, this.lowest, this.highest);
      const tail = this.moments(logRatio, from, to);
      return { value: sign * (tail.logSum - all.logSum - logP), slope: sign * (tail.mean - all.mean) };
    }, 0);
  }

  /** ln Σ h(k)ψ^k over a range, and the mean and variance of k within it. */
  private moments(logRatio: number, from: number, to: number): { logSum: number; mean: number; variance: number } {
    let largest = -Infinity;
    for (let k = from; k <= to; k++) {
      largest = Math.max(largest, this.logDensities[k - this.lowest]! + k * logRatio);
    }
    let sum = 0;
    let first = 0;
    let second = 0;
    for (let k = from; k <= to; k++) {
      const weight = Math.exp(this.logDensities[k - this.lowest]! + k * logRatio - largest);
      sum += weight;
      first += weight * k;
    }
    const mean = first / sum;
    for (let k = from; k <= to; k++) {
      const weight = Math.exp(this.logDensities[k - this.lowest]! + k * logRatio - largest);
      second += weight * (k - mean) * (k - mean);
    }
    return { logSum: largest + Math.log(sum), mean, variance: second / sum };
  }
}
