import i18next from 'i18next';
import { codes } from './en/codes';

export type CodeList = keyof typeof codes;

/** The codes of a vocabulary, in its order. */
export function codesOf(list: CodeList): readonly string[] {
  return Object.keys(codes[list]);
}

/** What a code is called in the language of the pages; the code itself where it is the clinic's own. */
export function nameOf(list: CodeList, code: unknown): string {
  const names = (i18next.getResource(i18next.language, 'codes', list) ?? codes[list]) as Record<string, string>;
  return names[String(code)] ?? String(code).replaceAll('_', ' ');
}
