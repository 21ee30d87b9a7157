import { Problem } from '#kernel/problem.js';

/** Refuses a count that is not a number in 0…n. Real values are allowed: an effective sample size is one. */
export function requireEventsWithin(events: number, trials: number): void {
  if (!(trials >= 0) || !Number.isFinite(trials) || !(events >= 0) || !(events <= trials)) {
    throw new Problem('invalid', 'statistics_counts_invalid', `Need 0 ≤ events ≤ trials, got ${events} of ${trials}.`, {
      events: String(events),
      trials: String(trials),
    });
  }
}

/** Refuses a confidence that is not strictly between 0 and 1. */
export function requireConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new Problem(
      'invalid',
      'statistics_confidence_invalid',
      `A confidence lies strictly between 0 and 1 (0.95 for 95 %), got ${confidence}.`,
    );
  }
}

/** Refuses arrays that should run in parallel and do not. */
export function requireSameLength(what: string, expected: number, actual: number): void {
  if (expected !== actual) {
    throw new Problem(
      'invalid',
      'statistics_lengths_differ',
      `${what}: expected ${expected} values, one for each observation, got ${actual}.`,
    );
  }
}

/** Refuses what the sentence given does not hold for. */
export function require(condition: boolean, code: string, detail: string): asserts condition {
  if (!condition) throw new Problem('invalid', code, detail);
}
