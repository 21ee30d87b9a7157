import { averageRunLengths, cusumThreshold } from '../cusum-run-length.js';
import { cusumPath, cusumWeight } from '../cusum.js';
import { binomialFunnel, type FunnelLimits, standardisedRatioFunnel } from '../funnel.js';
import {
  binomialMaxSprtBoundary,
  binomialMaxSprtCriticalValue,
  poissonMaxSprtCriticalValue,
  poissonMaxSprtPath,
} from '../maxsprt.js';
import { gChart, pChart, pPrimeChart, type PeriodCounts, runRules } from '../spc.js';
import { type DataInput, GoldenTable, invalid } from './golden-data.js';
import { type GoldenMethods } from './golden-methods.js';

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

/** Methods that watch counts over time and over units. */
export const SURVEILLANCE_METHODS: GoldenMethods = {
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
