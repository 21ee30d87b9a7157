import { averageRunLengths, cusumThreshold } from '../cusum-run-length.js';
import { cusumPath, cusumWeight } from '../cusum.js';
import { clusterAdjustedInterval, clusterSums } from '../cluster-incidence.js';
import { followUpBounds } from '../follow-up-bounds.js';
import { binomialFunnel, type FunnelLimits, standardisedRatioFunnel } from '../funnel.js';
import { clopperPearsonInterval, ruleOfThree, wilsonInterval, zeroEventUpperLimit } from '../incidence.js';
import {
  binomialMaxSprtBoundary,
  binomialMaxSprtCriticalValue,
  poissonMaxSprtCriticalValue,
  poissonMaxSprtPath,
} from '../maxsprt.js';
import { adjustPValues } from '../multiplicity.js';
import { exactRateRatio, poissonRate } from '../rate.js';
import { proportionReliability } from '../reliability.js';
import { gChart, pChart, pPrimeChart, type PeriodCounts, runRules } from '../spc.js';
import { mantelHaenszel } from '../stratified.js';
import { suppressSmallCells } from '../suppression.js';
import { cochranArmitageTrend } from '../trend.js';
import { exactOddsRatio, twoByTwoTests } from '../two-by-two-exact.js';
import {
  katzRiskRatio,
  newcombeRiskDifference,
  oddsRatio,
  riskDifference,
  riskRatio,
  type TwoByTwo,
  woolfOddsRatio,
} from '../two-by-two.js';
import { callDistribution } from './distribution-calls.js';
import { type DataInput, GoldenTable, invalid } from './golden-data.js';
import { type GoldenMethods } from './golden-methods.js';

interface Proportion {
  x: number;
  n: number;
  conf?: number;
}

interface Arms extends TwoByTwo {
  conf?: number;
}

interface ChartInput extends PeriodCounts {
  sigma?: number;
  baseline?: number;
}

interface CusumInput extends DataInput {
  y?: number[];
  p?: number[];
  riskModel?: Record<string, number>;
  oddsRatioAlt: number;
  h: number;
  resetAfterSignal?: boolean;
}

/** Indices in the file count from 1. */
const fromOne = (indices: readonly number[]): number[] => indices.map((index) => index + 1);

/** Methods that work on counts. */
export const COUNT_METHODS: GoldenMethods = {
  'dist.functions': ({ calls }: { calls: { fn: string; args: (number | boolean)[] }[] }) => ({
    values: calls.map(({ fn, args }) => {
      const value = callDistribution(fn, args);
      if (value === undefined) throw invalid(`there is no distribution function "${fn}"`);
      return value;
    }),
  }),

  'incidence.wilson': ({ x, n, conf }: Proportion) => ({ ...wilsonInterval(x, n, conf) }),
  'incidence.clopperPearson': ({ x, n, conf }: Proportion) => ({ ...clopperPearsonInterval(x, n, conf) }),
  'incidence.zeroEventUpper': ({ n, conf }: Proportion) => ({
    upper: zeroEventUpperLimit(n, conf),
    ruleOfThree: ruleOfThree(n),
  }),
  'incidence.clusterAdjusted': ({ clusters, conf }: { clusters: [number, number][]; conf?: number }) => {
    const result = clusterAdjustedInterval(clusterSums(clusters), conf);
    return {
      ...result,
      n: result?.trials ?? 0,
      clients: result?.clusters ?? 0,
      se: result?.standardError,
      nEff: result?.effectiveTrials,
      df: result?.degreesOfFreedom,
      nEffAdjCapped: result?.adjustedTrials,
    };
  },
  'incidence.followUpBounds': ({
    events,
    followed,
    total,
    conf,
  }: {
    events: number;
    followed: number;
    total: number;
    conf?: number;
  }) => {
    const result = followUpBounds(events, followed, total, conf);
    return {
      ...result,
      completeCase: result?.completeCase?.estimate,
      completeCaseLower: result?.completeCase?.lower,
      completeCaseUpper: result?.completeCase?.upper,
    };
  },
  'reliability.nchs': ({ x, n, nEff, df }: Proportion & { nEff?: number; df?: number }) => {
    const result = proportionReliability(x, n, nEff, df);
    return {
      ...result,
      relativeWidthPct: result?.relativeWidthPercent,
      complementRelativeWidthPct: result?.complementRelativeWidthPercent,
    };
  },
  'rate.poissonExact': ({
    events,
    exposure,
    per,
    conf,
  }: {
    events: number;
    exposure: number;
    per?: number;
    conf?: number;
  }) => ({ ...poissonRate({ events, exposure }, per, conf) }),
  'rate.ratioExact': ({ e1, t1, e2, t2, conf }: { e1: number; t1: number; e2: number; t2: number; conf?: number }) => {
    const result = exactRateRatio({ events: e1, exposure: t1 }, { events: e2, exposure: t2 }, conf);
    return { ...result, pValue: result?.p };
  },

  'spc.pChart': (input: ChartInput) => {
    const chart = pChart(input, input.sigma, input.baseline);
    return { ...chart, ...chartLimits(chart), beyondLimits: fromOne(chart.beyondLimits) };
  },
  'spc.pPrimeChart': (input: ChartInput) => {
    const chart = pPrimeChart(input, input.sigma, input.baseline);
    return { ...chart, ...chartLimits(chart), beyondLimits: fromOne(chart.beyondLimits) };
  },
  'spc.gChart': ({ gaps, sigma, alpha }: { gaps: number[]; sigma?: number; alpha?: number }) => {
    const chart = gChart(gaps, sigma, alpha);
    return {
      mean: chart?.mean,
      centreMedian: chart?.medianGap,
      lclSigma: chart?.lowerSigma,
      uclSigma: chart?.upperSigma,
      p: chart?.p,
      centreProb: chart?.centre,
      lclProb: chart?.lower,
      uclProb: chart?.upper,
      aboveProb: fromOne(chart?.above ?? []),
      belowProb: fromOne(chart?.below ?? []),
    };
  },
  'spc.runRules': ({ values }: { values: (number | null)[] }) => {
    const result = runRules(values);
    return {
      ...result,
      nUseful: result.usefulPoints,
      longestRunMax: result.longestRunLimit,
      crossingsMin: result.crossingsLimit,
    };
  },

  'cusum.riskAdjusted': cusumCase,
  'cusum.bernoulli': cusumCase,
  'cusum.arl': ({ p0, oddsRatioAlt, h }: { p0: number; oddsRatioAlt: number; h: number }) => {
    const { inControl, atAlternative } = averageRunLengths({ risk: p0, oddsRatio: oddsRatioAlt, threshold: h });
    return { arlInControl: inControl, arlAtAlternative: atAlternative };
  },
  'cusum.threshold': ({ p0, oddsRatioAlt, arlTarget }: { p0: number; oddsRatioAlt: number; arlTarget: number }) => ({
    h: cusumThreshold(p0, oddsRatioAlt, arlTarget),
  }),

  'maxsprt.poissonCriticalValue': ({ T, M, alpha }: { T: number; M: number; alpha?: number }) => ({
    cv: poissonMaxSprtCriticalValue({ length: T, minEvents: M }, alpha),
  }),
  'maxsprt.poissonPath': ({
    cumEvents,
    cumExpected,
    cv,
    M,
  }: {
    cumEvents: number[];
    cumExpected: number[];
    cv: number;
    M?: number;
  }) => {
    const { looks, firstSignal } = poissonMaxSprtPath(cumEvents, cumExpected, cv, M);
    return {
      llr: looks.map(({ logLikelihoodRatio }) => logLikelihoodRatio),
      relativeRisk: looks.map(({ relativeRisk }) => relativeRisk),
      firstSignal: firstSignal === null ? null : firstSignal + 1,
    };
  },
  'maxsprt.binomial': ({
    N,
    z,
    M,
    alpha,
    cvUsed,
  }: {
    N: number;
    z: number;
    M: number;
    alpha?: number;
    cvUsed?: number;
  }) => {
    const surveillance = { length: N, unexposedRatio: z, minEvents: M };
    const criticalValue = cvUsed ?? binomialMaxSprtCriticalValue(surveillance, alpha);
    if (criticalValue === null) return { cv: null, typeIError: null, minCasesToSignal: null };
    const { typeIError, minExposedToSignal } = binomialMaxSprtBoundary(surveillance, criticalValue);
    return { cv: criticalValue, typeIError, minCasesToSignal: minExposedToSignal };
  },

  'funnel.binomial': ({
    units,
    target,
    minN,
    winsorTrim,
  }: {
    units: { events: number; n: number }[];
    target?: 'pooled' | number;
    minN?: number;
    winsorTrim?: number;
  }) => {
    const funnel = binomialFunnel(
      units.map(({ events, n }) => ({ events, trials: n })),
      { target: typeof target === 'number' ? target : undefined, minTrials: minN, winsorisedShare: winsorTrim },
    );
    if (funnel === null) return {};
    const { points, overDispersion } = funnel;
    return {
      target: funnel.target,
      proportion: points.map(({ proportion }) => proportion),
      ...funnelLimits(points),
      pTwoSided: points.map(({ p }) => p),
      pMid: points.map(({ midP }) => midP),
      pBH: points.map(({ benjaminiHochbergP }) => benjaminiHochbergP),
      pBonferroni: points.map(({ bonferroniP }) => bonferroniP),
      zone: points.map(({ zone }) => zone),
      overdispersion: {
        phi: overDispersion.phi,
        threshold: overDispersion.threshold,
        tau2: overDispersion.tauSquared,
        upper998: overDispersion.limits998.map((limits) => limits?.upper),
        lower998: overDispersion.limits998.map((limits) => limits?.lower),
      },
    };
  },
  'funnel.standardisedRatio': ({ units }: { units: { observed: number; expected: number }[] }) => {
    const points = standardisedRatioFunnel(units);
    return {
      ratio: points.map(({ ratio }) => ratio),
      ciLower: points.map(({ interval }) => interval?.lower),
      ciUpper: points.map(({ interval }) => interval?.upper),
      ...funnelLimits(points),
      pTwoSided: points.map(({ p }) => p),
      pBH: points.map(({ benjaminiHochbergP }) => benjaminiHochbergP),
      zone: points.map(({ zone }) => zone),
    };
  },

  'twoByTwo.riskDifference': (table: Arms) => {
    const score = riskDifference(table, table.conf);
    const newcombe = newcombeRiskDifference(table, table.conf);
    return {
      estimate: score?.estimate,
      mnLower: score?.lower,
      mnUpper: score?.upper,
      newcombeLower: newcombe?.lower,
      newcombeUpper: newcombe?.upper,
    };
  },
  'twoByTwo.riskRatio': (table: Arms) => {
    const koopman = riskRatio(table, table.conf);
    const score = riskRatio(table, table.conf, 'miettinenNurminen');
    const katz = katzRiskRatio(table, table.conf);
    return {
      estimate: koopman?.estimate,
      koopmanLower: koopman?.lower,
      koopmanUpper: koopman?.upper,
      mnLower: score?.lower,
      mnUpper: score?.upper,
      katzEstimate: katz?.estimate,
      katzLower: katz?.lower,
      katzUpper: katz?.upper,
      katzContinuityUsed: katz?.halvesAdded,
    };
  },
  'twoByTwo.oddsRatio': (table: Arms) => {
    const score = oddsRatio(table, table.conf);
    const woolf = woolfOddsRatio(table, table.conf);
    const exact = exactOddsRatio(table, table.conf);
    return {
      estimate: score?.estimate,
      mnLower: score?.lower,
      mnUpper: score?.upper,
      woolfEstimate: woolf?.estimate,
      woolfLower: woolf?.lower,
      woolfUpper: woolf?.upper,
      haldaneUsed: woolf?.halvesAdded,
      conditionalMLE: exact?.estimate,
      exactLower: exact?.lower,
      exactUpper: exact?.upper,
    };
  },
  'twoByTwo.tests': (table: Arms) => {
    const tests = twoByTwoTests(table);
    return { ...tests, midPDoubled: tests?.midP };
  },
  'stratified.mantelHaenszel': ({ strata, conf }: { strata: TwoByTwo[]; conf?: number }) => {
    const result = mantelHaenszel(strata, conf);
    return {
      oddsRatio: result?.oddsRatio.estimate,
      orLower: result?.oddsRatio.lower,
      orUpper: result?.oddsRatio.upper,
      riskRatio: result?.riskRatio.estimate,
      rrLower: result?.riskRatio.lower,
      rrUpper: result?.riskRatio.upper,
      riskDifference: result?.riskDifference.estimate,
      rdLower: result?.riskDifference.lower,
      rdUpper: result?.riskDifference.upper,
      cmhChiSquare: result?.cmhChiSquare,
      cmhP: result?.cmhP,
      breslowDay: result?.breslowDayChiSquare,
      taroneChiSquare: result?.taroneChiSquare,
      taroneDf: result?.homogeneityDegreesOfFreedom,
      taroneP: result?.taroneP,
      crudeOddsRatio: result?.crudeOddsRatio,
      strataUsed: result?.strataUsed ?? 0,
    };
  },
  'trend.cochranArmitage': ({ events, sizes, scores }: { events: number[]; sizes: number[]; scores: number[] }) => {
    const result = cochranArmitageTrend(scores.map((score, i) => ({ score, events: events[i]!, trials: sizes[i]! })));
    return { ...result, departureDf: result?.departureDegreesOfFreedom };
  },

  'multiplicity.adjust': ({ pValues }: { pValues: (number | null)[] }) => {
    const { benjaminiHochberg, holm, bonferroni } = adjustPValues(pValues);
    return { bh: benjaminiHochberg, holm, bonferroni };
  },
  'suppression.smallCells': ({
    counts,
    threshold,
    marginsPublished = true,
  }: {
    counts: number[][];
    threshold: number;
    marginsPublished?: boolean;
  }) => {
    const result = suppressSmallCells(counts, { threshold, marginsPublished });
    return {
      ...result,
      feasibleIntervals: result.feasibleIntervals.map(({ row, column, min, max }) => ({ row, col: column, min, max })),
    };
  },
};

function chartLimits({ proportions, lower, upper }: ReturnType<typeof pChart>): Record<string, unknown> {
  return { p: proportions, lcl: lower, ucl: upper };
}

function funnelLimits(points: readonly { limits: FunnelLimits | null }[]): Record<string, unknown> {
  const keys = ['lower95', 'upper95', 'lower998', 'upper998'] as const;
  return Object.fromEntries(keys.map((key) => [key, points.map(({ limits }) => limits?.[key])]));
}

function cusumCase(input: CusumInput, datasets: Parameters<GoldenMethods[string]>[1]): Record<string, unknown> {
  const { outcomes, risks } = cusumSeries(input, datasets);
  const { oddsRatioAlt: oddsRatio, h: threshold, resetAfterSignal = false } = input;
  const { sums, signals, largest } = cusumPath(outcomes, risks, { oddsRatio, threshold, resetAfterSignal });
  const pathEvery = Math.max(1, Math.floor(sums.length / 50));
  return {
    weightsFirst10: Array.from(outcomes.slice(0, 10), (y, i) => cusumWeight(y, risks[i]!, oddsRatio)),
    finalValue: sums[sums.length - 1],
    maxValue: largest?.value,
    argMax: largest === null ? null : largest.index + 1,
    firstSignal: signals.length === 0 ? null : signals[0]! + 1,
    nSignals: resetAfterSignal ? signals.length : null,
    pathEvery,
    path: Array.from(sums).filter((_, index) => (index + 1) % pathEvery === 0),
  };
}

function cusumSeries(
  input: CusumInput,
  datasets: Parameters<GoldenMethods[string]>[1],
): { outcomes: Float64Array; risks: Float64Array } {
  if (input.y !== undefined && input.p !== undefined) {
    return { outcomes: Float64Array.from(input.y), risks: Float64Array.from(input.p) };
  }
  const table = new GoldenTable(input, datasets);
  const { intercept = 0, ...terms } = input.riskModel ?? {};
  const eta = new Float64Array(table.length).fill(intercept);
  for (const [term, coefficient] of Object.entries(terms)) {
    riskModelColumn(table, term).forEach((value, row) => (eta[row]! += coefficient * value));
  }
  // The file's risks were rounded to ten significant digits before use.
  const risks = eta.map((value) => Number((1 / (1 + Math.exp(-value))).toPrecision(10)));
  return { outcomes: table.numbers(input.outcome ?? ''), risks };
}

/** A column of the data, or `type2`: the indicator that `type` is 2. */
function riskModelColumn(table: GoldenTable, term: string): Float64Array {
  if (table.has(term)) return table.numbers(term);
  const [, column, level] = /^(.*?)(\d+)$/.exec(term) ?? [];
  if (column === undefined || !table.has(column)) throw invalid(`the risk model's term "${term}" is no column`);
  return table.numbers(column).map((value) => (value === Number(level) ? 1 : 0));
}
