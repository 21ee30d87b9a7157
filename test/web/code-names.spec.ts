import { readFileSync } from 'node:fs';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { codes } from '../../apps/web/src/texts/en/codes.js';

const VOCABULARIES = new URL('../../libs/treatments/src/vocabularies/', import.meta.url);

/** The codes in one column of a vocabulary, of the rows whose line begins with `prefix`. */
function codesOf(file: string, column: number, prefix = ''): string[] {
  const [, ...lines] = readFileSync(new URL(file, VOCABULARIES), 'utf8').trim().split('\n');
  return lines.filter((line) => line.startsWith(prefix)).map((line) => line.split(',')[column]!);
}

describe('each code of the vocabularies has a name on the pages', () => {
  it.each([
    ['preparation', codesOf('items.csv', 1, 'preparation,')],
    ['aftercare', codesOf('items.csv', 1, 'aftercare,')],
    ['reaction', codesOf('items.csv', 1, 'reaction,')],
    ['area', codesOf('areas.csv', 0)],
    ['product', codesOf('anesthetic-products.csv', 0)],
    ['sideEffect', codesOf('side-effects.csv', 0)],
    ['scale', codesOf('scales.csv', 0)],
    ['scaleItem', codesOf('scale-items.csv', 0)],
    ['condition', codesOf('history.csv', 1, 'condition,')],
    ['allergy', codesOf('history.csv', 1, 'allergy,')],
    ['medication', codesOf('history.csv', 1, 'medication,')],
    ['regimen', codesOf('history.csv', 1, 'regimen,')],
  ] as const)('%s', (list, expected) => {
    expect(Object.keys(codes[list])).toEqual(expected);
  });

  it('rule: in the words of the vocabulary, which the work list has too', () => {
    const rules = [...loadVocabularies().safetyRules.values()].map(({ code, condition }) => [code, condition]);
    expect(Object.entries(codes.rule)).toEqual(rules);
  });
});
