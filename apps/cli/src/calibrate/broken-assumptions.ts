import { clusterAdjustedInterval, clusterSums } from '#statistics/cluster-incidence.js';
import { clusterRobustLogistic } from '#statistics/cluster-robust.js';
import { clustersOf, designMatrix } from '#statistics/design-matrix.js';
import { normalDensity } from '#statistics/dist/normal.js';
import { followUpBounds } from '#statistics/follow-up-bounds.js';
import { wilsonInterval } from '#statistics/incidence.js';
import { fitLogistic, risks, waldEstimates } from '#statistics/logistic.js';
import { marginalRisk } from '#statistics/marginal-risk.js';
import { mantelHaenszel } from '#statistics/stratified.js';
import { type TwoByTwo } from '#statistics/two-by-two.js';
import { type Exposure, riskOf, TRUTHS } from '../simulate/truth.js';
import { brokenAssumption, type BrokenAssumption, type Check, probabilityCheck } from './check.js';
import { EFFECT, type SimulatedSession, sessionsOf, take } from './simulated-sessions.js';

/** Sessions of one simulated clinic. */
const CLINIC = 300;

/** An exposure that raises no risk. */
const REFERENCE: Exposure = {
  ...{ day: 0, areas: ['cheek'], deepestUm: 1000, skinType: 'I', practitioner: 0, followedAdvice: true, client: 0 },
};

/** How far figures are off where what their method assumes does not hold, and the ones that hold all the same. */
export function* brokenAssumptions(seed: number, replications: number): Generator<BrokenAssumption | Check> {
  yield* alikeSessions(seed, replications);
  yield* dropOut(seed, replications);
  yield* noSlope(seed, replications);
  yield* confounding(seed, replications);
}

function clinics(truth: keyof typeof TRUTHS, seed: number, replications: number): SimulatedSession[][] {
  const sessions = sessionsOf(TRUTHS[truth], seed);
  return Array.from({ length: replications }, () => take(sessions, CLINIC));
}

/** Sessions of one client are alike: intervals that take them for independent are too narrow. */
function* alikeSessions(seed: number, replications: number): Generator<BrokenAssumption> {
  const assumption = 'sessions are independent; here those of a client are alike';
  const { effects, clientSd } = TRUTHS.clustered;
  const risk = meanOverClients((client) => riskOf(effects[EFFECT]!, { ...REFERENCE, client: client * clientSd }));
  const drawn = clinics('clustered', seed, replications);
  const wanted = 0.95;
  const coverage = (intervalOf: (sessions: SimulatedSession[]) => { lower: number; upper: number }): number[] =>
    drawn.map((sessions) => {
      const { lower, upper } = intervalOf(sessions);
      return lower <= risk && risk <= upper ? 1 : 0;
    });
  const wilson = coverage((sessions) => wilsonInterval(count(sessions), sessions.length)!);
  yield brokenAssumption({ assumption, figure: 'coverage of Wilson’s interval', wanted }, wilson);
  const kornGraubard = coverage((sessions) => clusterAdjustedInterval(clusterSums(byClient(sessions)))!);
  yield brokenAssumption({ assumption, figure: 'coverage of Korn and Graubard’s interval', wanted }, kornGraubard);
  const slopes = drawn.map((sessions) => slopeIntervals(sessions)).filter((intervals) => intervals !== null);
  for (const which of ['naive', 'robust'] as const) {
    const figure = `coverage of a slope over needle length, ${which === 'naive' ? 'model-based' : 'client-clustered'} errors`;
    const covered = slopes.map((intervals) => (intervals[which].lower <= 0 && intervals[which].upper >= 0 ? 1 : 0));
    yield brokenAssumption({ assumption, figure, wanted }, covered);
  }
}

/** Who had a side effect is harder to reach: the rate among those who were followed up is too low. */
function* dropOut(seed: number, replications: number): Generator<BrokenAssumption | Check> {
  const assumption = 'follow-up does not depend on the outcome; here those with a side effect are harder to reach';
  const { baseRisk } = TRUTHS['drop-out'].effects[EFFECT];
  const drawn = clinics('drop-out', seed, replications).map((sessions) => {
    const followed = sessions.filter(({ course: { day, contacts } }) =>
      contacts.some((contact) => contact.reached && contact.day >= day + 28),
    );
    const bounds = followUpBounds(count(followed), followed.length, sessions.length)!;
    return { rate: count(sessions) / sessions.length, ofFollowed: bounds.completeCase!.estimate, bounds };
  });
  const estimates = drawn.map(({ ofFollowed }) => ofFollowed);
  yield brokenAssumption({ assumption, figure: 'rate among the followed, 28 days', wanted: baseRisk }, estimates);
  const held = drawn.filter(({ rate, bounds }) => bounds.bestCase <= rate && rate <= bounds.worstCase).length;
  yield probabilityCheck('best and worst case hold the rate of all sessions, under drop-out', 1, held, replications);
}

/** The risk jumps at a needle length: a slope smears it over all. */
function* noSlope(seed: number, replications: number): Generator<BrokenAssumption> {
  const assumption = 'the log-odds rise evenly with the needle; here they jump beyond 1.5 mm';
  const drawn = clinics('threshold', seed, replications);
  for (const deepestUm of [1000, 1500, 2000]) {
    const wanted = riskOf(TRUTHS.threshold.effects[EFFECT], { ...REFERENCE, deepestUm });
    const fitted = drawn.map((sessions) => fittedRisk(sessions, deepestUm)).filter((risk) => risk !== null);
    const figure = `risk at ${deepestUm / 1000} mm by a model with a slope`;
    yield brokenAssumption({ assumption, figure, wanted }, fitted);
  }
}

/** The area decides, and the needle goes with it: only a comparison within areas is fair. */
function* confounding(seed: number, replications: number): Generator<BrokenAssumption> {
  const assumption = 'groups are alike but for the needle; here deep needles go with areas of a higher risk';
  const pooled = clinics('confounded', seed, replications).map((sessions) => {
    const tables = strata(sessions);
    const sum = (of: keyof TwoByTwo): number => tables.reduce((total, table) => total + table[of], 0);
    const difference = sum('x1') / sum('n1') - sum('x2') / sum('n2');
    return { difference, pool: mantelHaenszel(tables)!, adjusted: adjustedDifference(sessions) };
  });
  const crude = pooled.map(({ difference }) => difference);
  const within = pooled.map(({ pool }) => pool.riskDifference.estimate!);
  yield brokenAssumption({ assumption, figure: 'risk difference of needles beyond 1.5 mm, crude', wanted: 0 }, crude);
  yield brokenAssumption({ assumption, figure: 'the same within body and face', wanted: 0 }, within);
  const adjusted = pooled.map((one) => one.adjusted).filter((difference) => difference !== null);
  yield brokenAssumption({ assumption, figure: 'the same by a model adjusted for body and face', wanted: 0 }, adjusted);
}

function count(sessions: readonly SimulatedSession[]): number {
  return sessions.reduce((sum, { outcome }) => sum + outcome, 0);
}

function byClient(sessions: readonly SimulatedSession[]): [number, number][] {
  const clients = new Map<number, [number, number]>();
  for (const { client, outcome } of sessions) {
    const [events, trials] = clients.get(client.number) ?? [0, 0];
    clients.set(client.number, [events + outcome, trials + 1]);
  }
  return [...clients.values()];
}

/** Mean of a function over the standard normal distribution, by the midpoint rule. */
function meanOverClients(riskAt: (client: number) => number): number {
  const step = 1 / 64;
  let sum = 0;
  for (let client = -8 + step / 2; client < 8; client += step) sum += riskAt(client) * normalDensity(client) * step;
  return sum;
}

function needleModel(sessions: readonly SimulatedSession[]) {
  const design = designMatrix(sessions.map(({ course }) => [1, course.deepestUm / 1000 - 1]));
  const data = { design, events: sessions.map(({ outcome }) => outcome) };
  return { data, fit: fitLogistic(data) };
}

function slopeIntervals(sessions: readonly SimulatedSession[]) {
  const { data, fit } = needleModel(sessions);
  if (fit.separation !== 'none') return null;
  const clusters = clustersOf(sessions.map(({ client }) => client.number));
  return { naive: waldEstimates(fit)[1]!, robust: clusterRobustLogistic(fit, data, clusters).estimates![1]! };
}

function fittedRisk(sessions: readonly SimulatedSession[], deepestUm: number): number | null {
  const { fit } = needleModel(sessions);
  if (fit.separation !== 'none') return null;
  return risks(fit.coefficients[0]! + fit.coefficients[1]! * (deepestUm / 1000 - 1)).p;
}

/** Risk difference of needles beyond 1.5 mm by a logistic model with the part of the body; null where it is separated. */
function adjustedDifference(sessions: readonly SimulatedSession[]): number | null {
  const rows = (isDeep: (session: SimulatedSession) => boolean) =>
    designMatrix(sessions.map((session) => [1, Number(isDeep(session)), Number(isOfBody(session))]));
  const fit = fitLogistic({
    design: rows(({ course }) => course.deepestUm > 1500),
    events: sessions.map(({ outcome }) => outcome),
  });
  if (fit.separation !== 'none') return null;
  const { coefficients, covariance } = fit;
  const [exposed, unexposed] = [rows(() => true), rows(() => false)];
  return marginalRisk({ coefficients, covariance, exposed, unexposed }).riskDifference.estimate;
}

function isOfBody({ client }: SimulatedSession): boolean {
  return client.concern === 'striae';
}

/** Needles beyond 1.5 mm against the others, on the body and on the face. */
function strata(sessions: readonly SimulatedSession[]): TwoByTwo[] {
  return ['body', 'face'].map((where) => {
    const there = sessions.filter((session) => isOfBody(session) === (where === 'body'));
    const deep = there.filter(({ course }) => course.deepestUm > 1500);
    const other = there.filter(({ course }) => course.deepestUm <= 1500);
    return { x1: count(deep), n1: deep.length, x2: count(other), n2: other.length };
  });
}
