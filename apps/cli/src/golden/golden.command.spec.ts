import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { goldenCommand } from './golden.command.js';

const tolerance = { rel: 1e-9, abs: 1e-11 };

const right = {
  id: 'right',
  method: 'incidence.wilson',
  title: 'no events',
  input: { x: 0, n: 40, conf: 0.95 },
  expected: { estimate: 0, lower: 0, upper: 0.0876216011973 },
  tolerance,
};

const wrong = { ...right, id: 'wrong', expected: { estimate: 0, lower: null, upper: 0.09, missing: [1] } };
const unknown = { ...right, id: 'unknown', method: 'incidence.guess' };
const broken = { ...right, id: 'broken', input: { x: 9, n: 4 } };
const infinite = {
  ...right,
  id: 'infinite',
  method: 'twoByTwo.riskRatio',
  input: { x1: 5, n1: 50, x2: 0, n2: 70 },
  expected: { estimate: 'Infinity', koopmanUpper: 'Infinity', katzContinuityUsed: true },
};

describe('pinpoint golden', () => {
  let directory: string;
  let printed: string[];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'golden-'));
    printed = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void printed.push(line));
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    process.exitCode = 0;
    await rm(directory, { recursive: true });
  });

  async function run(content: string, ...options: string[]): Promise<{ status: unknown; output: string }> {
    const path = join(directory, 'cases.json');
    await writeFile(path, content);
    await goldenCommand().parseAsync([path, ...options], { from: 'user' });
    return { status: process.exitCode, output: printed.join('\n') };
  }

  it('exits 0 where every case passes, and counts by method', async () => {
    const { status, output } = await run(JSON.stringify({ cases: [right, infinite] }));
    expect(status).toBe(0);
    expect(output).toMatch(/incidence\.wilson +1 +0 /);
    expect(output).toContain('2 passed, 0 failed');
  });

  it('exits 2 where a case fails, and says which value and why', async () => {
    const { status, output } = await run(JSON.stringify({ cases: [right, wrong, unknown, broken] }));
    expect(status).toBe(2);
    expect(output).toContain('1 passed, 3 failed');
    expect(output).toContain('wrong (incidence.wilson)');
    expect(output).toContain('lower: expected null, got 0');
    expect(output).toContain('upper: expected 0.09, got 0.0876');
    expect(output).toContain('missing: expected [1], got nothing');
    expect(output).toContain('unknown method "incidence.guess"');
    expect(output).toContain('Need 0 ≤ events ≤ trials');
  });

  it('prints the report as JSON', async () => {
    const { output } = await run(JSON.stringify({ cases: [right, wrong] }), '--json');
    expect(JSON.parse(output)).toMatchObject({
      passed: 1,
      failed: 1,
      methods: [{ method: 'incidence.wilson', passed: 1, failed: 1 }],
      failures: [{ id: 'wrong', mismatches: [{ path: 'lower' }, { path: 'upper' }, { path: 'missing' }] }],
    });
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['no cases', '{}', 'no list "cases"'],
    ['a case without a tolerance', JSON.stringify({ cases: [{ ...right, tolerance: undefined }] }), '"tolerance"'],
    ['a dataset without rows', JSON.stringify({ cases: [], datasets: { d: { columns: [] } } }), 'dataset "d"'],
  ])('exits 1 at a file with %s', async (_what, content, message) => {
    const { status, output } = await run(content);
    expect(status).toBe(1);
    expect(output).toContain(message);
  });

  it('exits 1 where there is no file', async () => {
    await goldenCommand().parseAsync([join(directory, 'none.json')], { from: 'user' });
    expect(process.exitCode).toBe(1);
  });
});
