import { noCounts, type UnitCounts } from '#outcomes/domain/rates/count-units.js';
import { compareArms } from '#outcomes/domain/technique/compare-arms.js';
import { clusterSums } from '#statistics/cluster-incidence.js';
import { signedRankAnalysis } from '#statistics/paired.js';
import { mantelHaenszel } from '#statistics/stratified.js';
import { kaplanMeier } from '#statistics/survival.js';
import { Random } from '../simulate/random.js';
import { brokenAssumption, type BrokenAssumption } from './check.js';

/** What becomes of limits that assume what does not hold. */
export function* brokenMethods(seed: number, replications: number): Generator<BrokenAssumption> {
  const random = new Random(`broken methods ${seed}`);
  yield* lostWhenResolved(random, replications);
  yield* alikeInStrata(random, replications);
  yield* skewedDifferences(random, replications);
}

const SEEN = 60;
const RESOLVES = [0.3, 0.4] as const;
const STAYS_AWAY = 0.5;

/** Who is well does not come again: those who do are the ones that last. */
function* lostWhenResolved(random: Random, replications: number): Generator<BrokenAssumption> {
  const assumption =
    'whether a client is seen again does not hang on the side effect; here half of those who are well stay away';
  const truth = (1 - RESOLVES[0]) * (1 - RESOLVES[1]);
  const drawn = Array.from({ length: replications }, () => {
    let [first, lost, second] = [0, 0, 0];
    for (let client = 0; client < SEEN; client++) {
      if (random.chance(RESOLVES[0])) first++;
      else if (random.chance(RESOLVES[1])) {
        if (random.chance(STAYS_AWAY)) lost++;
        else second++;
      }
    }
    const exits = [
      { time: 1, events: first, censored: lost },
      { time: 2, events: second, censored: SEEN - first - lost - second },
    ];
    return kaplanMeier(exits).steps[1]!;
  });
  const figure = 'Kaplan–Meier, share unresolved at the second visit';
  const estimates = drawn.map(({ survival }) => survival);
  yield brokenAssumption({ assumption, figure, wanted: truth }, estimates);
  const covered = drawn.map(({ lower, upper }) => Number(lower !== null && lower <= truth && truth <= upper!));
  yield brokenAssumption({ assumption, figure: 'coverage of its limits', wanted: 0.95 }, covered);
}

const CLIENTS = 10;
const OF_CLIENT = 4;
/** Of the strata with and without a factor; a client of each has twice that risk, or none. */
const RISKS = [
  [0.35, 0.2],
  [0.45, 0.3],
] as const;

/** The limits count sessions, and those of one client tell less than as many of different ones. */
function* alikeInStrata(random: Random, replications: number): Generator<BrokenAssumption> {
  const assumption = 'sessions in a stratum are independent; here the four of a client are alike';
  const truth = RISKS[0][0] - RISKS[0][1];
  const armAt = (risk: number): [events: number, trials: number][] =>
    Array.from({ length: CLIENTS }, () => {
      const ofClient = random.chance(0.5) ? 2 * risk : 0;
      let events = 0;
      for (let session = 0; session < OF_CLIENT; session++) if (random.chance(ofClient)) events++;
      return [events, OF_CLIENT];
    });
  const drawn = Array.from({ length: replications }, () =>
    RISKS.map(([one, other]) => [armAt(one), armAt(other)] as const),
  );
  const isCovered = ({ lower, upper }: { lower: number | null; upper: number | null }): number =>
    Number(lower !== null && lower <= truth && truth <= upper!);
  const bySessions = drawn.map((strata) => {
    const tables = strata.map(([one, other]) => {
      const [exposed, reference] = [clusterSums(one), clusterSums(other)];
      return { x1: exposed.events, n1: exposed.trials, x2: reference.events, n2: reference.trials };
    });
    return isCovered(mantelHaenszel(tables)!.riskDifference);
  });
  yield brokenAssumption(
    { assumption, figure: 'coverage of Sato’s limits of a pooled difference', wanted: 0.95 },
    bySessions,
  );
  const counts = (clients: readonly (readonly [number, number])[]): UnitCounts => ({
    ...noCounts(),
    followed: clusterSums(clients),
  });
  const asTheProduct = drawn.flatMap((strata) => {
    const { stratified } = compareArms(
      counts(strata.flatMap(([one]) => one)),
      counts(strata.flatMap(([, other]) => other)),
      strata.map(([one, other], index) => ({ value: String(index), exposed: counts(one), reference: counts(other) })),
    );
    return stratified ? [isCovered(stratified.riskDifference)] : [];
  });
  yield brokenAssumption(
    { assumption, figure: 'the same where sessions are counted as what they tell', wanted: 0.95 },
    asTheProduct,
  );
}

const PAIRS = 30;

/** A few improve much: the middle of all averages lies above that of the changes. */
function* skewedDifferences(random: Random, replications: number): Generator<BrokenAssumption> {
  const assumption = 'changes lie as far above their middle as below; here a few are much larger';
  const truth = Math.LN2;
  const drawn = Array.from({ length: replications }, () =>
    signedRankAnalysis(Array.from({ length: PAIRS }, () => ({ value: -Math.log(1 - random.next()), count: 1 }))),
  );
  const estimates = drawn.map(({ hodgesLehmann }) => hodgesLehmann!);
  yield brokenAssumption({ assumption, figure: 'Hodges–Lehmann, the median change', wanted: truth }, estimates);
  const covered = drawn.map(({ lower, upper }) => Number(lower! <= truth && truth <= upper!));
  const wanted = drawn[0]!.achievedConfidence!;
  yield brokenAssumption({ assumption, figure: 'coverage of its limits by the median change', wanted }, covered);
}
