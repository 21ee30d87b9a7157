import {
  clusterRobustSlope,
  cochranArmitageTrend,
  type DoseGroup,
  type ScoreSums,
  type TrendTest,
} from '#statistics/trend.js';
import { numberInWords, per100InWords } from '#kernel/words.js';
import { type FactBlock } from '../columnar/fact-block.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import { type UnitPlan } from '../rates/each-unit.js';
import { COMPLETED } from '../rates/moment.js';

const STEP_UM = 500;
/** Events, clients and doses below which no trend is looked for. */
const MIN_EVENTS = 5;
const MIN_CLIENTS = 30;
const MIN_DOSES = 3;

/** `rises`, `falls`: with the needle, by more than chance explains. */
export const TREND_VERDICTS = ['too_few', 'no_trend', 'rises', 'falls'] as const;
export type TrendVerdict = (typeof TREND_VERDICTS)[number];

export interface DoseTrend {
  method: 'trend.cochranArmitage';
  verdict: TrendVerdict;
  /** Followed area treatments by needle length, and those with a side effect. */
  doses: { needleUm: number; numerator: number; denominator: number }[];
  test: TrendTest | null;
  /** Change of the rate with each 0.5 mm more, as a share, and its limits with clients as clusters; null without a test. */
  changePer500Um: number | null;
  changeLower: number | null;
  changeUpper: number | null;
}

/** Counts of area treatments by needle length, in µm, and sums over each client. */
export class DoseCounts {
  readonly doses = new Map<number, DoseGroup>();
  readonly clients: ScoreSums[] = [];

  /** Adds what a plan of area treatments holds; no client is in two blocks. */
  add(block: FactBlock, plan: UnitPlan, ranges: readonly SessionRange[]): void {
    let owner = -1;
    plan.run(ranges, ({ session, area, state, hitInWindowCount }) => {
      const score = block.needleUm[area]!;
      if (state !== COMPLETED || score < 0) return;
      if (block.client[session] !== owner) {
        owner = block.client[session]!;
        this.clients.push({ trials: 0, events: 0, score: 0, scoreSquared: 0, scoreTimesEvents: 0 });
      }
      const event = Number(hitInWindowCount > 0);
      const sums = this.clients.at(-1)!;
      sums.trials++;
      sums.events += event;
      sums.score += score;
      sums.scoreSquared += score * score;
      sums.scoreTimesEvents += score * event;
      const group = this.doses.get(score) ?? { score, events: 0, trials: 0 };
      group.trials++;
      group.events += event;
      this.doses.set(score, group);
    });
  }
}

export function doseTrend({ doses, clients }: DoseCounts): DoseTrend {
  const ordered = [...doses.values()].sort((one, other) => one.score - other.score);
  const test = cochranArmitageTrend(ordered);
  const slope = test && clusterRobustSlope(clients);
  const perStep = (value: number | undefined): number | null => (value === undefined ? null : value * STEP_UM);
  const events = ordered.reduce((sum, group) => sum + group.events, 0);
  const isEnough = events >= MIN_EVENTS && clients.length >= MIN_CLIENTS && ordered.length >= MIN_DOSES;
  return {
    method: 'trend.cochranArmitage',
    verdict: !isEnough || !slope ? 'too_few' : slope.lower > 0 ? 'rises' : slope.upper < 0 ? 'falls' : 'no_trend',
    doses: ordered.map(({ score, events: numerator, trials }) => ({ needleUm: score, numerator, denominator: trials })),
    test,
    changePer500Um: perStep(test?.slopePerUnit),
    changeLower: perStep(slope?.lower),
    changeUpper: perStep(slope?.upper),
  };
}

/** The trend in words. */
export function trendWords({ verdict, doses, changePer500Um, changeLower, changeUpper, test }: DoseTrend): string {
  const treatments = doses.reduce((sum, { denominator }) => sum + denominator, 0);
  const counts = `${numberInWords(treatments)} followed area treatments of ${doses.length} needle lengths`;
  if (verdict === 'too_few') return `${counts}; too few to judge.`;
  // As it is told: what rounds to nothing is not fewer.
  const isMore = Math.round(1_000 * changePer500Um!) >= 0;
  const [from, to] = isMore ? [changeLower!, changeUpper!] : [-changeUpper!, -changeLower!];
  const change = `${per100InWords(Math.abs(changePer500Um!))} ${isMore ? 'more' : 'fewer'} per 100 with each 0.5 mm`;
  const interval = `95% interval ${per100InWords(from)} to ${per100InWords(to)}`;
  const reading =
    verdict === 'no_trend' ? 'chance alone can explain it' : `the rate ${verdict} with the needle, by more than chance`;
  const isBent = test!.departureP !== null && test!.departureP < 0.05;
  const bent = isBent ? ' A straight line does not explain all of it.' : '';
  return `${counts}: ${change} (${interval}); ${reading}.${bent} Needle lengths are chosen by area: compare within areas, or adjust for them.`;
}
