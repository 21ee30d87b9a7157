import { clusterRobustLogistic } from '#statistics/cluster-robust.js';
import { type Clusters, clustersOf, designMatrix } from '#statistics/design-matrix.js';
import { binomialDensity } from '#statistics/dist/binomial.js';
import { fitFirth, profileFirthTerm } from '#statistics/firth.js';
import { type BinomialData, fitLogistic, waldEstimates } from '#statistics/logistic.js';
import { marginalRisk } from '#statistics/marginal-risk.js';
import { Random } from '../simulate/random.js';
import { brokenAssumption, type BrokenAssumption, type Check } from './check.js';
import { CountCode, enumeratedCheck } from './enumerated-check.js';
import { multinomial } from './method-coverage.js';

/** Limits of models hold the truth as often as sums over all outcomes say. */
export function* modelCoverage(seed: number, replications: number): Generator<Check | BrokenAssumption> {
  const random = new Random(`models ${seed}`);
  yield firthProfile(random, replications);
  yield* clients(random, replications);
}

const SESSIONS = 15;
const RARE = { exposed: 0.25, reference: 0.05 };

/** Few events, often none in one arm: where other intervals have no limits. */
function firthProfile(random: Random, replications: number): Check {
  const truth = logOdds(RARE.exposed) - logOdds(RARE.reference);
  const design = designMatrix([
    [1, 1],
    [1, 0],
  ]);
  const code = new CountCode([SESSIONS, SESSIONS]);
  const drawn = (risk: number): number => {
    return Array.from({ length: SESSIONS }, () => Number(random.chance(risk))).reduce((sum, event) => sum + event, 0);
  };
  return enumeratedCheck(
    {
      name: `coverage, Firth’s profile limits, ${RARE.exposed} and ${RARE.reference} of ${SESSIONS} sessions`,
      outcomes: code.size,
      probabilityOf: (outcome) => {
        const [exposed, reference] = code.counts(outcome) as [number, number];
        return binomialDensity(exposed, SESSIONS, RARE.exposed) * binomialDensity(reference, SESSIONS, RARE.reference);
      },
      isHit: (outcome) => {
        const data = { design, events: code.counts(outcome), trials: [SESSIONS, SESSIONS] };
        const { lower, upper } = profileFirthTerm(data, fitFirth(data), 1);
        return lower <= truth && truth <= upper;
      },
      draw: () => code.of([drawn(RARE.exposed), drawn(RARE.reference)]),
    },
    replications,
  );
}

/** Clients of each arm, and the sessions of each. */
const CLIENTS = 15;
const OF_CLIENT = 2;
/** Half of the clients of an arm have the one risk, and half the other: sessions of one client are alike. */
const RISKS = { exposed: [0.1, 0.8], reference: [0.05, 0.5] } as const;
type Arm = keyof typeof RISKS;

const meanOf = ([one, other]: readonly [number, number]): number => (one + other) / 2;
const TRUTHS = {
  logOdds: logOdds(meanOf(RISKS.exposed)) - logOdds(meanOf(RISKS.reference)),
  riskDifference: meanOf(RISKS.exposed) - meanOf(RISKS.reference),
};

/** Shares of clients with 0, 1 and 2 events. */
const sharesOf = (arm: Arm): number[] =>
  Array.from({ length: OF_CLIENT + 1 }, (_, events) => {
    const [one, other] = RISKS[arm];
    return (binomialDensity(events, OF_CLIENT, one) + binomialDensity(events, OF_CLIENT, other)) / 2;
  });

interface ClientModel {
  robust: { logOdds: Limits; riskDifference: Limits };
  /** As if sessions of one client had nothing to do with each other. */
  naive: { logOdds: Limits; riskDifference: Limits };
}

interface Limits {
  lower: number;
  upper: number;
}

function* clients(random: Random, replications: number): Generator<Check | BrokenAssumption> {
  // By arm the clients with one event and with two; the others have none.
  const code = new CountCode([CLIENTS, CLIENTS, CLIENTS, CLIENTS]);
  const models = new Map<number, ClientModel | null>();
  const modelAt = (outcome: number): ClientModel | null => {
    let model = models.get(outcome);
    if (model === undefined) models.set(outcome, (model = clientModel(code.counts(outcome))));
    return model;
  };
  const shares = { exposed: sharesOf('exposed'), reference: sharesOf('reference') };
  const probabilityOf = (outcome: number): number => {
    const [one, two, others, pairs] = code.counts(outcome) as [number, number, number, number];
    if (one + two > CLIENTS || others + pairs > CLIENTS) return 0;
    return (
      multinomial([CLIENTS - one - two, one, two], shares.exposed) *
      multinomial([CLIENTS - others - pairs, others, pairs], shares.reference)
    );
  };
  const drawnArm = (arm: Arm): [number, number] => {
    const counts = [0, 0, 0];
    for (let client = 0; client < CLIENTS; client++) {
      const risk = RISKS[arm][Number(random.chance(0.5))]!;
      let events = 0;
      for (let session = 0; session < OF_CLIENT; session++) if (random.chance(risk)) events++;
      counts[events]!++;
    }
    return [counts[1]!, counts[2]!];
  };
  const draw = (): number => code.of([...drawnArm('exposed'), ...drawnArm('reference')]);
  const drawn = Array.from({ length: replications }, draw);
  const of = `${2 * CLIENTS} clients with ${OF_CLIENT} sessions each`;
  for (const [figure, words] of [
    ['logOdds', 'log odds ratio of a logistic model, client-clustered errors'],
    ['riskDifference', 'adjusted risk difference, client-clustered errors'],
  ] as const) {
    let next = 0;
    yield enumeratedCheck(
      {
        ...{ name: `coverage, ${words}, ${of}`, outcomes: code.size, probabilityOf },
        // Where an arm has no event, or nothing else, the product takes Firth’s method instead.
        isHit: (outcome) => modelAt(outcome) === null || isWithin(modelAt(outcome)!.robust[figure], TRUTHS[figure]),
        draw: () => drawn[next++]!,
      },
      replications,
    );
    const covered = drawn
      .map(modelAt)
      .filter((model) => model !== null)
      .map(({ naive }) => Number(isWithin(naive[figure], TRUTHS[figure])));
    yield brokenAssumption(
      {
        assumption: `sessions are independent; here those of ${of} are alike`,
        figure: `coverage, ${words.replace('client-clustered', 'model-based')}`,
        wanted: 0.95,
      },
      covered,
    );
  }
}

function isWithin({ lower, upper }: Limits, truth: number): boolean {
  return lower <= truth && truth <= upper;
}

const DESIGN = designMatrix(Array.from({ length: 2 * CLIENTS }, (_, client) => [1, Number(client < CLIENTS)]));
const TRIALS = Array.from({ length: 2 * CLIENTS }, () => OF_CLIENT);
/** The same sessions by arm: what they tell of the coefficients. */
const BY_ARM = designMatrix([
  [1, 1],
  [1, 0],
]);
const CLUSTERS: Clusters = clustersOf(TRIALS.map((_, client) => client));
const EXPOSED = designMatrix([[1, 1]]);
const UNEXPOSED = designMatrix([[1, 0]]);

/** Null where an arm has no event, or nothing else. */
function clientModel(counts: readonly number[]): ClientModel | null {
  const [one, two, others, pairs] = counts as [number, number, number, number];
  const arm = (single: number, double: number): number[] =>
    Array.from({ length: CLIENTS }, (_, client) => (client < double ? 2 : client < double + single ? 1 : 0));
  const data: BinomialData = { design: DESIGN, events: [...arm(one, two), ...arm(others, pairs)], trials: TRIALS };
  const sessions = CLIENTS * OF_CLIENT;
  const fit = fitLogistic({
    design: BY_ARM,
    events: [one + 2 * two, others + 2 * pairs],
    trials: [sessions, sessions],
  });
  if (fit.separation !== 'none') return null;
  const { coefficients, covariance } = fit;
  const robust = clusterRobustLogistic(fit, data, CLUSTERS);
  const arms = { coefficients, exposed: EXPOSED, unexposed: UNEXPOSED };
  return {
    robust: {
      logOdds: robust.estimates![1]!,
      riskDifference: marginalRisk({
        ...{ ...arms, covariance: robust.covarianceCR1!, degreesOfFreedom: robust.degreesOfFreedom },
      }).riskDifference,
    },
    naive: { logOdds: waldEstimates(fit)[1]!, riskDifference: marginalRisk({ ...arms, covariance }).riskDifference },
  };
}

function logOdds(risk: number): number {
  return Math.log(risk / (1 - risk));
}
