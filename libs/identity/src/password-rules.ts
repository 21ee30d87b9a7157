import { Problem } from '#kernel/problem.js';

/** NIST SP 800-63B-4 §3.1.1: length counts, not composition; long phrases are taken. */
export const PASSWORD_MIN_CHARACTERS = 12;
export const PASSWORD_MAX_CHARACTERS = 256;
const DISTINCT_MIN = 5;

/**
 * The password as it is hashed: NFKC, so that it can be typed on any keyboard.
 *
 * @param about words that the password must not consist of, such as the login name
 * @throws Problem `password_too_short`, `password_too_long`, `password_too_plain`
 */
export function checkedPassword(password: string, about: readonly string[]): string {
  const normalized = normalizedPassword(password);
  const { length } = [...normalized];
  if (length < PASSWORD_MIN_CHARACTERS) {
    throw refused('too_short', `A password has at least ${PASSWORD_MIN_CHARACTERS} characters; a sentence is fine.`);
  }
  if (length > PASSWORD_MAX_CHARACTERS) {
    throw refused('too_long', `A password has at most ${PASSWORD_MAX_CHARACTERS} characters.`);
  }
  if (isPlain(normalized.toLowerCase(), about)) {
    throw refused('too_plain', 'This password is easily guessed: it repeats itself, a sequence, or your name.');
  }
  return normalized;
}

export function normalizedPassword(password: string): string {
  return password.normalize('NFKC');
}

function isPlain(password: string, about: readonly string[]): boolean {
  if (new Set(password).size < DISTINCT_MIN) return true;
  const words = [...about, 'pinpoint', 'password', 'qwertyuiop', '1234567890', 'abcdefghijklmnopqrstuvwxyz'];
  const rest = words
    .flatMap((word) => word.toLowerCase().split(/[\s@]+/))
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ''), password);
  return new Set(rest).size < DISTINCT_MIN;
}

function refused(what: string, detail: string): Problem {
  return new Problem('invalid', `password_${what}`, detail, { field: 'password' });
}
