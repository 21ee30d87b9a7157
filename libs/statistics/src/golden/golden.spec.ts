import { readFileSync } from 'node:fs';
import { type GoldenFile, parseGoldenFile } from './golden-file.js';
import { runGoldenCase } from './golden-run.js';

const text = readFileSync(new URL('../../../../test/vectors/golden.json', import.meta.url), 'utf8');
const file: GoldenFile = parseGoldenFile(text);
const methods = Array.from(new Set(file.cases.map(({ method }) => method)));

describe.each(methods)('golden values of %s', (method) => {
  const cases = file.cases.filter((golden) => golden.method === method);

  it.each(cases.map((golden) => [golden.id, golden.title, golden] as const))('%s: %s', (_id, _title, golden) => {
    const { failure, mismatches, passed } = runGoldenCase(golden, file.datasets);
    expect({ failure, mismatches }).toEqual({ failure: undefined, mismatches: [] });
    expect(passed).toBe(true);
  });
});
