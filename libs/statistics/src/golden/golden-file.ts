import { Problem } from '#kernel/problem.js';

/**
 * Files of reference cases for the methods of this library: inputs, the values another implementation gives, and how far
 * off a result may be. Numbers carry 12 significant digits; missing is null, infinite is the string "Infinity" or
 * "-Infinity"; indices count from 1 unless a method says otherwise.
 */
export interface GoldenFile {
  datasets: Record<string, GoldenDataset>;
  cases: GoldenCase[];
}

/** Raw rows in their original order. */
export interface GoldenDataset {
  columns: string[];
  rows: unknown[][];
}

export interface GoldenCase {
  id: string;
  /** The method by its key, such as `incidence.wilson`. */
  method: string;
  title: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
  /** |actual − expected| ≤ abs + rel·|expected|. */
  tolerance: { rel: number; abs: number };
}

/** Reads a golden file from its text. A Problem `golden_file_invalid` says what is missing and where. */
export function parseGoldenFile(text: string): GoldenFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw invalid(`the text is not JSON (${(error as Error).message})`);
  }
  if (!isRecord(parsed) || !Array.isArray(parsed.cases)) throw invalid('there is no list "cases"');
  const { cases, datasets = {} } = parsed;
  if (!isRecord(datasets)) throw invalid('"datasets" is not an object');
  for (const [name, dataset] of Object.entries(datasets)) {
    if (!isRecord(dataset) || !Array.isArray(dataset.columns) || !Array.isArray(dataset.rows)) {
      throw invalid(`dataset "${name}" needs "columns" and "rows"`);
    }
  }
  cases.forEach((candidate: unknown, index) => requireCase(candidate, index));
  return { datasets: datasets as Record<string, GoldenDataset>, cases: cases as GoldenCase[] };
}

function requireCase(candidate: unknown, index: number): void {
  if (!isRecord(candidate)) throw invalid(`case ${index} is not an object`);
  const name = typeof candidate.id === 'string' ? `case "${candidate.id}"` : `case ${index}`;
  for (const key of ['id', 'method'] as const) {
    if (typeof candidate[key] !== 'string') throw invalid(`${name} has no text "${key}"`);
  }
  for (const key of ['input', 'expected', 'tolerance'] as const) {
    if (!isRecord(candidate[key])) throw invalid(`${name} has no object "${key}"`);
  }
  const { rel, abs } = candidate.tolerance as Record<string, unknown>;
  if (typeof rel !== 'number' || typeof abs !== 'number') {
    throw invalid(`${name} needs numbers "rel" and "abs" in its tolerance`);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(what: string): Problem {
  return new Problem('invalid', 'golden_file_invalid', `Not a golden file: ${what}.`);
}
