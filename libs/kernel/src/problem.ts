import { type JsonObject } from './json.js';

/** What kind of refusal it is, told without a word of HTTP; `apps/api` maps kinds to status codes. */
export type ProblemKind =
  /** The input is wrong in itself: shape, range, unit. */
  | 'invalid'
  /** Nobody is signed in, or the sign-in has ended. */
  | 'unauthenticated'
  /** Signed in, but without the right. */
  | 'forbidden'
  /** Nothing of that name is visible to the caller. */
  | 'not_found'
  /** The record has moved on: another version, or a command id used for something else. */
  | 'conflict'
  /** True in itself, but out of order; `facts.allowed` says what may be done now. */
  | 'not_allowed_now'
  /** Too large or too many. */
  | 'too_large'
  /** The service cannot do it at the moment, and nothing was written; trying again may help. */
  | 'unavailable'
  /** Stored data contradict themselves. */
  | 'corrupt';

/**
 * An expected refusal. `code` is stable (lower snake_case) and part of the interface; `detail` says in a sentence
 * what was wrong, where, and what would be right; `facts` holds the same for programs. Neither ever holds personal
 * data, since problems are logged.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly detail: string,
    readonly facts: JsonObject = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
