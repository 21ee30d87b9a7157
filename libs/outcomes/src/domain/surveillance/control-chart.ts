import { cusumPath } from '#statistics/cusum.js';
import { averageRunLengths, cusumThreshold } from '#statistics/cusum-run-length.js';
import { gChart, pChart, runRules } from '#statistics/spc.js';
import { dayText } from '../columnar/clinic-days.js';
import { type FollowedSequence } from './followed-sequence.js';
import { type Period, periodCounts } from './periods.js';

/** Periods whose figures make the usual range. It stays as it is while more comes. */
export const BASELINE_PERIODS = 20;
/** Followed sessions of a period below which it is drawn, and never judged. */
const MIN_SESSIONS_OF_POINT = 10;
/** Expected events in a period below which they are too rare for a chart of proportions. */
const MIN_EVENTS_OF_PERIOD = 1;
const MIN_GAPS = 3;
/** Events in the baseline below which no risk can be told. */
const MIN_BASELINE_EVENTS = 5;
/** One false alarm in this many years of sessions, and in no fewer sessions than that. */
const YEARS_TO_FALSE_ALARM = 5;
const MIN_RUN_LENGTH = 1_000;
const ODDS_TO_DETECT = 2;
const POINTS_DRAWN = 400;

/** `pattern`: within the limits, but a run or too few crossings of the median that chance does not explain. */
export const CHART_VERDICTS = ['too_few', 'usual', 'pattern', 'above', 'below'] as const;
export type ChartVerdict = (typeof CHART_VERDICTS)[number];

export interface ChartPoint {
  /** First and last day: of the period; of a gap, those of the events at its ends, or of its last session so far. */
  from: string;
  to: string;
  numerator: number;
  denominator: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  isBaseline: boolean;
  provisional: boolean;
  signal: 'above' | 'below' | null;
}

export interface PeriodChart {
  /** `spc.pChart` where events are common enough for periods, `spc.gChart` of the gaps between rare ones. */
  method: 'spc.pChart' | 'spc.gChart';
  verdict: ChartVerdict;
  centre: number | null;
  points: ChartPoint[];
}

export interface CusumSignal {
  /** Day of the first of its sessions, and the day on which the threshold was crossed. */
  from: string;
  on: string;
  direction: 'above' | 'below';
  /** Sessions from the last time the sum stood at zero to the signal, and events among them. */
  sessions: number;
  events: number;
  firstIndex: number;
  lastIndex: number;
}

export interface CusumChart {
  method: 'cusum.bernoulli';
  verdict: ChartVerdict;
  baselineRisk: number | null;
  threshold: number | null;
  /** Sessions to a false alarm, and to the alarm after the odds have doubled, on average. */
  falseAlarmEvery: number | null;
  detectedAfter: number | null;
  points: { on: string; session: number; above: number; below: number }[];
  signals: CusumSignal[];
}

export interface Surveillance {
  period: Period;
  chart: PeriodChart;
  cusum: CusumChart;
}

/** An indicator over time: within its own usual range or not, by period and by accumulated evidence. */
export function surveillance(sequence: FollowedSequence, asked: Period | undefined): Surveillance {
  const period = asked ?? (matureCount(sequence, 'month') > BASELINE_PERIODS ? 'month' : 'week');
  const periods = periodCounts(sequence, period);
  const mature = periods.filter(({ provisional }) => !provisional);
  const baseline = mature.slice(0, BASELINE_PERIODS);
  const monitoredFrom = mature[BASELINE_PERIODS]?.firstIndex ?? sequence.days.length;
  const openFrom = periods.find(({ provisional }) => provisional)?.firstIndex ?? sequence.days.length;
  const trials = sum(baseline, ({ denominator }) => denominator);
  const events = sum(baseline, ({ numerator }) => numerator);
  const isRare = baseline.length > 0 && events / baseline.length < MIN_EVENTS_OF_PERIOD;
  const range = { sequence, monitoredFrom, openFrom: Math.max(monitoredFrom, openFrom) };
  return {
    period,
    chart: isRare ? gapChart(range) : proportionChart(periods, baseline.length),
    cusum: cusumChart(range, { trials, events, isWhole: baseline.length === BASELINE_PERIODS }),
  };
}

interface Range {
  sequence: FollowedSequence;
  /** Index of the first session after the baseline, and of the first whose period is provisional. */
  monitoredFrom: number;
  openFrom: number;
}

function proportionChart(periods: ReturnType<typeof periodCounts>, baselineCount: number): PeriodChart {
  const inOrder = [
    ...periods.filter(({ provisional }) => !provisional),
    ...periods.filter(({ provisional }) => provisional),
  ];
  const counts = {
    events: inOrder.map(({ numerator }) => numerator),
    sizes: inOrder.map(({ denominator }) => denominator),
  };
  const chart = pChart(counts, 3, baselineCount);
  const isJudged = baselineCount === BASELINE_PERIODS;
  const points = inOrder.map(({ from, to, numerator, denominator, provisional }, index): ChartPoint => {
    const value = chart.proportions[index]!;
    const isEnough = denominator >= MIN_SESSIONS_OF_POINT;
    const isMonitored = isJudged && !provisional && index >= baselineCount && isEnough;
    const lower = chart.lower[index]!;
    const upper = chart.upper[index]!;
    const signal = !isMonitored || value === null ? null : value > upper ? 'above' : value < lower ? 'below' : null;
    return {
      from,
      to,
      numerator,
      denominator,
      value,
      lower,
      upper,
      isBaseline: index < baselineCount,
      provisional,
      signal,
    };
  });
  const runs = runRules(points.filter(({ provisional }) => !provisional).map(({ value }) => value));
  return { method: 'spc.pChart', verdict: verdictOf(isJudged, points, runs), centre: chart.centre, points };
}

/** Sessions without an event between one event and the next. A longer gap is better, so `above` is fewer events. */
function gapChart({ sequence: { days, outcomes }, monitoredFrom, openFrom }: Range): PeriodChart {
  const gaps: { from: number; length: number; end: number }[] = [];
  let last = -1;
  for (let index = 0; index < openFrom; index++) {
    if (outcomes[index] === 0) continue;
    if (last !== -1) gaps.push({ from: days[last]!, length: index - last - 1, end: index });
    last = index;
  }
  const baseline = gaps.filter(({ end }) => end < monitoredFrom);
  const chart = baseline.length < MIN_GAPS ? null : gChart(baseline.map(({ length }) => length));
  const points = gaps.map(({ from, length, end }): ChartPoint => {
    const isBaseline = end < monitoredFrom;
    const signal = !chart || isBaseline ? null : length > chart.upper ? 'below' : length < chart.lower ? 'above' : null;
    const limits = { lower: chart?.lower ?? null, upper: chart?.upper ?? null };
    return {
      from: dayText(from),
      to: dayText(days[end]!),
      numerator: 1,
      denominator: length + 1,
      value: length,
      ...limits,
      isBaseline,
      provisional: false,
      signal,
    };
  });
  if (last !== -1 && last < openFrom - 1) {
    const open = { value: openFrom - 1 - last, lower: chart?.lower ?? null, upper: chart?.upper ?? null };
    points.push({
      from: dayText(days[last]!),
      to: dayText(days[openFrom - 1]!),
      numerator: 0,
      denominator: open.value,
      ...open,
      isBaseline: false,
      provisional: true,
      signal: null,
    });
  }
  const runs = runRules(points.filter(({ provisional }) => !provisional).map(({ value }) => value));
  const isJudged = chart !== null && monitoredFrom < openFrom;
  return { method: 'spc.gChart', verdict: verdictOf(isJudged, points, runs), centre: chart?.centre ?? null, points };
}

function verdictOf(
  isJudged: boolean,
  points: readonly ChartPoint[],
  { signal, tooFewPoints }: { signal: boolean; tooFewPoints: boolean },
): ChartVerdict {
  if (!isJudged) return 'too_few';
  const latest = points.filter((point) => point.signal !== null).at(-1);
  if (latest) return latest.signal!;
  return signal && !tooFewPoints ? 'pattern' : 'usual';
}

function cusumChart(
  { sequence: { days, outcomes }, monitoredFrom, openFrom }: Range,
  { trials, events, isWhole }: { trials: number; events: number; isWhole: boolean },
): CusumChart {
  const nothing = {
    baselineRisk: null,
    threshold: null,
    falseAlarmEvery: null,
    detectedAfter: null,
    points: [],
    signals: [],
  };
  if (!isWhole || events < MIN_BASELINE_EVENTS || events === trials || monitoredFrom >= openFrom) {
    return { method: 'cusum.bernoulli', verdict: 'too_few', ...nothing };
  }
  const risk = events / trials;
  const years = Math.max(1, days[monitoredFrom - 1]! - days[0]! + 1) / 365.25;
  const target = Math.max(MIN_RUN_LENGTH, Math.ceil((YEARS_TO_FALSE_ALARM * trials) / years));
  const monitored = outcomes.subarray(monitoredFrom, openFrom);
  const paths = ([ODDS_TO_DETECT, 1 / ODDS_TO_DETECT] as const).map((oddsRatio) => {
    const threshold = thresholdOf(risk, oddsRatio, target);
    return { threshold, oddsRatio, ...cusumPath(monitored, risk, { oddsRatio, threshold, resetAfterSignal: true }) };
  }) as [PathOf, PathOf];
  const [above, below] = paths;
  const step = Math.max(1, Math.ceil(monitored.length / POINTS_DRAWN));
  const drawn = new Set([...above.signals, ...below.signals, monitored.length - 1]);
  for (let index = 0; index < monitored.length; index += step) drawn.add(index);
  const signals = [
    ...above.signals.map((index) => signalAt(above, index, 'above', days, monitored, monitoredFrom)),
    ...below.signals.map((index) => signalAt(below, index, 'below', days, monitored, monitoredFrom)),
  ].sort((one, other) => one.lastIndex - other.lastIndex);
  const runLengths = averageRunLengths({ risk, oddsRatio: ODDS_TO_DETECT, threshold: above.threshold });
  return {
    method: 'cusum.bernoulli',
    verdict: signals.at(-1)?.direction ?? 'usual',
    baselineRisk: risk,
    threshold: above.threshold,
    falseAlarmEvery: Math.round(runLengths.inControl),
    detectedAfter: Math.round(runLengths.atAlternative),
    points: [...drawn]
      .sort((one, other) => one - other)
      .map((index) => ({
        on: dayText(days[monitoredFrom + index]!),
        session: index + 1,
        above: above.sums[index]!,
        below: below.sums[index]!,
      })),
    signals,
  };
}

type PathOf = ReturnType<typeof cusumPath> & { threshold: number; oddsRatio: number };

function signalAt(
  { sums, threshold }: PathOf,
  index: number,
  direction: 'above' | 'below',
  days: Int32Array,
  monitored: Uint8Array,
  offset: number,
): CusumSignal {
  let first = index;
  while (first > 0 && sums[first - 1]! > 0 && sums[first - 1]! < threshold) first--;
  const events = monitored.subarray(first, index + 1).reduce((total, outcome) => total + outcome, 0);
  const sessions = index - first + 1;
  return {
    from: dayText(days[offset + first]!),
    on: dayText(days[offset + index]!),
    direction,
    sessions,
    events,
    firstIndex: offset + first,
    lastIndex: offset + index,
  };
}

const thresholds = new Map<string, number>();

/** Solving for a threshold takes some ms, and it depends on three numbers alone. */
function thresholdOf(risk: number, oddsRatio: number, target: number): number {
  const key = `${risk} ${oddsRatio} ${target}`;
  let threshold = thresholds.get(key);
  if (threshold === undefined) {
    threshold = cusumThreshold(risk, oddsRatio, target);
    if (thresholds.size > 1_000) thresholds.clear();
    thresholds.set(key, threshold);
  }
  return threshold;
}

function matureCount(sequence: FollowedSequence, period: Period): number {
  return periodCounts(sequence, period).filter(({ provisional }) => !provisional).length;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
