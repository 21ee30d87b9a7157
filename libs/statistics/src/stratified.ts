import { chiSquareUpperTail } from './dist/gamma.js';
import { normalCriticalValue } from './dist/normal.js';
import { requireConfidence } from './requirements.js';
import { requireTwoByTwo, risksUnderOddsRatio, type TwoByTwo } from './two-by-two.js';

/** A pooled effect; estimate and limits are null where the strata do not determine them, the estimate may be Infinity. */
export interface PooledEffect {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

export interface MantelHaenszel {
  /** Limits by Robins, Breslow & Greenland, Biometrics 42 (1986) 311. */
  oddsRatio: PooledEffect;
  /** Limits by Greenland & Robins, Biometrics 41 (1985) 55. */
  riskRatio: PooledEffect;
  /** Limits by Sato, Biometrics 45 (1989) 1323. */
  riskDifference: PooledEffect;
  /** Cochran–Mantel–Haenszel chi-square without continuity correction, 1 degree of freedom; null without variation. */
  cmhChiSquare: number | null;
  cmhP: number | null;
  /** Homogeneity of the odds ratio: Breslow & Day (1980), and with Tarone's correction, Biometrika 72 (1985) 91. */
  breslowDayChiSquare: number | null;
  taroneChiSquare: number | null;
  /** Strata with both outcomes, less one. */
  homogeneityDegreesOfFreedom: number | null;
  taroneP: number | null;
  /** Odds ratio of all strata added up, including those dropped: shown beside the pooled one. */
  crudeOddsRatio: number | null;
  /** Strata with trials in both groups. */
  strataUsed: number;
}

/** Pools an effect over strata: N. Mantel & W. Haenszel, J. Natl. Cancer Inst. 22 (1959) 719. Null without usable strata. */
export function mantelHaenszel(strata: readonly TwoByTwo[], confidence = 0.95): MantelHaenszel | null {
  requireConfidence(confidence);
  strata.forEach(requireTwoByTwo);
  const used = strata.filter(({ n1, n2 }) => n1 > 0 && n2 > 0);
  if (used.length === 0) return null;
  const critical = normalCriticalValue(confidence);
  const oddsRatio = pooledOddsRatio(used, critical);
  return {
    oddsRatio,
    riskRatio: pooledRiskRatio(used, critical),
    riskDifference: pooledRiskDifference(used, critical),
    ...cochranMantelHaenszel(used),
    ...homogeneity(used, oddsRatio.estimate),
    crudeOddsRatio: crudeOddsRatio(strata),
    strataUsed: used.length,
  };
}

function sumOver(strata: readonly TwoByTwo[], term: (stratum: TwoByTwo, total: number) => number): number {
  return strata.reduce((sum, stratum) => sum + term(stratum, stratum.n1 + stratum.n2), 0);
}

function pooledRatio(numerator: number, denominator: number, logVariance: number, critical: number): PooledEffect {
  if (numerator === 0 && denominator === 0) return { estimate: null, lower: null, upper: null };
  const estimate = numerator / denominator;
  if (numerator === 0 || denominator === 0) return { estimate, lower: null, upper: null };
  const factor = Math.exp(critical * Math.sqrt(Math.max(0, logVariance)));
  return { estimate, lower: estimate / factor, upper: estimate * factor };
}

function pooledOddsRatio(strata: readonly TwoByTwo[], critical: number): PooledEffect {
  const concordant = ({ x1, n2, x2 }: TwoByTwo, total: number): number => (x1 * (n2 - x2)) / total;
  const discordant = ({ x1, n1, x2 }: TwoByTwo, total: number): number => (x2 * (n1 - x1)) / total;
  const share = ({ x1, n2, x2 }: TwoByTwo, total: number): number => (x1 + n2 - x2) / total;
  const r = sumOver(strata, concordant);
  const s = sumOver(strata, discordant);
  const pr = sumOver(strata, (t, total) => share(t, total) * concordant(t, total));
  const mixed = sumOver(
    strata,
    (t, total) => share(t, total) * discordant(t, total) + (1 - share(t, total)) * concordant(t, total),
  );
  const qs = sumOver(strata, (t, total) => (1 - share(t, total)) * discordant(t, total));
  const logVariance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
  return pooledRatio(r, s, logVariance, critical);
}

function pooledRiskRatio(strata: readonly TwoByTwo[], critical: number): PooledEffect {
  const r = sumOver(strata, ({ x1, n2 }, total) => (x1 * n2) / total);
  const s = sumOver(strata, ({ x2, n1 }, total) => (x2 * n1) / total);
  const d = sumOver(strata, ({ x1, n1, x2, n2 }, total) => (n1 * n2 * (x1 + x2) - x1 * x2 * total) / (total * total));
  return pooledRatio(r, s, d / (r * s), critical);
}

function pooledRiskDifference(strata: readonly TwoByTwo[], critical: number): PooledEffect {
  const weight = sumOver(strata, ({ n1, n2 }, total) => (n1 * n2) / total);
  const estimate = sumOver(strata, ({ x1, n1, x2, n2 }, total) => (x1 * n2 - x2 * n1) / total) / weight;
  const p = sumOver(
    strata,
    ({ x1, n1, x2, n2 }, total) => (n1 * n1 * x2 - n2 * n2 * x1 + (n1 * n2 * (n2 - n1)) / 2) / (total * total),
  );
  const q = sumOver(strata, ({ x1, n1, x2, n2 }, total) => (x1 * (n2 - x2) + x2 * (n1 - x1)) / (2 * total));
  const half = (critical * Math.sqrt(Math.max(0, estimate * p + q))) / weight;
  return { estimate, lower: estimate - half, upper: estimate + half };
}

function cochranMantelHaenszel(strata: readonly TwoByTwo[]): Pick<MantelHaenszel, 'cmhChiSquare' | 'cmhP'> {
  const excess = sumOver(strata, ({ x1, n1, x2 }, total) => x1 - (n1 * (x1 + x2)) / total);
  const variance = sumOver(strata, ({ x1, n1, x2, n2 }, total) => {
    const events = x1 + x2;
    return total < 2 ? 0 : (n1 * n2 * events * (total - events)) / (total * total * (total - 1));
  });
  if (variance === 0) return { cmhChiSquare: null, cmhP: null };
  const cmhChiSquare = (excess * excess) / variance;
  return { cmhChiSquare, cmhP: chiSquareUpperTail(cmhChiSquare, 1) };
}

/** Compares each stratum with what the pooled odds ratio leads to expect of it. */
function homogeneity(
  strata: readonly TwoByTwo[],
  ratio: number | null,
): Pick<MantelHaenszel, 'breslowDayChiSquare' | 'taroneChiSquare' | 'homogeneityDegreesOfFreedom' | 'taroneP'> {
  const none = {
    breslowDayChiSquare: null,
    taroneChiSquare: null,
    homogeneityDegreesOfFreedom: null,
    taroneP: null,
  };
  const informative = strata.filter(({ x1, n1, x2, n2 }) => x1 + x2 > 0 && x1 + x2 < n1 + n2);
  if (ratio === null || !(ratio > 0 && ratio < Infinity) || informative.length === 0) return none;
  let chiSquare = 0;
  let excess = 0;
  let allVariance = 0;
  for (const stratum of informative) {
    const { x1, n1, x2, n2 } = stratum;
    const expected = n1 * risksUnderOddsRatio(stratum, ratio).first.p;
    const others = [expected, n1 - expected, x1 + x2 - expected, n2 - (x1 + x2 - expected)];
    const variance = 1 / others.reduce((sum, cell) => sum + 1 / cell, 0);
    chiSquare += (x1 - expected) ** 2 / variance;
    excess += x1 - expected;
    allVariance += variance;
  }
  const taroneChiSquare = Math.max(0, chiSquare - (excess * excess) / allVariance);
  const df = informative.length - 1;
  return {
    breslowDayChiSquare: chiSquare,
    taroneChiSquare,
    homogeneityDegreesOfFreedom: df,
    taroneP: df === 0 ? null : chiSquareUpperTail(taroneChiSquare, df),
  };
}

function crudeOddsRatio(strata: readonly TwoByTwo[]): number | null {
  const a = sumOver(strata, ({ x1 }) => x1);
  const b = sumOver(strata, ({ x1, n1 }) => n1 - x1);
  const c = sumOver(strata, ({ x2 }) => x2);
  const d = sumOver(strata, ({ x2, n2 }) => n2 - x2);
  const ratio = (a * d) / (b * c);
  return Number.isNaN(ratio) ? null : ratio;
}
