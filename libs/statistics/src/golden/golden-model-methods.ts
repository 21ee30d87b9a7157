import { clusterRobustLogistic } from '../cluster-robust.js';
import { type DesignMatrix } from '../design-matrix.js';
import { fitFirth, profileFirthTerm } from '../firth.js';
import { clusterRobustLinear, fitLinear } from '../linear.js';
import { fitLogistic, type LogisticFit, waldEstimates } from '../logistic.js';
import { marginalRisk } from '../marginal-risk.js';
import { fitRandomIntercept } from '../mixed.js';
import { fitProportionalOdds } from '../ordinal.js';
import { differenceCounts, responderRate, signedRankAnalysis } from '../paired.js';
import { separationOf } from '../separation.js';
import { exitCounts, kaplanMeier, logRankTest, survivalAt, survivalQuantile } from '../survival.js';
import { type DataInput, type DesignColumn, GoldenTable, invalid } from './golden-data.js';
import { type GoldenMethods } from './golden-methods.js';

interface ModelInput extends DataInput {
  outcome: string;
  design: DesignColumn[];
  conf?: number;
}

interface SurvivalInput extends DataInput {
  time?: number[];
  event?: number[];
  at?: number[];
  conf?: number;
}

interface PairedInput {
  before: number[];
  after: number[];
  conf?: number;
}

type Datasets = Parameters<GoldenMethods[string]>[1];

const termNames = ({ design }: ModelInput): string[] => design.map(({ name }) => name);

function modelData(
  input: ModelInput,
  datasets: Datasets,
): { table: GoldenTable; design: DesignMatrix; y: Float64Array } {
  const table = new GoldenTable(input, datasets);
  return { table, design: table.design(input.design), y: table.numbers(input.outcome) };
}

/** What cannot be estimated is null for each term. */
function perTerm(input: ModelInput, values: ArrayLike<number> | null | undefined): ArrayLike<number | null> {
  return values ?? input.design.map(() => null);
}

/** k·k values as rows. */
function asRows(values: Float64Array | null, k: number): number[][] | null {
  return values === null ? null : Array.from({ length: k }, (_, i) => Array.from(values.slice(i * k, (i + 1) * k)));
}

/** Methods that fit a model to rows, or work on individual values. */
export const MODEL_METHODS: GoldenMethods = {
  'logistic.ml': (input: ModelInput, datasets) => {
    const { design, y } = modelData(input, datasets);
    const fit = fitLogistic({ design, events: y });
    if (fit.separation !== 'none') return { terms: termNames(input), separation: fit.separation };
    const estimates = waldEstimates(fit, input.conf);
    return {
      terms: termNames(input),
      coef: fit.coefficients,
      se: fit.standardErrors,
      z: estimates.map(({ statistic }) => statistic),
      p: estimates.map(({ p }) => p),
      ...oddsRatios(estimates),
      logLik: fit.logLikelihood,
      deviance: fit.deviance,
      nullDeviance: fit.nullDeviance,
      covariance: asRows(fit.covariance, design.columns),
      separation: fit.separation,
    };
  },
  'logistic.clusterRobust': (input: ModelInput, datasets) => {
    const { table, design, y } = modelData(input, datasets);
    const data = { design, events: y };
    const fit = fitLogistic(data);
    if (fit.separation !== 'none') return { terms: termNames(input), separation: fit.separation };
    const robust = clusterRobustLogistic(fit, data, table.clusters(input.cluster ?? ''), input.conf);
    return {
      terms: termNames(input),
      coef: fit.coefficients,
      seModel: fit.standardErrors,
      seCR0: robust.standardErrorsCR0,
      seCR1: perTerm(input, robust.standardErrorsCR1),
      clusters: robust.clusters,
      df: robust.degreesOfFreedom,
      t: perTerm(
        input,
        robust.estimates?.map(({ statistic }) => statistic),
      ),
      p: perTerm(
        input,
        robust.estimates?.map(({ p }) => p),
      ),
      oddsRatio: fit.coefficients.map(Math.exp),
      orLower: perTerm(
        input,
        robust.estimates?.map(({ lower }) => Math.exp(lower)),
      ),
      orUpper: perTerm(
        input,
        robust.estimates?.map(({ upper }) => Math.exp(upper)),
      ),
      covarianceCR1: asRows(robust.covarianceCR1, design.columns),
      separation: fit.separation,
    };
  },
  'logistic.marginalRisk': (input: ModelInput & { exposure: string }, datasets) => {
    const { table, design, y } = modelData(input, datasets);
    const data = { design, events: y };
    const fit = fitLogistic(data);
    if (fit.separation !== 'none') return { separation: fit.separation };
    const uncertainty = coefficientUncertainty(fit, data, table, input);
    if (uncertainty === null) return {};
    const result = marginalRisk({
      coefficients: fit.coefficients,
      ...uncertainty,
      exposed: table.design(input.design, { column: input.exposure, value: 1 }),
      unexposed: table.design(input.design, { column: input.exposure, value: 0 }),
      confidence: input.conf,
    });
    return {
      risk1: result.riskExposed,
      risk0: result.riskUnexposed,
      riskDifference: result.riskDifference.estimate,
      rdSe: result.riskDifference.standardError,
      rdLower: result.riskDifference.lower,
      rdUpper: result.riskDifference.upper,
      riskRatio: result.riskRatio.estimate,
      logRrSe: result.riskRatio.logStandardError,
      rrLower: result.riskRatio.lower,
      rrUpper: result.riskRatio.upper,
    };
  },
  'logistic.firth': (input: ModelInput, datasets) => {
    const { design, y } = modelData(input, datasets);
    const data = { design, events: y };
    const fit = fitFirth(data);
    const terms = termNames(input).map((_, column) => profileFirthTerm(data, fit, column, input.conf));
    return {
      terms: termNames(input),
      coef: fit.coefficients,
      seFisher: fit.standardErrorsFisher,
      seAugmented: fit.standardErrorsAugmented,
      penalisedLogLik: fit.penalisedLogLikelihood,
      profileLower: terms.map(({ lower }) => lower),
      profileUpper: terms.map(({ upper }) => upper),
      plrChiSquare: terms.map(({ chiSquare }) => chiSquare),
      p: terms.map(({ p }) => p),
      separationOfML: separationOf(data),
    };
  },
  'logistic.separation': (input: ModelInput, datasets) => {
    const { design, y } = modelData(input, datasets);
    return { separation: separationOf({ design, events: y }) };
  },

  'paired.wilcoxon': ({ before, after, conf }: PairedInput) => {
    const result = signedRankAnalysis(differenceCounts(before, after), conf);
    return {
      n: result.pairs,
      nNonZero: result.nonZeroPairs,
      W: result.statistic,
      pExact: result.exactP,
      pNormalCorrected: result.normalP,
      prattZ: result.prattZ,
      pPratt: result.prattP,
      pPrattExact: result.prattExactP,
      hodgesLehmann: result.hodgesLehmann,
      hlLower: result.lower,
      hlUpper: result.upper,
      hlAchievedConfidence: result.achievedConfidence,
      median: result.median,
    };
  },
  'paired.responderRate': ({
    before,
    after,
    conf,
    minImprovement,
    direction,
  }: PairedInput & { minImprovement: number; direction: 'decrease' | 'increase' }) => {
    const result = responderRate(differenceCounts(before, after), minImprovement, direction, conf);
    return { ...result, n: result?.pairs ?? 0, responders: result?.responders ?? 0 };
  },

  'ordinal.proportionalOdds': (input: ModelInput, datasets) => {
    const { design, y } = modelData(input, datasets);
    const fit = fitProportionalOdds(design, y);
    if (fit === null) return { terms: termNames(input) };
    return {
      terms: termNames(input),
      coef: fit.coefficients,
      se: fit.standardErrors,
      thresholds: fit.thresholds,
      ...oddsRatios(waldEstimates(fit, input.conf)),
      logLik: fit.logLikelihood,
    };
  },
  'linear.clusterRobust': (input: ModelInput, datasets) => {
    const { table, design, y } = modelData(input, datasets);
    const fit = fitLinear(design, y);
    const robust = clusterRobustLinear(fit, design, table.clusters(input.cluster ?? ''), input.conf);
    return {
      terms: termNames(input),
      coef: fit.coefficients,
      seModel: fit.standardErrors,
      seCR1S: perTerm(
        input,
        robust.cr1s?.map(({ standardError }) => standardError),
      ),
      clusters: robust.clusters,
      df: robust.degreesOfFreedom,
      t: perTerm(
        input,
        robust.cr1s?.map(({ statistic }) => statistic),
      ),
      p: perTerm(
        input,
        robust.cr1s?.map(({ p }) => p),
      ),
      lower: perTerm(
        input,
        robust.cr1s?.map(({ lower }) => lower),
      ),
      upper: perTerm(
        input,
        robust.cr1s?.map(({ upper }) => upper),
      ),
      seCR2: perTerm(
        input,
        robust.cr2?.map(({ standardError }) => standardError),
      ),
      dfCR2: perTerm(
        input,
        robust.cr2?.map(({ degreesOfFreedom }) => degreesOfFreedom),
      ),
      pCR2: perTerm(
        input,
        robust.cr2?.map(({ p }) => p),
      ),
      r2: fit.rSquared,
    };
  },
  'linear.mixed': (input: ModelInput & { reml?: boolean }, datasets) => {
    const { table, design, y } = modelData(input, datasets);
    const method = input.reml === false ? 'ml' : 'reml';
    const fit = fitRandomIntercept(design, y, table.clusters(input.cluster ?? ''), method);
    return {
      terms: termNames(input),
      coef: fit.coefficients,
      se: fit.standardErrors,
      varianceBetween: fit.varianceBetween,
      varianceWithin: fit.varianceWithin,
      icc: fit.intraclassCorrelation,
      remlCriterion: method === 'reml' ? fit.criterion : null,
      deviance: method === 'ml' ? fit.criterion : null,
    };
  },

  'survival.kaplanMeier': (input: SurvivalInput, datasets) => {
    const { times, events } = survivalData(input, datasets);
    const curve = kaplanMeier(exitCounts(times, events), input.conf);
    const median = survivalQuantile(curve, 0.5);
    const at = (input.at ?? []).map((time) => survivalAt(curve, time));
    const firstEvents = curve.steps.filter((step) => step.events > 0).slice(0, 12);
    return {
      n: curve.subjects,
      events: curve.events,
      medianTime: median.time,
      medianLower: median.lower,
      medianUpper: median.upper,
      q25: survivalQuantile(curve, 0.75).time,
      q75: survivalQuantile(curve, 0.25).time,
      survivalAt: at.map(({ survival }) => survival),
      lowerAt: at.map(({ lower }) => lower),
      upperAt: at.map(({ upper }) => upper),
      atRiskAt: at.map(({ atRisk }) => atRisk),
      firstEventTimes: firstEvents.map(({ time }) => time),
      firstSurvival: firstEvents.map(({ survival }) => survival),
    };
  },
  'survival.logRank': (input: SurvivalInput & { group: string | unknown[] }, datasets) => {
    const { times, events } = survivalData(input, datasets);
    const labels = Array.isArray(input.group) ? input.group : new GoldenTable(input, datasets).labels(input.group);
    const groups = Array.from(new Set(labels)).sort(inRsOrder);
    const result = logRankTest(
      groups.map((group) => {
        const rows = labels.flatMap((label, row) => (label === group ? [row] : []));
        return exitCounts(
          rows.map((row) => times[row]!),
          rows.map((row) => events[row]!),
        );
      }),
    );
    return {
      ...result,
      groups: groups.map(String),
      n: groups.map((group) => labels.filter((label) => label === group).length),
      df: result.degreesOfFreedom,
    };
  },
};

/** Numbers by size, then texts by alphabet: how R orders the levels of a factor. */
function inRsOrder(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
}

function oddsRatios(
  estimates: readonly { coefficient: number; lower: number; upper: number }[],
): Record<string, number[]> {
  return {
    oddsRatio: estimates.map(({ coefficient }) => Math.exp(coefficient)),
    orLower: estimates.map(({ lower }) => Math.exp(lower)),
    orUpper: estimates.map(({ upper }) => Math.exp(upper)),
  };
}

/** Cluster-robust where the case names clusters, else from the model. Null with a single cluster. */
function coefficientUncertainty(
  fit: LogisticFit,
  data: { design: DesignMatrix; events: Float64Array },
  table: GoldenTable,
  input: ModelInput,
): { covariance: Float64Array; degreesOfFreedom?: number } | null {
  if (input.cluster === undefined) return { covariance: fit.covariance };
  const { covarianceCR1, degreesOfFreedom } = clusterRobustLogistic(fit, data, table.clusters(input.cluster));
  return covarianceCR1 === null ? null : { covariance: covarianceCR1, degreesOfFreedom };
}

function survivalData(input: SurvivalInput, datasets: Datasets): { times: Float64Array; events: Float64Array } {
  if (input.time !== undefined || input.event !== undefined) {
    if (input.time === undefined || input.event === undefined) throw invalid('"time" and "event" come together');
    return { times: Float64Array.from(input.time), events: Float64Array.from(input.event) };
  }
  const table = new GoldenTable(input, datasets);
  return { times: table.numbers('time'), events: table.numbers('event') };
}
