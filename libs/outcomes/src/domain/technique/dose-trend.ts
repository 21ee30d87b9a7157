import { cochranArmitageTrend, type DoseGroup, type TrendTest } from '#statistics/trend.js';
import { type FactBlock } from '../columnar/fact-block.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import { type UnitPlan } from '../rates/each-unit.js';
import { COMPLETED } from '../rates/moment.js';

const STEP_UM = 500;

export interface DoseTrend {
  method: 'trend.cochranArmitage';
  /** Followed area treatments by needle length, and those with a side effect. */
  doses: { needleUm: number; numerator: number; denominator: number }[];
  test: TrendTest | null;
  /** Change of the rate with each 0.5 mm more, as a share; null without a test. */
  changePer500Um: number | null;
}

/** Adds what a plan of area treatments holds to the counts by needle length, in µm. */
export function addDoses(
  into: Map<number, DoseGroup>,
  block: FactBlock,
  plan: UnitPlan,
  ranges: readonly SessionRange[],
): void {
  plan.run(ranges, ({ area, state, hitInWindowCount }) => {
    const score = block.needleUm[area]!;
    if (state !== COMPLETED || score < 0) return;
    const group = into.get(score) ?? { score, events: 0, trials: 0 };
    group.trials++;
    if (hitInWindowCount > 0) group.events++;
    into.set(score, group);
  });
}

export function doseTrend(groups: ReadonlyMap<number, DoseGroup>): DoseTrend {
  const ordered = [...groups.values()].sort((one, other) => one.score - other.score);
  const test = cochranArmitageTrend(ordered);
  return {
    method: 'trend.cochranArmitage',
    doses: ordered.map(({ score, events, trials }) => ({ needleUm: score, numerator: events, denominator: trials })),
    test,
    changePer500Um: test && test.slopePerUnit * STEP_UM,
  };
}
