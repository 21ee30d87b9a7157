import { cusumWeight, nextCusum } from '#statistics/cusum.js';
import { averageRunLength, cusumThreshold } from '#statistics/cusum-run-length.js';
import { binomialDensity } from '#statistics/dist/binomial.js';
import { geometricTails } from '#statistics/dist/geometric.js';
import { binomialFunnel } from '#statistics/funnel.js';
import { gChart, pChart } from '#statistics/spc.js';
import { Random } from '../simulate/random.js';
import { type Check, meanCheck, probabilityCheck } from './check.js';

/** Risk in control, and after the odds have risen three times. */
const RISK = 0.1;
const RAISED = 0.25;

/** Charts give false signals as often as they must, and find a true change as often as theory says. */
export function* chartSignals(seed: number, replications: number): Generator<Check> {
  const random = new Random(`charts ${seed}`);
  for (const [what, risk] of [
    ['false signals', RISK],
    ['power', RAISED],
  ] as const) {
    const at = `a risk of ${RISK}${risk === RISK ? '' : ` that became ${risk}`}`;
    yield pChartCheck(`${what}, p-chart, ${at}`, random, risk, replications);
    yield funnelCheck(`${what}, funnel, ${at}`, random, risk, replications);
    yield cusumCheck(
      `sessions to ${what === 'power' ? 'the' : 'a false'} signal, CUSUM, ${at}`,
      random,
      risk,
      replications,
    );
  }
  yield gChartCheck(`false signals, g-chart, a risk of ${RISK}`, random, RISK, replications);
  yield gChartCheck(`power, g-chart, a risk of ${RISK} that became ${RISK / 5}`, random, RISK / 5, replications);
}

const BASELINE_PERIODS = 20;
const PERIOD = 40;

/** One new period against limits of a baseline, whose own chance is part of the promise. */
function pChartCheck(name: string, random: Random, risk: number, replications: number): Check {
  const baseline = BASELINE_PERIODS * PERIOD;
  const signals = (events: number[], sizes: number[]): boolean => {
    const last = events.length - 1;
    return pChart({ events, sizes }, 3, last).beyondLimits.includes(last);
  };
  let promised = 0;
  for (let before = 0; before <= baseline; before++) {
    const likelihood = binomialDensity(before, baseline, RISK);
    if (likelihood < 1e-15) continue;
    for (let now = 0; now <= PERIOD; now++) {
      if (signals([before, now], [baseline, PERIOD])) promised += likelihood * binomialDensity(now, PERIOD, risk);
    }
  }
  const sizes = Array.from({ length: BASELINE_PERIODS + 1 }, () => PERIOD);
  let hits = 0;
  for (let i = 0; i < replications; i++) {
    const events = sizes.map((size, period) => eventsOf(random, size, period < BASELINE_PERIODS ? RISK : risk));
    if (signals(events, sizes)) hits++;
  }
  return probabilityCheck(name, promised, hits, replications);
}

const UNIT = 60;

/** One practitioner beyond the 99.8 % limits around a known target. */
function funnelCheck(name: string, random: Random, risk: number, replications: number): Check {
  const isAlarm = Array.from({ length: UNIT + 1 }, (_, events) => {
    const { zone } = binomialFunnel([{ events, trials: UNIT }], { target: RISK })!.points[0]!;
    return zone === 'highAlarm' || zone === 'lowAlarm';
  });
  const promised = isAlarm.reduce((sum, alarm, x) => sum + (alarm ? binomialDensity(x, UNIT, risk) : 0), 0);
  let hits = 0;
  for (let i = 0; i < replications; i++) if (isAlarm[eventsOf(random, UNIT, risk)]) hits++;
  return probabilityCheck(name, promised, hits, replications);
}

const RUN_LENGTH = 400;

/** Sessions until a CUSUM for a doubling of the odds signals, from a sum of 0. */
function cusumCheck(name: string, random: Random, risk: number, replications: number): Check {
  const chart = { risk: RISK, oddsRatio: 2, threshold: cusumThreshold(RISK, 2, RUN_LENGTH) };
  const runs = Array.from({ length: Math.ceil(replications / 4) }, () => {
    let sum = 0;
    for (let length = 1; ; length++) {
      sum = nextCusum(sum, cusumWeight(random.chance(risk) ? 1 : 0, RISK, chart.oddsRatio));
      if (sum >= chart.threshold) return length;
    }
  });
  return meanCheck(name, averageRunLength(chart, risk), runs);
}

const BASELINE_GAPS = 25;

/** One new gap above the upper limit of a baseline of gaps, whose own chance is part of the promise. */
function gChartCheck(name: string, random: Random, risk: number, replications: number): Check {
  // Sessions without an event in the baseline: negative binomial, term by term.
  let likelihood = RISK ** BASELINE_GAPS;
  let promised = 0;
  for (let total = 0; total < 10_000; total++) {
    if (likelihood > 1e-15) promised += likelihood * geometricTails(upperLimit(baselineOf(total)), risk).upper;
    likelihood *= ((total + BASELINE_GAPS) / (total + 1)) * (1 - RISK);
  }
  let hits = 0;
  for (let i = 0; i < replications; i++) {
    const gaps = Array.from({ length: BASELINE_GAPS }, () => gapOf(random, RISK));
    if (gapOf(random, risk) > upperLimit(gaps)) hits++;
  }
  return probabilityCheck(name, promised, hits, replications);
}

/** Gaps with a sum: the limits hang on nothing else. */
function baselineOf(total: number): number[] {
  return Array.from({ length: BASELINE_GAPS }, (_, index) => (index === 0 ? total : 0));
}

function upperLimit(gaps: readonly number[]): number {
  return gChart(gaps)!.upper;
}

function gapOf(random: Random, risk: number): number {
  for (let gap = 0; ; gap++) if (random.chance(risk)) return gap;
}

function eventsOf(random: Random, sessions: number, risk: number): number {
  let events = 0;
  for (let i = 0; i < sessions; i++) if (random.chance(risk)) events++;
  return events;
}
