import { type EventLog } from '#event-log/event-log.js';
import { type Stores } from '#composition/stores.js';
import { canonicalJson } from '#ledger/jcs.js';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import {
  engines,
  importPath,
  type ImportOutcome,
  type ImportWorld,
  SMALL_FOLDER,
  writeFolder,
} from './import-world.fixture.js';

const published = fileURLToPath(new URL('../../../../test/data/published/', import.meta.url));
const SERIES = ['dogra-2014', 'asif-2016', 'majid-2009'];

/** What the log of a clinic says, by stream: types and clinical parts, without what differs from run to run. */
async function recordOf({ clinics, log }: Stores, clinic: string): Promise<Record<string, unknown[]>> {
  const { id } = await clinics.byName(clinic);
  const streams: Record<string, unknown[]> = {};
  for (const { stream, type, data } of await log.readLog(id, 0, 1_000_000)) {
    (streams[stream] ??= []).push({ type, data });
  }
  delete streams.log;
  return streams;
}

/** The same without the ids, which hang on the clinic, so that records of two clinics can be compared. */
async function factsOf(stores: Stores, clinic: string): Promise<string[]> {
  const facts = Object.values(await recordOf(stores, clinic)).map((stream) =>
    canonicalJson(stream).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '-'),
  );
  return facts.sort();
}

function totals({ files }: ImportOutcome) {
  const sum = { rows: 0, taken: 0, unchanged: 0, left: 0 };
  for (const counts of Object.values(files)) {
    for (const name of ['rows', 'taken', 'unchanged', 'left'] as const) sum[name] += counts[name];
  }
  return sum;
}

/** A pseudo-random order that is the same in every run. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  let state = 12_345;
  const keyed = items.map((item) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return [state, item] as const;
  });
  return keyed.sort(([one], [other]) => one - other).map(([, item]) => item);
}

async function shuffleRows(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const name of (await readdir(to)).filter((file) => file.endsWith('.csv'))) {
    const [header, ...rows] = (await readFile(join(to, name), 'utf8')).trim().split('\n');
    await writeFile(join(to, name), [header, ...shuffled(rows)].join('\n'));
  }
}

describe.each(engines)('an import on $name', ({ open }) => {
  const { file } = tempDirPerTest();
  let world: ImportWorld;
  let stores: Stores;

  beforeEach(async () => {
    world = await open();
    stores = world.stores;
  });
  afterEach(() => world.remove());

  it.each(SERIES)('takes every row of %s, and importing it again changes nothing', async (series) => {
    const first = await importPath(stores, published + series, { clinic: series });
    expect(first.faults).toEqual([]);
    const { rows, taken } = totals(first);
    expect(taken).toBe(rows);
    const record = await recordOf(stores, series);
    const { id } = await stores.clinics.byName(series);
    const { nextPosition } = await stores.log.head(id);

    const second = await importPath(stores, published + series, { clinic: series });
    expect(totals(second)).toEqual({ rows, taken: 0, unchanged: rows, left: 0 });
    expect((await stores.log.head(id)).nextPosition).toBe(nextPosition);

    await shuffleRows(published + series, file('shuffled'));
    const third = await importPath(stores, file('shuffled'), { clinic: series });
    expect(totals(third)).toEqual({ rows, taken: 0, unchanged: rows, left: 0 });
    expect(await recordOf(stores, series)).toEqual(record);
  });

  it('makes the same record of rows in any order', async () => {
    await shuffleRows(published + 'dogra-2014', file('shuffled'));
    await importPath(stores, published + 'dogra-2014', { clinic: 'in order' });
    await importPath(stores, file('shuffled'), { clinic: 'shuffled' });
    expect(await factsOf(stores, 'shuffled')).toEqual(await factsOf(stores, 'in order'));
  });

  it('enters what every file says, in the order of a treatment, late and as imported', async () => {
    const folder = await writeFolder(file('small'), SMALL_FOLDER);
    expect((await importPath(stores, folder, { clinic: 'North', timeZone: 'Europe/Berlin' })).faults).toEqual([]);
    const record = await recordOf(stores, 'North');
    const all = Object.values(record) as { type: string; data: Record<string, unknown> }[][];
    expect(all.flat().some(({ type }) => type === 'AlertRaised')).toBe(true);
    // Alerts of rules, and where a lot was used, come beside what a file says.
    const besides = ['AlertRaised', 'CartridgeUsed'];
    const streams = all.map((stream) => stream.filter(({ type }) => !besides.includes(type)));
    const session = streams.find((stream) => stream.some(({ type }) => type === 'SideEffectReported'))!;
    expect(session.map(({ type }) => type)).toEqual([
      'SessionStarted',
      'PreparationChecked',
      'AnestheticApplied',
      'AnestheticRemoved',
      'AreaTreated',
      'AreaTreated',
      'ImmediateReactionObserved',
      'PostProcedureProductApplied',
      'AftercareGiven',
      'SessionCompleted',
      'FollowUpRecorded',
      'FollowUpRecorded',
      'SideEffectReported',
      'SideEffectResolved',
    ]);
    expect(streams.flat().every(({ data }) => data.lateReason === 'imported')).toBe(true);
    const dataOf = (type: string) =>
      streams
        .flat()
        .filter((event) => event.type === type)
        .map(({ data }) => data);
    expect(session[0]!.data).toMatchObject({ sessionNumber: 1, at: '2024-01-10T09:00:00.000Z' });
    expect(dataOf('PreparationChecked')).toMatchObject([
      {
        items: [
          { item: 'retinoid', status: 'not_met' },
          { item: 'sun', status: 'met', lastDoneOn: '2024-01-01' },
        ],
      },
    ]);
    expect(dataOf('AnestheticApplied')).toContainEqual(
      expect.objectContaining({ product: 'lidocaine_prilocaine_2.5_2.5', massMg: 12_500 }),
    );
    expect(dataOf('AnestheticRemoved')).toMatchObject([{ contactTimeS: 3600 }]);
    expect(dataOf('AreaTreated')).toContainEqual(
      expect.objectContaining({
        area: 'cheek',
        side: 'left',
        deviceType: 'pen',
        needleLengthUm: 1500,
        passes: 4,
        cartridgeLot: 'L-1',
        cartridgeExpiresOn: '2025-01-31',
        speed: 8000,
        speedUnit: 'rpm',
        pattern: 'star',
        pressure: 'medium',
        pinCount: 36,
        glideProduct: 'saline',
      }),
    );
    expect(dataOf('ImmediateReactionObserved')).toMatchObject([
      { type: 'erythema', severity: 1, areas: ['cheek'], painNrs: 4, timeAfterS: 300 },
    ]);
    expect(dataOf('PostProcedureProductApplied')).toMatchObject([{ product: 'other' }]);
    expect(dataOf('AftercareGiven')).toMatchObject([{ items: ['no_sun_24h', 'sunscreen_daily'] }]);
    expect(dataOf('SessionCompleted').map(({ durationS }) => durationS)).toEqual(
      expect.arrayContaining([2700, 2430, undefined]),
    );
    expect(dataOf('FollowUpRecorded')).toMatchObject([
      {
        day: 7,
        reached: true,
        adherence: [
          { item: 'no_sun_24h', answer: 'yes' },
          { item: 'no_makeup_24h', answer: 'partly' },
          { item: 'gentle_cleanser', answer: 'no' },
          { item: 'sunscreen_daily', answer: 'unknown' },
        ],
      },
      { day: 28, reached: false },
    ]);
    expect(dataOf('FollowUpRecorded')[1]).not.toHaveProperty('adherence');
    expect(dataOf('SideEffectReported')).toMatchObject([
      {
        type: 'post_inflammatory_hyperpigmentation',
        onset: '2024-01-25',
        grade: 2,
        causality: 'probable',
        serious: false,
      },
    ]);
    expect(dataOf('SideEffectResolved')).toMatchObject([{ resolved: '2024-04-01' }]);
    expect(dataOf('OutcomeAssessed')).toContainEqual(
      expect.objectContaining({ scale: 'gais_1_5_lower', value: 2, arm: 'prp', area: 'cheek' }),
    );
    expect(dataOf('ClientRegistered')).toContainEqual(
      expect.objectContaining({ birthYear: 1985, sex: 'female', enrolledOn: '2024-01-08' }),
    );
    expect(dataOf('ConsultationRecorded')).toContainEqual(
      expect.objectContaining({ consultedOn: '2024-01-08', fitzpatrick: 'III', weightG: 62_500 }),
    );
    expect(dataOf('SeriesPlanned')).toMatchObject([{ targetSessions: 2, intervalDays: 30 }]);
    expect(dataOf('SeriesEnded')).toMatchObject([{ endedOn: '2024-03-01', reason: 'completed' }]);
  });

  it('takes a row that was put right, and leaves one that was changed since', async () => {
    const wrong = {
      ...SMALL_FOLDER,
      'preparation.csv': ['session_ref,item,status', 'A1,sun,met', 'A1,retinoid,yes'],
      'areas.csv': [...SMALL_FOLDER['areas.csv'].slice(0, 3), 'A2,forehead,midline,,roller,75,3,erythema,,,,,,,,,'],
    };
    const folder = await writeFolder(file('folder'), wrong);
    const first = await importPath(stores, folder, { clinic: 'North' });
    expect(first.faults.map(({ file: name, line }) => [name, line])).toEqual([
      ['areas.csv', 4],
      ['preparation.csv', 3],
    ]);
    const right = {
      ...SMALL_FOLDER,
      'preparation.csv': ['session_ref,item,status', 'A1,sun,met', 'A1,retinoid,not_met'],
      'follow_ups.csv': [
        SMALL_FOLDER['follow_ups.csv'][0],
        'A1,7,2024-01-17,yes,no,partly,no,unknown,,',
        SMALL_FOLDER['follow_ups.csv'][2],
      ],
    };
    const second = await importPath(stores, await writeFolder(folder, right), { clinic: 'North' });
    expect(second.files.preparation).toEqual({ rows: 2, taken: 1, unchanged: 1, left: 0 });
    expect(second.files.areas).toEqual({ rows: 4, taken: 2, unchanged: 2, left: 0 });
    expect(second.faults).toMatchObject([
      { file: 'follow_ups.csv', line: 2, column: 'session_ref', code: 'row_changed' },
    ]);
    const third = await importPath(stores, folder, { clinic: 'North' });
    expect(totals(third)).toMatchObject({ taken: 0, left: 1 });
    const events = Object.values(await recordOf(stores, 'North')).flat() as { type: string }[];
    expect(events.filter(({ type }) => type === 'PreparationChecked')).toHaveLength(2);
  });

  it('keeps sources apart that use the same refs', async () => {
    const folder = await writeFolder(file('folder'), SMALL_FOLDER);
    const first = await importPath(stores, folder, { clinic: 'North' });
    const other = await importPath(stores, folder, { clinic: 'North', source: 'paper' });
    expect(totals(other)).toEqual(totals(first));
  });

  it('leaves sessions that would come to the client of another source', async () => {
    await importPath(stores, await writeFolder(file('one'), SMALL_FOLDER), { clinic: 'North' });
    const other = {
      'clients.csv': [SMALL_FOLDER['clients.csv'][0], 'A,II,1970,M,texture,modest,2023-01-01,,,,'],
      'sessions.csv': [SMALL_FOLDER['sessions.csv'][0], 'A9,A,,,,2024-05-01T10:00:00Z,,,,,'],
    };
    const { faults } = await importPath(stores, await writeFolder(file('other'), other), { clinic: 'North' });
    expect(faults.map(({ file: name, code }) => [name, code])).toEqual([
      ['clients.csv', 'row_changed'],
      ['sessions.csv', 'depends_on_left_row'],
    ]);
  });

  it('that rehearses writes nothing, not even the clinic, and tells what would come', async () => {
    const folder = await writeFolder(file('folder'), SMALL_FOLDER);
    const rehearsed = await importPath(stores, folder, { clinic: 'North', dryRun: true });
    expect(await stores.clinics.all()).toEqual([]);
    expect(await stores.log.logs()).toEqual([]);
    const done = await importPath(stores, folder, { clinic: 'North' });
    expect(rehearsed).toEqual(done);

    const { id } = await stores.clinics.byName('North');
    const head = await stores.log.head(id);
    const again = await importPath(stores, folder, { clinic: 'North', dryRun: true });
    expect(totals(again)).toMatchObject({ taken: 0, unchanged: totals(done).rows });
    expect(await stores.log.head(id)).toEqual(head);
  });

  it('that is stopped leaves no half of a command, and is finished by importing again', async () => {
    await importPath(stores, published + 'majid-2009', { clinic: 'whole' });
    const stop = new AbortController();
    let told = 0;
    const stopped = await importPath(stores, published + 'majid-2009', {
      clinic: 'stopped',
      signal: stop.signal,
      onProgress: (doing) => {
        if (doing === 'entering' && ++told === 200) stop.abort();
      },
    });
    expect(stopped.stopped).toBe(true);
    const { rows, taken } = totals(stopped);
    expect(taken).toBeGreaterThan(100);
    expect(taken).toBeLessThan(rows);
    const finished = await importPath(stores, published + 'majid-2009', { clinic: 'stopped' });
    expect(finished.faults).toEqual([]);
    expect(totals(finished)).toMatchObject({ taken: rows - taken, unchanged: taken });
    expect(await factsOf(stores, 'stopped')).toEqual(await factsOf(stores, 'whole'));
  });

  it('ends where the log fails, and says why', async () => {
    const folder = await writeFolder(file('folder'), SMALL_FOLDER);
    const broken = Object.create(stores.log, {
      append: { value: () => Promise.reject(new Error('disk full')) },
    }) as EventLog;
    await expect(importPath({ ...stores, log: broken }, folder, { clinic: 'North' })).rejects.toThrow('disk full');
  });

  it('asks that a clinic keeps its time zone', async () => {
    const folder = await writeFolder(file('folder'), SMALL_FOLDER);
    await importPath(stores, folder, { clinic: 'North', timeZone: 'Europe/Berlin' });
    await expect(importPath(stores, folder, { clinic: 'north', timeZone: 'Asia/Tokyo' })).rejects.toMatchObject({
      code: 'time_zone_differs',
    });
    expect(totals(await importPath(stores, folder, { clinic: 'north' }))).toMatchObject({ taken: 0, left: 0 });
  });
});
