import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';

const repository = resolve(import.meta.dirname, '../..');
const planted = join(import.meta.dirname, 'planted');

const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
};

describe('boundaries', () => {
  it('hold in this repository', () => {
    const { modules, summary } = cruise(repository);
    expect(summary.violations).toEqual([]);
    expect(modules.map((module) => module.source)).toContain('libs/kernel/src/problem.ts');
  });

  it('are seen to be crossed wherever a violation is planted, and nowhere else', () => {
    const wrong = plantedRepository();
    try {
      const fired = cruise(wrong).summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`);
      expect([...new Set(fired)].sort()).toEqual(declaredViolations());
    } finally {
      rmSync(wrong, { recursive: true });
    }
  });

  it.each(forbidden.map((rule) => rule.name!))('%s has a planted violation', (rule) => {
    expect(declaredViolations().filter((violation) => violation.endsWith(`: ${rule}`))).not.toEqual([]);
  });

  it('are errors, every one', () => {
    expect(forbidden.filter((rule) => rule.severity !== 'error')).toEqual([]);
  });
});

/** The planted tree under the real configuration: what the rules say of `libs/…` they say of it. */
function plantedRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-planted-'));
  cpSync(planted, folder, { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    cpSync(join(repository, file), join(folder, file));
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** What `npm run check:boundaries` runs, with its findings as data. */
function cruise(folder: string): ICruiseResult {
  const depcruise = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [depcruise, 'apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  );
  if (!stdout) throw new Error(`dependency-cruiser said nothing in ${folder}: ${stderr}`);
  return JSON.parse(stdout) as ICruiseResult;
}

/** `<file>: <rule>` for each planted file that names, in its first line, the rule it breaks. */
function declaredViolations(): string[] {
  return readdirSync(planted, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const rule = /^\/\/ fires: (\S+)\n/.exec(readFileSync(join(planted, file), 'utf8'))?.[1];
      return rule === undefined ? [] : [`${file}: ${rule}`];
    })
    .sort();
}
