import { type BenchRow } from './bench-row.js';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that the share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** Runs the work once and answers how many of its `count` units it did in a second. */
export async function perSecond(count: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - start);
}

export interface Comparison extends Pick<BenchRow, 'name' | 'unit' | 'baselineName' | 'target'> {
  rounds: number;
  signal: AbortSignal;
  /** Both answer a figure in `unit`. They run in turn, so that a machine busy with other things slows both. */
  measured: () => Promise<number>;
  baseline: () => Promise<number>;
}

/** The medians of figure, baseline and their ratio. One more round goes ahead, uncounted, to warm both up. */
export async function compare(comparison: Comparison): Promise<BenchRow> {
  const { name, unit, baselineName, target, rounds, signal, measured, baseline } = comparison;
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    signal.throwIfAborted();
    const value = await measured();
    const base = await baseline();
    if (round === 0) continue;
    values.push(value);
    baselines.push(base);
  }
  const ratio = median(values.map((value, index) => value / baselines[index]!));
  return { name, value: median(values), unit, baseline: median(baselines), baselineName, ratio, target };
}
