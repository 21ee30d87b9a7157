import { openStores } from '#composition/stores.js';
import { verifyLog } from '#event-log/verify-log.js';
import { execFile, spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { readSettings } from '#composition/settings.js';
import { SMALL_FOLDER, writeFolder } from './import-world.fixture.js';

const root = new URL('../../../../', import.meta.url);
const main = fileURLToPath(new URL('dist/apps/cli/src/main.js', root));
const published = fileURLToPath(new URL('test/data/published/', root));

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs what `npm run build` made. */
function pinpoint(data: string, args: string[], nodeArgs: string[] = []): Promise<Outcome> {
  const env = { PINPOINT_DATA: data };
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeArgs, main, ...args], { env, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      const withoutProgress = stderr.replace(/^(reading|entering) rows: .*\n/gm, '');
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr: withoutProgress });
    });
  });
}

describe('pinpoint import', () => {
  const { file } = tempDirPerTest();
  const run = (...args: string[]) => pinpoint(file('data'), ['import', ...args]);

  it('exits 0 where every row was taken, and prints what became of each file', async () => {
    const { status, stdout, stderr } = await run(`${published}dogra-2014`, '--clinic', 'Dogra');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/clients\.csv +36 +36 +0 +0/);
    expect(stdout).toMatch(/all +670 +670 +0 +0/);
    const again = await run(`${published}dogra-2014`, '--clinic', 'dogra', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({
      rows: { rows: 670, taken: 0, unchanged: 670, left: 0 },
      faults: [],
    });
  });

  it('exits 2 where rows were left, and names them as code and sentence, the first twenty of them', async () => {
    const wrong = Array.from({ length: 30 }, (_, index) => `A${index},V,19,F,texture,modest,2024-01-01,,,,`);
    const clients = [...SMALL_FOLDER['clients.csv'], ...wrong];
    const folder = await writeFolder(file('folder'), { ...SMALL_FOLDER, 'clients.csv': clients });
    const { status, stderr } = await run(folder, '--clinic', 'North');
    expect(status).toBe(2);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe(
      'value_out_of_range: clients.csv, line 4, birth_year must be a whole number from 1900 to 2200 (year).',
    );
    expect(lines[20]).toBe('… and 10 more; --json names them all.');
    const { stdout } = await run(folder, '--clinic', 'North', '--json');
    expect(JSON.parse(stdout).faults).toHaveLength(30);
  });

  it('exits 1 where the folder is not of the format or not there, and writes nothing', async () => {
    const folder = await writeFolder(file('folder'), { ...SMALL_FOLDER, 'aftercare.csv': 'session_ref,thing\n' });
    const { status, stderr } = await run(folder, '--clinic', 'North');
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'column_unknown: aftercare.csv, thing is not a column of this file: it takes session_ref, item.',
      'column_missing: aftercare.csv, item is missing in the header.',
      'folder_not_importable: The folder is not of the import format; nothing was imported.',
      '',
    ]);
    expect(await run(file('nowhere'), '--clinic', 'North')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^folder_unreadable: There is no such folder/),
    });
    expect(existsSync(file('data'))).toBe(false);
  });

  it('leaves no file behind after a dry run where nothing was yet', async () => {
    const { status, stdout } = await run(`${published}asif-2016`, '--clinic', 'Asif', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing was written.');
    expect(existsSync(file('data'))).toBe(false);
  });

  it('puts no name, no address and no ref in clear into any file', async () => {
    const clients = [
      SMALL_FOLDER['clients.csv'][0],
      'MRN-777123,III,1985,F,acne_scar,severe,2024-01-08,Zebedee Quux,zq@secret.example,+43 660 1234,62.5',
    ];
    const sessions = [
      SMALL_FOLDER['sessions.csv'][0],
      'VISIT-888,MRN-777123,,,Dr-Jekyll-Ref,2024-01-10T10:00:00Z,,,,,Secret Salve',
    ];
    const folder = await writeFolder(file('folder'), { 'clients.csv': clients, 'sessions.csv': sessions });
    expect((await run(folder, '--clinic', 'North')).status).toBe(0);
    const planted = ['Zebedee', 'Quux', 'zq@secret', '660 1234', '777123', 'VISIT-888', 'Jekyll', 'Secret Salve'];
    const files = (await readdir(file('data'), { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['log.db', 'keys.db', 'accounts.db']));
    for (const entry of files) {
      const bytes = await readFile(join(entry.parentPath, entry.name));
      for (const word of planted) expect([entry.name, word, bytes.includes(word)]).toEqual([entry.name, word, false]);
    }
  });

  it('goes on after kill -9 where it was, and the log is whole', async () => {
    const folder = file('folder');
    await writeMany(folder, { clients: 300, sessionsEach: 2, itemsEach: 4, wrong: 0 });
    const data = file('data');
    let kills = 0;
    for (let taken = 0, total = 1; taken < total;) {
      const child = spawn(process.execPath, [main, 'import', folder, '--clinic', 'North', '--json'], {
        env: { PINPOINT_DATA: data },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let stdout = '';
      child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
      const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
      if (kills < 3) {
        await grownBeyond(join(data, 'log.db'), (kills + 1) * 600_000);
        child.kill('SIGKILL');
        kills++;
      }
      await exited;
      if (stdout === '') continue;
      const { rows } = JSON.parse(stdout) as { rows: { rows: number; taken: number; unchanged: number } };
      taken = rows.taken + rows.unchanged;
      total = rows.rows;
      expect(rows.unchanged).toBeGreaterThan(0);
    }
    const stores = await openStores(readSettings({ PINPOINT_DATA: data }));
    try {
      const { id } = await stores.clinics.byName('North');
      const { fault, events } = await verifyLog(stores.logStorage, id);
      expect(fault).toBeNull();
      // Of a client registration and consultation; of a session start, preparation, aftercare and end.
      expect(events).toBe(1 + 300 * 2 + 600 * 4);
    } finally {
      await stores.close();
    }
  });

  it('takes 200,000 rows in the memory of a few', async () => {
    const folder = file('folder');
    const rows = await writeMany(folder, { clients: 1_500, sessionsEach: 4, itemsEach: 28, wrong: 30_000 });
    expect(rows).toBeGreaterThan(200_000);
    const args = ['import', folder, '--clinic', 'North', '--json'];
    const { status, stdout } = await pinpoint(file('data'), args, ['--max-old-space-size=64']);
    expect(status).toBe(2);
    const result = JSON.parse(stdout) as { rows: object; faults: unknown[] };
    expect(result.rows).toEqual({ rows, taken: rows - 30_000, unchanged: 0, left: 30_000 });
    expect(result.faults).toHaveLength(30_000);
  }, 300_000);
});

async function grownBeyond(path: string, bytes: number): Promise<void> {
  for (;;) {
    const size = async (name: string) => (existsSync(name) ? (await readFile(name)).length : 0);
    if ((await size(path)) + (await size(`${path}-wal`)) > bytes) return;
    await delay(20);
  }
}

const ITEMS = [
  ...['sun', 'retinoid', 'waxing', 'nsaid', 'herbal', 'isotretinoin', 'anticoagulant', 'herpes_antiviral'],
  ...['pregnancy', 'active_lesion', 'skin_cancer', 'allergy', 'bleeding_disorder', 'keloid', 'collagen_or_cardiac'],
  ...['g6pd_or_methemoglobinemia', 'filler_or_toxin', 'peel_or_laser', 'diabetes_or_immunosuppression'],
  'regimen_discussed',
];
const ADVICE = [
  ...['no_makeup_24h', 'no_sun_24h', 'gentle_cleanser', 'moisturizer', 'sunscreen_daily', 'no_retinoid', 'no_peel'],
  'red_flags',
];

/** Writes clients with their sessions and items, the children of a client far from it in the files. Answers the rows. */
async function writeMany(
  folder: string,
  {
    clients,
    sessionsEach,
    itemsEach,
    wrong,
  }: { clients: number; sessionsEach: number; itemsEach: number; wrong: number },
): Promise<number> {
  await mkdir(folder);
  const open = (name: string, header: readonly string[]) => {
    const stream = createWriteStream(join(folder, name));
    stream.write(`${header.join(',')}\n`);
    return stream;
  };
  const files = {
    clients: open('clients.csv', SMALL_FOLDER['clients.csv'].slice(0, 1)),
    sessions: open('sessions.csv', SMALL_FOLDER['sessions.csv'].slice(0, 1)),
    preparation: open('preparation.csv', ['session_ref,item,status']),
    aftercare: open('aftercare.csv', ['session_ref,item']),
  };
  let rows = 0;
  const write = (name: keyof typeof files, row: string): void => {
    files[name].write(`${row}\n`);
    rows++;
  };
  for (let session = sessionsEach; session >= 1; session--) {
    for (let client = 0; client < clients; client++) {
      if (session === 1) write('clients', `C${client},III,1985,F,acne_scar,severe,2024-01-08,"Client, ${client}",,,`);
      const ref = `C${client}-${session}`;
      write('sessions', `${ref},C${client},,,dr,2024-0${session}-10T10:00:00+01:00,45,,,,`);
      const advice = Math.min(Math.floor(itemsEach / 3), ADVICE.length);
      for (const item of ITEMS.slice(0, itemsEach - advice)) write('preparation', `${ref},${item},met`);
      for (const item of ADVICE.slice(0, advice)) write('aftercare', `${ref},${item}`);
    }
  }
  for (let row = 0; row < wrong; row++) write('preparation', `C1-1,sun,maybe`);
  for (const stream of Object.values(files)) stream.end();
  await Promise.all(Object.values(files).map((stream) => finished(stream)));
  return rows;
}
