import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');

const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|fixture|contract)\.ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name)),
);
const filesThat = (pattern: RegExp): string[] =>
  sources.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => relative(repository, file));

describe('the clock of the product', () => {
  it('is made up by the simulation alone', () => {
    expect(filesThat(/new SimulatedClock\(/)).toEqual(['apps/cli/src/simulate/simulate.command.ts']);
    expect(filesThat(/\bisSimulated = true\b/)).toEqual(['libs/kernel/src/simulated-clock.ts']);
  });

  it('is otherwise that of the machine: nothing else of the product is a clock', () => {
    expect(filesThat(/implements Clock\b|: Clock = \{/)).toEqual([
      'libs/kernel/src/clock.ts',
      'libs/kernel/src/simulated-clock.ts',
    ]);
  });
});
