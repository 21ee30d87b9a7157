import { binomialDensity } from '#statistics/dist/binomial.js';
import { signedRankAnalysis } from '#statistics/paired.js';
import { type MantelHaenszel, mantelHaenszel, type PooledEffect } from '#statistics/stratified.js';
import { kaplanMeier } from '#statistics/survival.js';
import { cochranArmitageTrend } from '#statistics/trend.js';
import { type TwoByTwo } from '#statistics/two-by-two.js';
import { Random } from '../simulate/random.js';
import { type Check, probabilityCheck } from './check.js';
import { CountCode, enumeratedCheck } from './enumerated-check.js';

/** Limits hold the truth, and tests find it, as often as sums over all outcomes say. */
export function* methodCoverage(seed: number, replications: number): Generator<Check> {
  const random = new Random(`methods ${seed}`);
  yield unresolvedAtSecondVisit(random, replications);
  yield* pooledEffects(random, replications);
  yield shiftWithoutTies(random, replications);
  yield shiftOfLevels(random, replications);
  yield trendTest('false signals', [0.2, 0.2, 0.2], random, replications);
  yield trendTest('power', [0.1, 0.25, 0.4], random, replications);
}

function binomial(random: Random, trials: number, probability: number): number {
  let events = 0;
  for (let i = 0; i < trials; i++) if (random.chance(probability)) events++;
  return events;
}

const SEEN = 40;
/** Of those still seen unresolved: resolve by a visit, and are lost after the first. */
const RESOLVES = [0.3, 0.4] as const;
const LOST = 0.15;

/** Side effects that resolve by one of two visits, while some clients are lost between them. */
function unresolvedAtSecondVisit(random: Random, replications: number): Check {
  const truth = (1 - RESOLVES[0]) * (1 - RESOLVES[1]);
  const code = new CountCode([SEEN, SEEN, SEEN]);
  return enumeratedCheck(
    {
      name: `coverage, Kaplan–Meier, ${SEEN} side effects of which a sixth are lost between two visits`,
      outcomes: code.size,
      probabilityOf: (outcome) => {
        const [first, lost, second] = code.counts(outcome) as [number, number, number];
        if (first + lost + second > SEEN) return 0;
        return (
          binomialDensity(first, SEEN, RESOLVES[0]) *
          binomialDensity(lost, SEEN - first, LOST) *
          binomialDensity(second, SEEN - first - lost, RESOLVES[1])
        );
      },
      isHit: (outcome) => {
        const [first, lost, second] = code.counts(outcome) as [number, number, number];
        const exits = [
          { time: 1, events: first, censored: lost },
          { time: 2, events: second, censored: SEEN - first - lost - second },
        ];
        const { lower, upper } = kaplanMeier(exits).steps[1]!;
        // Where all or none have resolved there are no limits, and nothing is said that could be wrong.
        return lower === null || upper === null || (lower <= truth && truth <= upper);
      },
      draw: () => {
        const first = binomial(random, SEEN, RESOLVES[0]);
        const lost = binomial(random, SEEN - first, LOST);
        return code.of([first, lost, binomial(random, SEEN - first - lost, RESOLVES[1])]);
      },
    },
    replications,
  );
}

const ARM = 9;
/** Of each stratum, with and without a factor that has one difference, or one ratio, in both. */
const STRATA = {
  riskDifference: { truth: 0.2, risks: [0.5, 0.3, 0.8, 0.6] },
  riskRatio: { truth: 2, risks: [0.4, 0.2, 0.8, 0.4] },
} as const;

const LARGE_STRATA =
  'these limits are of many sessions, and nine in a group are few: Sato, Biometrics 45 (1989) 1323; the product compares arms of 30';

function* pooledEffects(random: Random, replications: number): Generator<Check> {
  const code = new CountCode([ARM, ARM, ARM, ARM]);
  const pools = new Map<number, MantelHaenszel>();
  const poolAt = (outcome: number): MantelHaenszel => {
    let pool = pools.get(outcome);
    if (!pool) {
      const [one, two, three, four] = code.counts(outcome) as [number, number, number, number];
      const strata: TwoByTwo[] = [
        { x1: one, n1: ARM, x2: two, n2: ARM },
        { x1: three, n1: ARM, x2: four, n2: ARM },
      ];
      pools.set(outcome, (pool = mantelHaenszel(strata)!));
    }
    return pool;
  };
  for (const effect of ['riskDifference', 'riskRatio'] as const) {
    const limitsAt = (outcome: number) => poolAt(outcome)[effect];
    yield pooledEffect(effect, code, limitsAt, { random, replications });
  }
}

function pooledEffect(
  effect: 'riskDifference' | 'riskRatio',
  code: CountCode,
  limitsAt: (outcome: number) => PooledEffect,
  { random, replications }: { random: Random; replications: number },
): Check {
  const { truth, risks } = STRATA[effect];
  const words = effect === 'riskDifference' ? 'risk difference (Sato)' : 'risk ratio (Greenland and Robins)';
  return enumeratedCheck(
    {
      ...(effect === 'riskDifference' && { because: LARGE_STRATA }),
      name: `coverage, Mantel–Haenszel ${words}, two strata of twice ${ARM} sessions`,
      outcomes: code.size,
      probabilityOf: (outcome) =>
        code
          .counts(outcome)
          .reduce((product, events, index) => product * binomialDensity(events, ARM, risks[index]!), 1),
      isHit: (outcome) => {
        const { lower, upper } = limitsAt(outcome);
        return lower === null || upper === null || (lower <= truth && truth <= upper);
      },
      draw: () => code.of(risks.map((risk) => binomial(random, ARM, risk))),
    },
    replications,
  );
}

const PAIRS = 10;
const SHIFT = 0.7;

/** Without ties, what the limits hold hangs on nothing but how many pairs there are. */
function shiftWithoutTies(random: Random, replications: number): Check {
  const differences = (): { value: number; count: number }[] =>
    Array.from({ length: PAIRS }, () => ({ value: SHIFT + random.normal(), count: 1 }));
  const { achievedConfidence } = signedRankAnalysis(differences());
  let hits = 0;
  for (let i = 0; i < replications; i++) {
    const { lower, upper } = signedRankAnalysis(differences());
    if (lower! <= SHIFT && SHIFT <= upper!) hits++;
  }
  return probabilityCheck(
    `coverage, Hodges–Lehmann, ${PAIRS} pairs without ties`,
    achievedConfidence!,
    hits,
    replications,
  );
}

/** How often a change of so many levels comes, symmetric about one level. */
const LEVELS = [
  { value: -1, share: 0.1 },
  { value: 0, share: 0.25 },
  { value: 1, share: 0.3 },
  { value: 2, share: 0.25 },
  { value: 3, share: 0.1 },
] as const;

/** With levels, many pairs are tied: the limits hold the middle more often than they say. */
function shiftOfLevels(random: Random, replications: number): Check {
  const most = LEVELS.slice(1).map(() => PAIRS);
  const code = new CountCode(most);
  const others = (counts: readonly number[]): number => PAIRS - counts.reduce((sum, count) => sum + count, 0);
  return enumeratedCheck(
    {
      name: `coverage, Hodges–Lehmann, ${PAIRS} pairs in levels`,
      because: 'limits of tied differences hold more often: Noether, J. Am. Stat. Assoc. 62 (1967) 184',
      outcomes: code.size,
      probabilityOf: (outcome) => {
        const counts = code.counts(outcome);
        if (others(counts) < 0) return 0;
        return multinomial(
          [others(counts), ...counts],
          LEVELS.map(({ share }) => share),
        );
      },
      isHit: (outcome) => {
        const counts = code.counts(outcome);
        const all = [others(counts), ...counts];
        const { lower, upper } = signedRankAnalysis(LEVELS.map(({ value }, index) => ({ value, count: all[index]! })));
        return lower! <= 1 && 1 <= upper!;
      },
      draw: () => {
        const counts = LEVELS.map(() => 0);
        for (let pair = 0; pair < PAIRS; pair++) counts[levelOf(random.next())]!++;
        return code.of(counts.slice(1));
      },
    },
    replications,
  );
}

function levelOf(chance: number): number {
  let left = chance;
  const found = LEVELS.findIndex(({ share }) => (left -= share) < 0);
  return found === -1 ? LEVELS.length - 1 : found;
}

/** Probability of counts, as one binomial after the other. */
export function multinomial(counts: readonly number[], shares: readonly number[]): number {
  let [left, share, probability] = [counts.reduce((sum, count) => sum + count, 0), 1, 1];
  counts.forEach((count, index) => {
    if (index === counts.length - 1) return;
    probability *= binomialDensity(count, left, Math.min(1, shares[index]! / share));
    left -= count;
    share -= shares[index]!;
  });
  return probability;
}

const OF_DOSE = 25;
const DOSES_UM = [500, 1_000, 1_500];
const LEVEL = 0.05;

/** How often the test of a trend over three needle lengths calls one. */
function trendTest(what: string, risks: readonly number[], random: Random, replications: number): Check {
  const code = new CountCode(risks.map(() => OF_DOSE));
  return enumeratedCheck(
    {
      name: `${what}, trend over needle length, ${risks.join(', ')} of ${OF_DOSE} sessions each`,
      outcomes: code.size,
      probabilityOf: (outcome) =>
        code
          .counts(outcome)
          .reduce((product, events, index) => product * binomialDensity(events, OF_DOSE, risks[index]!), 1),
      isHit: (outcome) => {
        const groups = code
          .counts(outcome)
          .map((events, index) => ({ score: DOSES_UM[index]!, events, trials: OF_DOSE }));
        const test = cochranArmitageTrend(groups);
        return test !== null && test.pTwoSided < LEVEL;
      },
      draw: () => code.of(risks.map((risk) => binomial(random, OF_DOSE, risk))),
    },
    replications,
  );
}
