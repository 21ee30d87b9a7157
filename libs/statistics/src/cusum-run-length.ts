import { require } from './requirements.js';
import { cusumWeight } from './cusum.js';

/** A Bernoulli CUSUM: risk p0 in control, an odds ratio to detect, and the threshold it signals at. */
export interface BernoulliCusum {
  risk: number;
  oddsRatio: number;
  threshold: number;
}

export interface AverageRunLengths {
  /** Mean number of trials until a false signal. */
  inControl: number;
  /** Mean number of trials until the signal when the odds have changed by the odds ratio, from a sum of 0. */
  atAlternative: number;
}

/** Mean number of trials to a signal, in control and when the change to detect has happened. */
export function averageRunLengths(chart: BernoulliCusum): AverageRunLengths {
  const { risk, oddsRatio } = chart;
  const changed = (oddsRatio * risk) / (1 - risk + oddsRatio * risk);
  return { inControl: averageRunLength(chart, risk), atAlternative: averageRunLength(chart, changed) };
}

/**
 * Average run length of a Bernoulli CUSUM where events happen with probability `actualRisk`, exactly.
 *
 * The sum only takes values k·w₁ + j·w₀ after k events and j non-events since it last left 0, so nothing need be
 * discretised as in the Markov chain of Brook & Evans, Biometrika 59 (1972) 539, whose limit this is. A cycle begins at
 * 0, waits there for the outcome that raises the sum, and ends when the sum is back at 0 or at the threshold; by renewal
 * the average run length is E[length of a cycle] / P(a cycle ends at the threshold).
 */
export function averageRunLength({ risk, oddsRatio, threshold }: BernoulliCusum, actualRisk: number): number {
  require(risk > 0 &&
    risk < 1 &&
    oddsRatio > 0 &&
    oddsRatio !== 1 &&
    threshold >
      0, 'statistics_cusum_invalid', `Need a risk within (0, 1), a positive odds ratio other than 1 and a threshold above 0; got ${risk}, ${oddsRatio}, ${threshold}.`);
  const eventWeight = cusumWeight(1, risk, oddsRatio);
  const otherWeight = cusumWeight(0, risk, oddsRatio);
  const rises = eventWeight > 0;
  return cycleRatio(
    rises ? eventWeight : otherWeight,
    rises ? -otherWeight : -eventWeight,
    rises ? actualRisk : 1 - actualRisk,
    threshold,
  );
}

/** A cycle of a walk that rises by `up` with probability `pUp` and falls by `down` otherwise. */
function cycleRatio(up: number, down: number, pUp: number, threshold: number): number {
  if (pUp === 0) return Infinity;
  const pDown = 1 - pUp;
  // Sums on the lattice are told apart from the edges with a slack far below a step.
  const slack = 1e-11 * Math.min(up, down);
  let steps = 1 / pUp;
  let signalled = 0;
  if (up >= threshold - slack) return steps;
  // One level for each rise since leaving 0: arriving[i] is the probability of reaching it after first + i falls.
  let first = 0;
  // Below the threshold and above 0 there is room for so many falls.
  const levels = Math.ceil(threshold / down) + Math.ceil(up / down) + 2;
  const arriving = new Float64Array(levels);
  arriving[0] = 1;
  let arrivals = 1;
  for (let rises = 1; ; rises++) {
    let alive = 0;
    let fallen = 0;
    let start = -1;
    let i = 0;
    for (; i < arrivals || fallen > 1e-300; i++) {
      const sum = rises * up - (first + i) * down;
      if (sum <= slack) break;
      const here = i < arrivals ? fallen + arriving[i]! : fallen;
      const signals = sum >= threshold - slack;
      if (signals) signalled += here;
      else alive += here;
      if (start === -1 && !signals && here > 0) start = i;
      if (start !== -1) arriving[i - start] = here * pUp;
      fallen = signals ? 0 : here * pDown;
    }
    steps += alive;
    if (alive < 1e-13 * signalled || alive < 1e-290) return steps / signalled;
    first += start;
    arrivals = i - start;
  }
}

/** Threshold whose in-control average run length is `target` trials, by bisection. */
export function cusumThreshold(risk: number, oddsRatio: number, target: number): number {
  const runLength = (threshold: number): number => averageRunLength({ risk, oddsRatio, threshold }, risk);
  let low = 0;
  let high = 1;
  while (runLength(high) < target) {
    low = high;
    high *= 2;
  }
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (runLength(middle) < target) low = middle;
    else high = middle;
  }
  return high;
}
