/**
 * A code of a vocabulary: lower snake_case, as the data files print it (`lidocaine_prilocaine_2.5_2.5`).
 * @pattern ^[a-z0-9][a-z0-9_.]{0,63}$
 */
export type Code = string;

export const CODE_PATTERN = /^[a-z0-9][a-z0-9_.]{0,63}$/;

/** Whether a text can stand in clear as a code. What cannot is free text, and belongs into a sealed part. */
export function isCode(text: string): boolean {
  return CODE_PATTERN.test(text);
}
