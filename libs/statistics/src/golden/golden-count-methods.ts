import { clusterAdjustedInterval, clusterSums } from '../cluster-incidence.js';
import { followUpBounds } from '../follow-up-bounds.js';
import { clopperPearsonInterval, ruleOfThree, wilsonInterval, zeroEventUpperLimit } from '../incidence.js';
import { adjustPValues } from '../multiplicity.js';
import { exactRateRatio, poissonRate } from '../rate.js';
import { proportionReliability } from '../reliability.js';
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
import { invalid } from './golden-data.js';
import { type GoldenMethods } from './golden-methods.js';

interface Proportion {
  x: number;
  n: number;
  conf?: number;
}

interface Arms extends TwoByTwo {
  conf?: number;
}

/** Methods that work on counts of one time and place. */
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
