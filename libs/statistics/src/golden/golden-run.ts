import { COUNT_METHODS } from './golden-count-methods.js';
import { type GoldenCase, type GoldenFile, isRecord } from './golden-file.js';
import { type GoldenMethods } from './golden-methods.js';
import { MODEL_METHODS } from './golden-model-methods.js';
import { SURVEILLANCE_METHODS } from './golden-surveillance-methods.js';

/** Every method of the library by its key. */
export const GOLDEN_METHODS: GoldenMethods = { ...COUNT_METHODS, ...SURVEILLANCE_METHODS, ...MODEL_METHODS };

/** One value that is not what it should be. */
export interface Mismatch {
  /** Where in the expected object, such as `limits.lower[3]`. */
  path: string;
  expected: unknown;
  actual: unknown;
}

export interface CaseResult {
  id: string;
  method: string;
  passed: boolean;
  mismatches: Mismatch[];
  /** Largest |actual − expected| / |expected| over the case's numbers; of the plain difference where 0 is expected. */
  largestError: number;
  /** Largest |actual − expected| as a share of what the tolerance allows; up to 1 passes. */
  toleranceUsed: number;
  /** Why the case could not be run at all. */
  failure?: string;
}

export interface MethodSummary {
  method: string;
  passed: number;
  failed: number;
  largestError: number;
  toleranceUsed: number;
}

/** Runs one case. Never throws: what goes wrong is the case's failure. */
export function runGoldenCase(golden: GoldenCase, datasets: GoldenFile['datasets']): CaseResult {
  const result: CaseResult = {
    id: golden.id,
    method: golden.method,
    passed: false,
    mismatches: [],
    largestError: 0,
    toleranceUsed: 0,
  };
  const method = GOLDEN_METHODS[golden.method];
  if (method === undefined) return { ...result, failure: `unknown method "${golden.method}"` };
  try {
    compare(golden.expected, method(golden.input, datasets), '', golden.tolerance, result);
    result.passed = result.mismatches.length === 0;
    return result;
  } catch (error) {
    return { ...result, passed: false, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Passed, failed and the largest errors of each method, in the order of their first case. */
export function summariseByMethod(results: readonly CaseResult[]): MethodSummary[] {
  const summaries = new Map<string, MethodSummary>();
  for (const { method, passed, largestError, toleranceUsed } of results) {
    let summary = summaries.get(method);
    if (summary === undefined) {
      summaries.set(method, (summary = { method, passed: 0, failed: 0, largestError: 0, toleranceUsed: 0 }));
    }
    if (passed) summary.passed += 1;
    else summary.failed += 1;
    summary.largestError = Math.max(summary.largestError, largestError);
    summary.toleranceUsed = Math.max(summary.toleranceUsed, toleranceUsed);
  }
  return Array.from(summaries.values());
}

function compare(
  expected: unknown,
  actual: unknown,
  path: string,
  tolerance: GoldenCase['tolerance'],
  result: CaseResult,
): void {
  const fail = (): void => void result.mismatches.push({ path, expected, actual });
  const wanted = numberOf(expected);
  if (wanted !== null) {
    if (typeof actual !== 'number' || Number.isNaN(actual)) return fail();
    const difference = actual === wanted ? 0 : Math.abs(actual - wanted);
    const allowed = tolerance.abs + tolerance.rel * Math.abs(wanted);
    if (Number.isFinite(wanted)) {
      const used = difference === 0 ? 0 : difference / allowed;
      result.largestError = Math.max(result.largestError, wanted === 0 ? difference : difference / Math.abs(wanted));
      result.toleranceUsed = Math.max(result.toleranceUsed, used);
      if (!(difference <= allowed)) fail();
    } else if (difference !== 0) fail();
    return;
  }
  if (expected === null) {
    if (actual !== null && actual !== undefined && !Number.isNaN(actual)) fail();
    return;
  }
  if (Array.isArray(expected)) {
    if (!isList(actual) || actual.length !== expected.length) return fail();
    expected.forEach((value, index) => compare(value, actual[index], `${path}[${index}]`, tolerance, result));
    return;
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return fail();
    for (const [key, value] of Object.entries(expected)) {
      compare(value, actual[key], path === '' ? key : `${path}.${key}`, tolerance, result);
    }
    return;
  }
  if (actual !== expected) fail();
}

function numberOf(expected: unknown): number | null {
  if (typeof expected === 'number') return expected;
  if (expected === 'Infinity') return Infinity;
  return expected === '-Infinity' ? -Infinity : null;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Float64Array;
}
