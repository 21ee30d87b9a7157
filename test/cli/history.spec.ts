import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '../support/postgres.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

const root = new URL('../../', import.meta.url);
const main = fileURLToPath(new URL('dist/apps/cli/src/main.js', root));
const CLINIC = 'asif-2016';
const folder = fileURLToPath(new URL(`test/data/published/${CLINIC}`, root));

interface Printed {
  position: number;
  recordedAt: string;
  happened: string | null;
  type: string;
  title: string;
  actor: string;
  role: string;
  data: object | null;
  clientId: string | null;
  recordId: string | null;
}

const engines: { name: string; place: () => Promise<{ environment: object; remove: () => Promise<void> }> }[] = [
  { name: 'SQLite', place: () => Promise.resolve({ environment: {}, remove: () => Promise.resolve() }) },
  {
    name: 'PostgreSQL',
    place: async () => {
      const database = await createTestDatabase();
      return { environment: { DATABASE_URL: database.url }, remove: () => database.drop() };
    },
  },
];

/** Runs what `npm run build` made, over a series that was imported. */
describe.each(engines)('pinpoint history on $name', ({ place }) => {
  let directory: TempDir;
  let where: Awaited<ReturnType<typeof place>>;
  let all: Printed[];

  const pinpoint = (...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env.PATH, PINPOINT_DATA: directory.file('data'), ...where.environment };
      execFile(process.execPath, [main, ...words], { env, maxBuffer: 1e9 }, (error, stdout, stderr) =>
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  const history = async (...flags: string[]): Promise<Printed[]> => {
    const { status, stdout } = await pinpoint('history', '--clinic', CLINIC, '--json', ...flags);
    expect(status).toBe(0);
    return stdout === ''
      ? []
      : stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Printed);
  };

  beforeAll(async () => {
    directory = await createTempDir();
    where = await place();
    expect(await pinpoint('import', folder, '--clinic', CLINIC)).toMatchObject({ status: 0 });
    all = await history('--limit', '5000');
  });
  afterAll(async () => {
    await where.remove();
    await directory.remove();
  });

  it('lists every event once and in order, each with who, in which role, when it happened and was recorded', () => {
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index));
    const treated = all.find(({ type, happened }) => type === 'SessionStarted' && happened !== null)!;
    expect(treated).toMatchObject({ actor: expect.any(String), role: expect.any(String), data: expect.any(Object) });
    expect(treated.happened! < treated.recordedAt).toBe(true);
  });

  it('goes on behind a position', async () => {
    const page = await history('--after', '5', '--limit', '3');
    expect(page.map(({ position }) => position)).toEqual([6, 7, 8]);
  });

  it('filters by client, session, type, and both times, which must all agree', async () => {
    const one = all.find(({ type }) => type === 'SessionStarted')!;
    const ofSession = await history('--session', one.recordId!, '--limit', '5000');
    expect(ofSession).toEqual(all.filter(({ recordId }) => recordId === one.recordId));
    const ofClient = await history('--client', one.clientId!, '--types', 'SessionStarted,AreaTreated');
    const isAsked = ({ clientId, type }: Printed) =>
      clientId === one.clientId && ['SessionStarted', 'AreaTreated'].includes(type);
    expect(ofClient).toEqual(all.filter(isAsked));
    expect(ofClient.length).toBeGreaterThan(1);
    const day = one.happened!.slice(0, 10);
    const ofDay = await history(
      '--types',
      'SessionStarted',
      '--happened-from',
      day,
      '--happened-to',
      day,
      '--limit',
      '500',
    );
    expect(ofDay).toContainEqual(one);
    expect(ofDay.every(({ happened }) => happened!.slice(0, 10) === day)).toBe(true);
    const last = all.at(-1)!.recordedAt;
    expect((await history('--recorded-from', last)).every(({ recordedAt }) => recordedAt >= last)).toBe(true);
    expect(await history('--recorded-to', all[0]!.recordedAt)).toEqual([]);
  });

  it('prints columns for people', async () => {
    const { stdout, stderr } = await pinpoint('history', '--clinic', CLINIC, '--limit', '2');
    const [heading, ...rows] = stdout.trimEnd().split('\n');
    expect(heading).toMatch(/position +recorded +happened +what +who/);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(all[0]!.recordedAt);
    expect(stderr).toContain('later events come with --after 1.');
  });

  it.each([
    ['an id that is none', ['--client', 'anna']],
    ['a day that is none', ['--happened-from', 'yesterday']],
    ['a position that is none', ['--after', '-1']],
    ['a clinic that is not there', ['--clinic', 'Nowhere']],
  ])('exits 1 for %s', async (_what, flags) => {
    const { status, stdout, stderr } = await pinpoint('history', '--clinic', CLINIC, ...flags);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^(error|clinic_not_found): /);
  });
});
