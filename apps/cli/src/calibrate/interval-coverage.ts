import { binomialDensity } from '#statistics/dist/binomial.js';
import { clopperPearsonInterval, wilsonInterval } from '#statistics/incidence.js';
import { riskDifference } from '#statistics/two-by-two.js';
import { type Check, probabilityCheck } from './check.js';
import { evenTruth, eventsAmong, sessionsOf } from './simulated-sessions.js';

const METHODS = { Wilson: wilsonInterval, 'Clopper–Pearson': clopperPearsonInterval } as const;
export type IntervalMethod = keyof typeof METHODS;

const SITUATIONS = [
  { sessions: 20, risk: 0.05 },
  { sessions: 60, risk: 0.1 },
  { sessions: 200, risk: 0.02 },
] as const;

/** The 95 % interval that each count of events gives. */
function intervalsOf(method: IntervalMethod, trials: number): { lower: number; upper: number }[] {
  return Array.from({ length: trials + 1 }, (_, events) => METHODS[method](events, trials)!);
}

/** For each risk the probability that a 95 % interval holds it, by summing binomial probabilities. */
export function exactCoverage(method: IntervalMethod, trials: number, risks: readonly number[]): number[] {
  const intervals = intervalsOf(method, trials);
  return risks.map((risk) =>
    intervals.reduce(
      (sum, interval, events) => sum + (holds(interval, risk) ? binomialDensity(events, trials, risk) : 0),
      0,
    ),
  );
}

function holds({ lower, upper }: { lower: number; upper: number }, value: number): boolean {
  return lower <= value && value <= upper;
}

/** Intervals of the rate of a simulated clinic hold the true one as often as they must. */
export function* intervalCoverage(seed: number, replications: number): Generator<Check> {
  for (const { sessions, risk } of SITUATIONS) {
    const drawn = sessionsOf(evenTruth(risk), seed);
    const events = Array.from({ length: replications }, () => eventsAmong(drawn, sessions));
    for (const method of Object.keys(METHODS) as IntervalMethod[]) {
      const intervals = intervalsOf(method, sessions);
      const hits = events.filter((count) => holds(intervals[count]!, risk)).length;
      const name = `coverage, ${method}, ${sessions} sessions at ${risk}`;
      yield probabilityCheck(name, exactCoverage(method, sessions, [risk])[0]!, hits, replications);
    }
  }
  yield* differences(seed, replications);
}

const GROUP = 40;
const RISKS = { first: 0.25, second: 0.05 };

/** The interval of a risk difference: how often it holds the true one, and how often it tells that there is one. */
function* differences(seed: number, replications: number): Generator<Check> {
  const truth = RISKS.first - RISKS.second;
  const width = GROUP + 1;
  const intervals = Array.from({ length: width * width }, (_, cell) => {
    const { lower, upper } = riskDifference({ x1: Math.floor(cell / width), n1: GROUP, x2: cell % width, n2: GROUP })!;
    return { covers: lower <= truth && truth <= upper, finds: lower > 0 };
  });
  const exact = (which: 'covers' | 'finds'): number =>
    intervals.reduce((sum, interval, cell) => {
      const first = binomialDensity(Math.floor(cell / width), GROUP, RISKS.first);
      return sum + (interval[which] ? first * binomialDensity(cell % width, GROUP, RISKS.second) : 0);
    }, 0);
  const first = sessionsOf(evenTruth(RISKS.first), seed);
  const second = sessionsOf(evenTruth(RISKS.second), seed + 1);
  const drawn = Array.from({ length: replications }, () => {
    return intervals[eventsAmong(first, GROUP) * width + eventsAmong(second, GROUP)]!;
  });
  const share = (which: 'covers' | 'finds'): number => drawn.filter((interval) => interval[which]).length;
  const of = `risk difference, ${RISKS.first} and ${RISKS.second} of ${GROUP} sessions`;
  yield probabilityCheck(`coverage, ${of}`, exact('covers'), share('covers'), replications);
  yield probabilityCheck(`power, ${of}`, exact('finds'), share('finds'), replications);
}
