import { noCounts, type UnitCounts } from '../rates/count-units.js';
import { compareArms, type StratumCounts } from './compare-arms.js';
import { comparisonWords, OBSERVATIONAL } from './comparison-words.js';

/** Units of as many clients as there are. */
function arm(events: number, trials: number, missing = 0): UnitCounts {
  const squares = { eventsSquared: events, eventsTimesTrials: events, trialsSquared: trials };
  return { ...noCounts(), missing, followed: { clusters: trials, trials, events, ...squares } };
}

/** The same, of clients with four units that are all alike. */
function clustered(events: number, trials: number): UnitCounts {
  const squares = { eventsSquared: events * 4, eventsTimesTrials: events * 4, trialsSquared: trials * 4 };
  return { ...noCounts(), followed: { clusters: trials / 4, trials, events, ...squares } };
}

describe('a factor of technique', () => {
  it('is compared by difference and ratio, and never called a cause', () => {
    const [exposed, reference] = [arm(71, 1_000), arm(40, 1_000)];
    const comparison = compareArms(exposed, reference, []);
    expect(comparison.verdict).toBe('higher');
    expect(comparison.riskDifference!.estimate).toBeCloseTo(0.031, 10);
    expect(comparison.riskRatio!.estimate).toBeCloseTo(1.775, 10);
    const words = comparisonWords(comparison, { exposed, reference, unit: 'session', caution: OBSERVATIONAL });
    expect(words).toBe(
      '71 of 1,000 (7.1%) sessions with it, 40 of 1,000 (4.0%) without: 3.1 more per 100 (95% interval 1.1 to 5.2); ' +
        'higher than expected by chance alone. ' +
        'Observational: this was not assigned at random, so it is an association and no cause.',
    );
  });

  it('tells less where units of one client are alike', () => {
    expect(compareArms(arm(28, 400), arm(52, 400), []).verdict).toBe('lower');
    expect(compareArms(clustered(28, 400), clustered(52, 400), []).verdict).toBe('no_difference');
  });

  it('is not compared with too few, or too many without follow-up', () => {
    expect(compareArms(arm(5, 29), arm(40, 1_000), []).verdict).toBe('too_few');
    expect(compareArms(arm(2, 100), arm(2, 100), []).verdict).toBe('too_few');
    expect(compareArms(arm(71, 1_000, 700), arm(40, 1_000), [])).toEqual({
      verdict: 'low_follow_up',
      riskDifference: null,
      riskRatio: null,
      stratified: null,
      strataDiffer: false,
    });
  });

  it('is pooled over strata, which may turn a crude difference round', () => {
    // Deep needles go where side effects are rare: within each area they come with more.
    const strata: StratumCounts[] = [
      { value: 'cheek', exposed: arm(45, 900), reference: arm(2, 100) },
      { value: 'forehead', exposed: arm(30, 100), reference: arm(180, 900) },
    ];
    const comparison = compareArms(arm(75, 1_000), arm(182, 1_000), strata);
    expect(comparison.verdict).toBe('lower');
    expect(comparison.stratified!.riskDifference.estimate).toBeGreaterThan(0);
    expect(comparison.stratified!.strataUsed).toBe(2);
  });

  it('is pooled with wider limits where units of one client are alike', () => {
    const strataOf = (arm: (events: number, trials: number) => UnitCounts): StratumCounts[] => [
      { value: 'cheek', exposed: arm(60, 400), reference: arm(40, 400) },
      { value: 'neck', exposed: arm(80, 400), reference: arm(60, 400) },
    ];
    const [apart, alike] = [arm, clustered].map((of) => {
      return compareArms(of(140, 800), of(100, 800), strataOf(of)).stratified!.riskDifference;
    });
    expect(alike!.estimate).toBeCloseTo(apart!.estimate!, 10);
    const width = ({ lower, upper }: { lower: number | null; upper: number | null }) => upper! - lower!;
    // Four units that are all alike tell as much as one: the limits are twice as wide.
    expect(width(alike!) / width(apart!)).toBeCloseTo(2, 1);
    expect(apart!.lower).toBeGreaterThan(0);
    expect(alike!.lower).toBeLessThan(0);
  });

  it('says where strata differ from each other', () => {
    const strata: StratumCounts[] = [
      { value: 'cheek', exposed: arm(90, 500), reference: arm(20, 500) },
      { value: 'neck', exposed: arm(20, 500), reference: arm(90, 500) },
    ];
    expect(compareArms(arm(110, 1_000), arm(110, 1_000), strata).strataDiffer).toBe(true);
  });
});
