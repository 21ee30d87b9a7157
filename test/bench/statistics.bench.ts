import { clusterRobustLogistic } from '#statistics/cluster-robust.js';
import { averageRunLengths } from '#statistics/cusum-run-length.js';
import { cusumPath } from '#statistics/cusum.js';
import { binomialFunnel } from '#statistics/funnel.js';
import { wilsonInterval } from '#statistics/incidence.js';
import { type BinomialData, fitLogistic } from '#statistics/logistic.js';
import { exitCounts, kaplanMeier } from '#statistics/survival.js';
import { type BenchRow } from './bench-row.js';

/** Seconds that the design's author measured on two cores with Node 20: for orientation, not as a limit. */
const ORIENTATION = 'orientation';

/** Times the statistics at the sizes a large chain of clinics reaches. Inputs are made before the clock starts. */
export function statisticsBench(): Promise<BenchRow[]> {
  const draw = uniformNumbers(20260225);
  return Promise.resolve([
    wilsonIntervals(draw),
    funnelOfUnits(draw),
    cusumOverSessions(draw),
    cusumRunLength(),
    kaplanMeierOverSessions(draw),
    logisticOnPatterns(draw),
    clusterSandwich(draw),
  ]);
}

/** Uniform numbers in [0, 1), the same on every run: mulberry32. */
function uniformNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The median of five runs, in seconds. */
function seconds(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[2]!;
}

function row(name: string, baseline: number, run: () => unknown): BenchRow {
  const value = seconds(run);
  const target = `about ${baseline} s or less`;
  return { name, value, unit: 's', baseline, baselineName: ORIENTATION, ratio: value / baseline, target };
}

function wilsonIntervals(draw: () => number): BenchRow {
  const counts = Array.from({ length: 10_000 }, () => {
    const trials = 1 + Math.floor(draw() * 2000);
    return { trials, events: Math.floor(draw() * trials * 0.2) };
  });
  return row('10,000 Wilson intervals', 0.13, () => counts.map(({ events, trials }) => wilsonInterval(events, trials)));
}

function funnelOfUnits(draw: () => number): BenchRow {
  const units = Array.from({ length: 1000 }, () => {
    const trials = 5 + Math.floor(draw() * 1500);
    return { trials, events: Math.round(trials * (0.02 + 0.06 * draw())) };
  });
  return row('funnel of 1,000 units', 0.02, () => binomialFunnel(units));
}

function cusumOverSessions(draw: () => number): BenchRow {
  const risks = Float64Array.from({ length: 1_000_000 }, () => 0.01 + 0.08 * draw());
  const outcomes = risks.map((risk) => (draw() < risk ? 1 : 0));
  const options = { oddsRatio: 2, threshold: 4.1, resetAfterSignal: true };
  return row('risk-adjusted CUSUM over 1,000,000 sessions', 0.07, () => cusumPath(outcomes, risks, options));
}

function cusumRunLength(): BenchRow {
  return row('average run lengths of a CUSUM (p0 1 %, h 2.71)', 0.05, () =>
    averageRunLengths({ risk: 0.01, oddsRatio: 2, threshold: 2.71 }),
  );
}

function kaplanMeierOverSessions(draw: () => number): BenchRow {
  const days = Float64Array.from({ length: 1_000_000 }, () => Math.ceil(-6 * Math.log(1 - draw())));
  const resolved = days.map((day) => (day <= 28 && draw() < 0.9 ? 1 : 0));
  return row('Kaplan–Meier over 1,000,000', 0.2, () => kaplanMeier(exitCounts(days, resolved)));
}

/** Rows with an intercept and indicators of categorical covariates, as technique and area are recorded. */
function categoricalData(
  draw: () => number,
  rows: number,
  levels: readonly number[],
  trialsEach: number,
): BinomialData {
  const columns = 1 + levels.reduce((sum, count) => sum + count - 1, 0);
  const values = new Float64Array(rows * columns);
  const events = new Float64Array(rows);
  const trials = new Float64Array(rows).fill(trialsEach);
  for (let r = 0; r < rows; r++) {
    values[r * columns] = 1;
    let eta = -2.5;
    let first = 1;
    for (const count of levels) {
      const level = Math.floor(draw() * count);
      if (level > 0) values[r * columns + first + level - 1] = 1;
      eta += 0.15 * level;
      first += count - 1;
    }
    const risk = 1 / (1 + Math.exp(-eta));
    for (let trial = 0; trial < trialsEach; trial++) if (draw() < risk) events[r]! += 1;
  }
  return { design: { rows, columns, values }, events, trials };
}

function logisticOnPatterns(draw: () => number): BenchRow {
  const data = categoricalData(draw, 2400, [6, 6, 5, 3, 3], 40);
  return row('logistic regression on 2,400 patterns, 19 terms', 0.05, () => fitLogistic(data));
}

function clusterSandwich(draw: () => number): BenchRow {
  const clients = 200_000;
  const data = categoricalData(draw, 5 * clients, [5, 4, 3, 3], 1);
  const fit = fitLogistic(data);
  if (fit.separation !== 'none') throw new Error('The bench data must not be separated.');
  const index = Int32Array.from({ length: 5 * clients }, () => Math.floor(draw() * clients));
  return row('cluster sandwich over 200,000 clients, 1,000,000 rows, 12 terms', 0.3, () =>
    clusterRobustLogistic(fit, data, { index, count: clients }),
  );
}
