import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import pg from 'pg';
import { createTestDatabase } from '../support/postgres.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

const root = new URL('../../', import.meta.url);
const main = fileURLToPath(new URL('dist/apps/cli/src/main.js', root));
const folderOf = (series: string): string => fileURLToPath(new URL(`test/data/published/${series}`, root));

interface Place {
  environment: Record<string, string>;
  /** Changes the log behind its back, as an owner of the database could. */
  tamper: (sql: { sqlite: string[]; postgres: string[] }) => Promise<void>;
  remove: () => Promise<void>;
}

const engines: { name: string; place: (directory: TempDir) => Promise<Place> }[] = [
  {
    name: 'SQLite',
    place: (directory) =>
      Promise.resolve({
        environment: { PINPOINT_DATA: directory.file('data') },
        tamper: ({ sqlite }) => {
          const database = new Database(directory.file('data', 'log.db'));
          for (const statement of sqlite) database.exec(statement);
          database.close();
          return Promise.resolve();
        },
        remove: () => Promise.resolve(),
      }),
  },
  {
    name: 'PostgreSQL',
    place: async (directory) => {
      const database = await createTestDatabase();
      return {
        environment: { PINPOINT_DATA: directory.file('data'), DATABASE_URL: database.url },
        tamper: async ({ postgres }) => {
          const client = new pg.Client({ connectionString: database.url });
          await client.connect();
          for (const statement of postgres) await client.query(statement);
          await client.end();
        },
        remove: () => database.drop(),
      };
    },
  },
];

/** Runs what `npm run build` made, with real stores: import, report, rebuild, verify, bundle. */
describe.each(engines)('the main job on the command line, on $name', ({ place }) => {
  let directory: TempDir;
  let where: Place;

  const pinpoint = (...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        [main, ...words],
        { env: where.environment, maxBuffer: 1e9 },
        (error, stdout, stderr) => resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  const printed = (series: string): object => {
    const expected = JSON.parse(readFileSync(`${folderOf(series)}/expected.json`, 'utf8')) as Record<string, unknown>;
    delete expected.source;
    return expected;
  };
  const report = async (clinic: string): Promise<object> =>
    JSON.parse((await pinpoint('report', '--clinic', clinic, '--json')).stdout) as object;

  beforeAll(async () => {
    directory = await createTempDir();
    where = await place(directory);
    for (const series of ['dogra-2014', 'majid-2009']) {
      expect(await pinpoint('import', folderOf(series), '--clinic', series)).toMatchObject({ status: 0 });
    }
  });

  afterAll(async () => {
    await where.remove();
    await directory.remove();
  });

  it.each(['dogra-2014', 'majid-2009'])('reports what %s printed, from read models', async (series) => {
    expect(await report(series)).toMatchObject(printed(series));
    expect((await pinpoint('report', '--clinic', series)).stdout).toMatch(/clients enrolled, \d+ completed/);
  });

  it('reports the same after the read models were rebuilt', async () => {
    const before = await report('dogra-2014');
    const rebuilt = await pinpoint('rebuild', '--json');
    expect(rebuilt.status).toBe(0);
    expect(JSON.parse(rebuilt.stdout)).toMatchObject({ events: expect.any(Number) as number });
    expect(await report('dogra-2014')).toEqual(before);
  });

  it('exports a bundle that the verifier takes with the log’s key', async () => {
    const vkey = (await pinpoint('log-key', '--clinic', 'dogra-2014')).stdout.trim();
    const out = directory.file('bundle');
    expect(await pinpoint('bundle', '--clinic', 'dogra-2014', '--out', out, '--proof', '7')).toMatchObject({
      status: 0,
    });
    const verified = await pinpoint('verify-bundle', '-bundle', out, '-log', vkey);
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ result: 'OK', scope: 'full' });
  });

  it('names the clinics there are where one is not known, and exits 1', async () => {
    const { status, stderr } = await pinpoint('report', '--clinic', 'Nowhere');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^clinic_not_found: .*dogra-2014, majid-2009.* Looked in /);
    expect((await pinpoint('verify')).stderr).toMatch(/^clinic_missing: /);
  });

  it('finds nothing in what nobody touched, and the first changed entry in what somebody did', async () => {
    const good = await pinpoint('verify', '--all');
    expect(good).toMatchObject({ status: 0 });
    expect(good.stdout).toMatch(/dogra-2014: good\n.*events.*\n.*as it was signed/);

    const change = `clinical = replace(clinical, '4', '5') WHERE position = 40 AND clinical LIKE '%4%'`;
    await where.tamper({
      sqlite: ['DROP TRIGGER event_refuses_update', `UPDATE event SET ${change}`],
      postgres: ['ALTER TABLE log.event DISABLE TRIGGER ALL', `UPDATE log.event SET ${change}`],
    });
    const found = await pinpoint('verify', '--all', '--json');
    expect(found.status).toBe(2);
    const findings = found.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { finding: unknown }).finding);
    expect(findings).toContainEqual(expect.objectContaining({ position: 40, fault: 'part_changed' }));
  });
});

it.each([[['verify', '--all']], [['history', '--clinic', 'North']], [['rebuild']]])(
  '%j makes no installation where there is none, and says where it looked',
  async (words) => {
    const directory = await createTempDir();
    const nowhere = directory.file('nowhere');
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', PINPOINT_DATA: nowhere };
    const failed = promisify(execFile)(process.execPath, [main, ...words], { env });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`installation_missing: There is no installation in ${nowhere}.`) as string,
    });
    expect(existsSync(nowhere)).toBe(false);
    await directory.remove();
  },
);
