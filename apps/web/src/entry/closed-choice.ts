import { type codes } from '../texts/en/codes';
import { type CodeList, codesOf, nameOf } from '../texts/code-names';
import { answers, chosen, type Option, type Values } from './field';

type CodeOf<List extends CodeList> = keyof (typeof codes)[List] & string;

/** The codes of a list with what they are called, to be chosen from. */
export function optionsOf(list: CodeList, but: readonly string[] = []): Option[] {
  return codesOf(list)
    .filter((value) => !but.includes(value))
    .map((value) => ({ value, label: nameOf(list, value) }));
}

/** What was chosen of a list; undefined where nothing was. */
export function choiceOf<List extends CodeList>(values: Values, name: string, list: List): CodeOf<List> | undefined {
  return codeIn(list, values[name]);
}

/** All that was chosen of a list. */
export function choicesOf<List extends CodeList>(values: Values, name: string, list: List): CodeOf<List>[] {
  return chosen(values, name).flatMap((code) => codeIn(list, code) ?? []);
}

/** What was said of which item, as codes of two lists. */
export function answersOf<Items extends CodeList, Answers extends CodeList>(
  values: Values,
  name: string,
  items: Items,
  list: Answers,
): [CodeOf<Items>, CodeOf<Answers>][] {
  return answers(values, name).flatMap(([item, answer]) => {
    const [code, said] = [codeIn(items, item), codeIn(list, answer)];
    return code !== undefined && said !== undefined ? [[code, said]] : [];
  });
}

function codeIn<List extends CodeList>(list: List, code: string | undefined): CodeOf<List> | undefined {
  return codesOf(list).find((one) => one === code) as CodeOf<List> | undefined;
}
