import { clusterDesign, clusterSums } from '#statistics/cluster-incidence.js';
import { clusterRobustLogistic } from '#statistics/cluster-robust.js';
import { fitFirth, profileFirthTerm } from '#statistics/firth.js';
import { type BinomialData, fitLogistic } from '#statistics/logistic.js';
import { marginalRisk } from '#statistics/marginal-risk.js';
import { type Dimension } from '../rates/dimensions.js';
import { FOLLOW_UP_FOR_RATE } from '../rates/rate-figure.js';
import { type ComparisonVerdict } from './compare-arms.js';
import { inOrder, type ModelData } from './model-data.js';
import { designOf, modelDesign, type ModelDesign, type ModelRows, rowsOf } from './model-design.js';

/** Events, events of a parameter and clients below which nothing is said. */
const MIN_EVENTS = 10;
const MIN_CLIENTS = 30;
const MIN_UNITS_OF_ARM = 30;
/** Below both, maximum likelihood is biased by so much that Firth's penalty is used. */
const EVENTS_OF_PARAMETER_FOR_ML = 20;
const EVENTS_FOR_ML = 200;
/** Above it, units of one client are so alike that they must not count as several. */
const DESIGN_EFFECT_OF_INDEPENDENT = 1.2;
/** An odds ratio beyond these is no estimate. */
const ODDS_RATIO_SHOWN = { least: 0.01, most: 100 };
const EXPOSURE = 1;

interface Estimate {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

/** Side effects with a factor against those without it, as if covariates were alike. Intervals are of 95 %. */
export interface AdjustedModel {
  verdict: ComparisonVerdict;
  /** Why there is no estimate; null where there is one. */
  reason: 'few_events' | 'few_clients' | 'few_units' | 'low_follow_up' | 'not_separable' | null;
  method: 'logistic.clusterRobust' | 'logistic.firth' | null;
  units: number;
  events: number;
  clients: number;
  /** Columns of the model but the intercept. */
  parameters: number;
  covariates: Dimension[];
  /** For which there were too few events. */
  leftOut: Dimension[];
  /** Limits beyond 0.01 and 100 are null: not estimable. */
  oddsRatio: Estimate | null;
  p: number | null;
  /** Mean risk of all units if they had the factor, and if they had not; with maximum likelihood only. */
  riskExposed: number | null;
  riskReference: number | null;
  riskDifference: Estimate | null;
  riskRatio: Estimate | null;
  /** Only the first unit of each client was used, since more of one client are too alike. */
  firstOfClient: boolean;
}

export const FIT_STEPS = ['putting rows together', 'fitting', 'allowing for clients'] as const;

/** Told which of `FIT_STEPS` begins; it may throw to end the work. */
export type OnStep = (step: number) => Promise<void>;

/**
 * The association of a factor with side effects, adjusted: logistic regression with errors that take clients as clusters
 * (CR1, t with clients − 1 degrees of freedom) and risks by g-computation; by Firth's method where the data are separated
 * or events few.
 */
export async function adjustedModel(given: ModelData, onStep: OnStep): Promise<AdjustedModel> {
  await onStep(0);
  const data = inOrder(given);
  const rows = rowsOf(data);
  const design = modelDesign(data, rows);
  const nothing = nothingYet(rows, design);
  const refusal = refusalOf(data, rows, { ...nothing, isSeparable: design.isSeparable });
  if (refusal) return { ...nothing, ...refusal };
  await onStep(1);
  const { events } = nothing;
  const isFew = events < EVENTS_FOR_ML && events < EVENTS_OF_PARAMETER_FOR_ML * nothing.parameters;
  const fit = isFew ? null : fitLogistic(byPattern(rows, design));
  await onStep(2);
  if (fit?.separation !== 'none') return firthModel(data, rows);
  const byClient = { design: designOf(rows, design), events: rows.events, trials: rows.trials };
  const clusters = { index: rows.client, count: nothing.clients };
  const robust = clusterRobustLogistic(fit, byClient, clusters);
  const { coefficient, lower, upper, p } = robust.estimates![EXPOSURE]!;
  const patterns = patternRows(rows);
  const risks = marginalRisk({
    coefficients: fit.coefficients,
    covariance: robust.covarianceCR1!,
    exposed: designOf(patterns, design, true),
    unexposed: designOf(patterns, design, false),
    trials: patterns.trials,
    degreesOfFreedom: robust.degreesOfFreedom,
  });
  return {
    ...nothing,
    verdict: verdictOf(lower, upper),
    method: 'logistic.clusterRobust',
    oddsRatio: oddsRatioOf(coefficient, lower, upper),
    p,
    riskExposed: risks.riskExposed,
    riskReference: risks.riskUnexposed,
    riskDifference: estimateOf(risks.riskDifference),
    riskRatio: estimateOf(risks.riskRatio),
  };
}

/** Firth's method knows no clusters: where units of a client are alike, the first of each is used. */
function firthModel(data: ModelData, all: ModelRows): AdjustedModel {
  const firstOfClient = designEffect(all) > DESIGN_EFFECT_OF_INDEPENDENT;
  const rows = firstOfClient ? rowsOf(data, firstOfEach(data)) : all;
  const design = modelDesign(data, rows);
  const nothing = { ...nothingYet(rows, design), firstOfClient };
  const refusal = refusalOf(data, rows, { ...nothing, isSeparable: design.isSeparable });
  if (refusal) return { ...nothing, ...refusal };
  const patterns = byPattern(rows, design);
  const { coefficient, lower, upper, p } = profileFirthTerm(patterns, fitFirth(patterns), EXPOSURE);
  const oddsRatio = oddsRatioOf(coefficient, lower, upper);
  return { ...nothing, verdict: verdictOf(lower, upper), method: 'logistic.firth', oddsRatio, p };
}

function nothingYet(rows: ModelRows, { columns, covariates, leftOut }: ModelDesign): AdjustedModel {
  return {
    verdict: 'too_few',
    ...{ reason: null, method: null },
    units: sum(rows.trials),
    events: sum(rows.events),
    clients: rows.client.reduce((most, client) => Math.max(most, client + 1), 0),
    ...{ parameters: columns - 1, covariates, leftOut, oddsRatio: null, p: null, firstOfClient: false },
    ...{ riskExposed: null, riskReference: null, riskDifference: null, riskRatio: null },
  };
}

function refusalOf(
  { patterns, missing }: ModelData,
  rows: ModelRows,
  { events, clients, units, isSeparable }: AdjustedModel & Pick<ModelDesign, 'isSeparable'>,
): Pick<AdjustedModel, 'verdict' | 'reason'> | null {
  let exposed = 0;
  rows.pattern.forEach((pattern, row) => (exposed += patterns[pattern]!.exposed ? rows.trials[row]! : 0));
  const arms = [
    { followed: exposed, missing: missing.exposed },
    { followed: units - exposed, missing: missing.reference },
  ];
  if (arms.some(({ followed }) => followed < MIN_UNITS_OF_ARM)) return { verdict: 'too_few', reason: 'few_units' };
  if (events < MIN_EVENTS || units - events < MIN_EVENTS) return { verdict: 'too_few', reason: 'few_events' };
  if (clients < MIN_CLIENTS) return { verdict: 'too_few', reason: 'few_clients' };
  const isPoorlyFollowed = arms.some((arm) => arm.followed / (arm.followed + arm.missing) < FOLLOW_UP_FOR_RATE);
  if (isPoorlyFollowed) return { verdict: 'low_follow_up', reason: 'low_follow_up' };
  return isSeparable ? null : { verdict: 'too_few', reason: 'not_separable' };
}

/** Rows of all clients put together by pattern: they give the same fit, and are few. */
function patternRows({ pattern, events, trials }: ModelRows): ModelRows {
  const places = new Map<number, number>();
  for (const of of [...new Set(pattern)].sort((one, other) => one - other)) places.set(of, places.size);
  const put = { events: new Float64Array(places.size), trials: new Float64Array(places.size) };
  pattern.forEach((of, row) => {
    put.events[places.get(of)!]! += events[row]!;
    put.trials[places.get(of)!]! += trials[row]!;
  });
  return { pattern: Int32Array.from(places.keys()), client: new Int32Array(places.size), ...put };
}

function byPattern(rows: ModelRows, design: ModelDesign): BinomialData {
  const patterns = patternRows(rows);
  return { design: designOf(patterns, design), events: patterns.events, trials: patterns.trials };
}

function designEffect({ client, events, trials }: ModelRows): number {
  const clients = new Map<number, [events: number, trials: number]>();
  client.forEach((of, row) => {
    const [x, n] = clients.get(of) ?? [0, 0];
    clients.set(of, [x + events[row]!, n + trials[row]!]);
  });
  return clusterDesign(clusterSums(clients.values()))?.designEffect ?? 1;
}

/** 1 for the earliest unit of each client; of those at the same time, for one of them. */
function firstOfEach({ client, startedMs, pattern, outcome }: ModelData): Uint8Array {
  const first = new Map<number, number>();
  const isEarlier = (row: number, known: number): boolean => {
    const difference =
      startedMs[row]! - startedMs[known]! || pattern[row]! - pattern[known]! || outcome[row]! - outcome[known]!;
    return difference < 0;
  };
  client.forEach((of, row) => {
    const known = first.get(of);
    if (known === undefined || isEarlier(row, known)) first.set(of, row);
  });
  const wanted = new Uint8Array(client.length);
  for (const row of first.values()) wanted[row] = 1;
  return wanted;
}

function verdictOf(lower: number, upper: number): ComparisonVerdict {
  if (lower > 0) return 'higher';
  return upper < 0 ? 'lower' : 'no_difference';
}

function oddsRatioOf(coefficient: number, lower: number, upper: number): Estimate {
  const shown = (logOdds: number): number | null => {
    const value = Math.exp(logOdds);
    return value < ODDS_RATIO_SHOWN.least || value > ODDS_RATIO_SHOWN.most ? null : value;
  };
  return { estimate: shown(coefficient), lower: shown(lower), upper: shown(upper) };
}

function estimateOf({ estimate, lower, upper }: { estimate: number; lower: number; upper: number }): Estimate {
  return { estimate, lower, upper };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
