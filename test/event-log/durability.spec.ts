import { newId } from '#kernel/ids.js';
import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import pg from 'pg';
import { IoFaults } from '../support/io-faults.js';
import { startPostgres } from '../support/postgres.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';
import { anEventLog, aRequest, measuredEvent } from './engines.js';
import { LogProcess } from './log-process.js';

const COMMITS = 40;

/** An answer must not leave before the commit is on the disk: each commit waits for one sync at least. */
function expectSyncedEach(syncs: number, commits: number): void {
  expect(syncs).toBeGreaterThanOrEqual(commits);
}

describe('syncs per acknowledged commit on SQLite', () => {
  let directory: TempDir;
  let faults: IoFaults;
  let child: LogProcess;
  const clinic = newId();

  beforeAll(async () => {
    directory = await createTempDir();
    faults = await IoFaults.create(directory, 'log.db');
    child = await LogProcess.start({ engine: 'SQLite', place: directory.file('log.db') }, faults.environment);
    await child.append(aRequest(clinic, [measuredEvent('session-a')]));
  });

  afterAll(async () => {
    await child.kill();
    faults.close();
    await directory.remove();
  });

  const syncsOf = async (commits: number, afterEach: (syncs: number, commits: number) => void): Promise<number> => {
    const before = faults.syncs;
    for (let commit = 1; commit <= commits; commit++) {
      expect(await child.append(aRequest(clinic, [measuredEvent('session-a')]))).toHaveProperty('receipt');
      afterEach(faults.syncs - before, commit);
    }
    return faults.syncs - before;
  };

  it('answers each command only after its commit was synced', async () => {
    expect(await child.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    await syncsOf(COMMITS, expectSyncedEach);
  });

  it('would be caught with synchronous=NORMAL, where commits are not synced', async () => {
    await child.pragma('synchronous = NORMAL');
    const syncs = await syncsOf(COMMITS, () => undefined);
    expect(() => expectSyncedEach(syncs, COMMITS)).toThrow();
    await child.pragma('synchronous = FULL');
    await syncsOf(COMMITS, expectSyncedEach);
  });
});

describe('syncs per acknowledged commit on PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let url: string;

  beforeAll(async () => {
    server = await startPostgres();
    ({ url } = await server.createDatabase());
  });

  afterAll(() => server.stop());

  const asOwner = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  /** Syncs of the write-ahead log by whoever serves a connection, as of those that have ended. */
  const syncsSoFar = async (): Promise<number> => {
    const [row] = await asOwner(
      `SELECT sum(fsyncs) AS syncs FROM pg_stat_io WHERE object = 'wal' AND backend_type = 'client backend'`,
    );
    return Number(row!.syncs);
  };

  const syncsOf = async (commits: number): Promise<number> => {
    const log = anEventLog(await openPostgresLog(url));
    const clinic = newId();
    await log.open(clinic);
    await log.close();
    const before = await syncsSoFar();
    const again = anEventLog(await openPostgresLog(url));
    for (let i = 0; i < commits; i++) await again.append(aRequest(clinic, [measuredEvent('session-a')]));
    // A connection counts for others once it has ended.
    await again.close();
    return (await syncsSoFar()) - before;
  };

  it('answers each command only after its commit was synced', async () => {
    expectSyncedEach(await syncsOf(COMMITS), COMMITS);
  });

  it('would be caught with synchronous_commit=off, where commits are not synced', async () => {
    await asOwner(
      `CREATE FUNCTION log.be_careless() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN PERFORM set_config('synchronous_commit', 'off', true); RETURN NEW; END $$`,
    );
    await asOwner('CREATE TRIGGER careless BEFORE INSERT ON log.event FOR EACH ROW EXECUTE FUNCTION log.be_careless()');
    const syncs = await syncsOf(COMMITS);
    expect(() => expectSyncedEach(syncs, COMMITS)).toThrow();
  });
});
