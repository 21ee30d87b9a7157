import { setImmediate as breathe } from 'node:timers/promises';
import { brokenMethods } from './broken-methods.js';
import { brokenAssumptions } from './broken-assumptions.js';
import { chartSignals } from './chart-signals.js';
import { type BrokenAssumption, type Check } from './check.js';
import { intervalCoverage } from './interval-coverage.js';
import { methodCoverage } from './method-coverage.js';
import { modelCoverage } from './model-coverage.js';

export interface Calibration {
  seed: number;
  replications: number;
  checks: Check[];
  brokenAssumptions: BrokenAssumption[];
}

export interface CalibrationOptions {
  seed: number;
  /** Replications of what is quick to draw; whole clinics are drawn a tenth as often. */
  replications: number;
  signal: AbortSignal;
  onProgress?: (done: number) => void;
}

/** Holds the methods against simulated clinics of which the truth is known. The same seed gives the same report. */
export async function calibrate({ seed, replications, signal, onProgress }: CalibrationOptions): Promise<Calibration> {
  const checks: Check[] = [];
  const broken: BrokenAssumption[] = [];
  const parts = [
    intervalCoverage(seed, replications),
    chartSignals(seed, replications),
    methodCoverage(seed, replications),
    modelCoverage(seed, replications),
    brokenMethods(seed, replications),
    brokenAssumptions(seed, Math.ceil(replications / 10)),
  ];
  for (const part of parts) {
    for (const result of part) {
      if ('holds' in result) checks.push(result);
      else broken.push(result);
      onProgress?.(checks.length + broken.length);
      await breathe();
      signal.throwIfAborted();
    }
  }
  return { seed, replications, checks, brokenAssumptions: broken };
}
