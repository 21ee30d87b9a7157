import { jest } from '@jest/globals';
import { newId } from '#kernel/ids.js';
import { type EventLog } from '#event-log/event-log.js';
import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { IoFaults } from '../support/io-faults.js';
import { startPostgres } from '../support/postgres.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';
import { anEventLog, aRequest, measuredEvent } from './engines.js';
import { LogProcess } from './log-process.js';
import { appendingTo, SentCommands, WRITE_FAILED } from './sent-commands.js';

const FAILED = { problem: WRITE_FAILED };
const ACKNOWLEDGED = { receipt: expect.objectContaining({ repeated: false }) as unknown };

describe('a write that fails half-way on SQLite', () => {
  let directory: TempDir;
  let faults: IoFaults;
  let child: LogProcess;
  let sent: SentCommands;

  beforeAll(async () => {
    directory = await createTempDir();
    faults = await IoFaults.create(directory, 'log.db');
    child = await LogProcess.start({ engine: 'SQLite', place: directory.file('log.db') }, faults.environment);
  });

  beforeEach(async () => {
    sent = new SentCommands(newId());
    expect(await sent.sendTogether(child.append, 1)).toEqual([ACKNOWLEDGED]);
  });

  afterAll(async () => {
    await child.kill();
    faults.close();
    await directory.remove();
  });

  const expectKept = async (): Promise<void> => {
    const storage = await openSqliteLog(directory.file('log.db'));
    const log = anEventLog(storage);
    await sent.expectKept(log, storage);
    await log.close();
  };

  it.each([
    ['disk full at the first write', () => faults.fillDiskAfter(0)],
    ['disk full after three writes', () => faults.fillDiskAfter(3)],
    ['disk full after ten writes', () => faults.fillDiskAfter(10)],
    ['an I/O error in the sync', () => faults.breakSyncAfter(0)],
  ])('answers an error, writes nothing half, and goes on: %s', async (_, fail) => {
    fail();
    const outcomes = await sent.sendTogether(child.append);
    faults.stop();
    expect(outcomes).toContainEqual(FAILED);
    for (const outcome of outcomes) expect([ACKNOWLEDGED, FAILED]).toContainEqual(outcome);
    expect(await sent.sendTogether(child.append)).toEqual(Array.from({ length: 8 }, () => ACKNOWLEDGED));
    await expectKept();
  });

  it('keeps its word to concurrent callers while the disk fills up and is freed again and again', async () => {
    let isOver = false;
    const calling = sent.callers(child.append, () => isOver);
    for (let round = 0; round < 20; round++) {
      await delay(15);
      if (round % 2 === 0) faults.fillDiskAfter(round * 2);
      else faults.breakSyncAfter(round % 3);
      await delay(15);
      faults.stop();
    }
    isOver = true;
    await calling;
    expect(sent.unsure).not.toEqual([]);
    expect(sent.acknowledged.length).toBeGreaterThan(20);
    await expectKept();
  });
});

describe('a write that fails half-way on PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let url: string;
  let log: EventLog;
  let storage: Awaited<ReturnType<typeof openPostgresLog>>;
  let sent: SentCommands;

  beforeAll(async () => {
    server = await startPostgres();
    ({ url } = await server.createDatabase());
    storage = await openPostgresLog(url);
    log = anEventLog(storage);
  });

  beforeEach(async () => {
    sent = new SentCommands(newId());
    await log.open(sent.clinic);
  });

  afterAll(async () => {
    await log.close();
    await server.stop();
  });

  const asOwner = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  /** For as long as it runs, sixteen callers append. */
  const whileAppending = async (disturb: () => Promise<void>): Promise<void> => {
    let isOver = false;
    const calling = sent.callers(appendingTo(log), () => isOver);
    await disturb();
    isOver = true;
    await calling;
  };

  /** Processes of the server that serve the log's connections. */
  const backends = async (): Promise<number[]> => {
    const rows = await asOwner(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    return rows.map(({ pid }) => Number(pid));
  };

  it('answers an error, writes nothing half, and goes on: the commit itself fails', async () => {
    await asOwner(
      `CREATE FUNCTION log.disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$`,
    );
    await asOwner(
      `CREATE CONSTRAINT TRIGGER disk_full AFTER INSERT ON log.command DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION log.disk_full()`,
    );
    const commits = jest.spyOn(storage, 'commit');
    expect(await sent.sendTogether(appendingTo(log))).toEqual(Array.from({ length: 8 }, () => FAILED));
    // Together, then three of them alone: it is the database, so the others are not tried for nothing.
    expect(commits).toHaveBeenCalledTimes(4);
    commits.mockRestore();
    expect(await log.readLog(sent.clinic, 1, 100)).toEqual([]);
    await asOwner('DROP TRIGGER disk_full ON log.command');
    expect(await sent.sendTogether(appendingTo(log))).toEqual(Array.from({ length: 8 }, () => ACKNOWLEDGED));
    await sent.expectKept(log, storage);
  });

  it('lets one command that the database refuses fail alone', async () => {
    await asOwner(
      `ALTER TABLE log.event ADD CONSTRAINT refused CHECK (clinical IS NULL OR clinical NOT LIKE '%4711%') NOT VALID`,
    );
    const poison = aRequest(sent.clinic, [measuredEvent('session-a'), measuredEvent('session-a', 4711)]);
    const [outcome, others] = await Promise.all([appendingTo(log)(poison), sent.sendTogether(appendingTo(log))]);
    expect(outcome).toEqual(FAILED);
    expect(others).toEqual(Array.from({ length: 8 }, () => ACKNOWLEDGED));
    await asOwner('ALTER TABLE log.event DROP CONSTRAINT refused');
    sent.unsure.push(poison);
    await sent.expectKept(log, storage);
  });

  it('keeps its word to concurrent callers while its connections are ended again and again', async () => {
    await whileAppending(async () => {
      for (let round = 0; round < 20; round++) {
        await delay(Math.random() * 40);
        for (const pid of await backends()) await asOwner(`SELECT pg_terminate_backend(${pid})`);
      }
    });
    expect(sent.acknowledged.length).toBeGreaterThan(20);
    await sent.expectKept(log, storage);
  });

  it('keeps its word to concurrent callers while the server dies and recovers', async () => {
    await whileAppending(async () => {
      for (let round = 0; round < 2; round++) {
        const { length: before } = sent.acknowledged;
        while (sent.acknowledged.length < before + 20) await delay(5);
        // The server takes the sudden end of one of its processes for a crash: it ends all of them and recovers.
        process.kill((await backends())[0]!, 'SIGKILL');
        await delay(Math.random() * 50);
        while (await isDown()) await delay(20);
      }
    });
    expect(sent.unsure).not.toEqual([]);
    await sent.expectKept(log, storage);
  });

  const isDown = (): Promise<boolean> =>
    asOwner('SELECT 1').then(
      () => false,
      () => true,
    );
});
