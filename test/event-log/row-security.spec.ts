import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import { newId } from '#kernel/ids.js';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { anEventLog, aRequest, engines, measuredEvent } from './engines.js';

const TABLES = ['epoch', 'stream', 'event', 'sealed_part', 'command'];

describe('the rows of logs on PostgreSQL', () => {
  let database: TestDatabase;
  let own: string;
  let foreign: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    const log = anEventLog(await openPostgresLog(database.url), {
      sealing: { seal: async () => Buffer.from('sealed') },
    });
    [own, foreign] = [newId(), newId()];
    for (const name of [own, foreign]) {
      const sealed = { notes: { text: 'a note' } };
      await log.append(aRequest(name, [measuredEvent('client-a', 1, { kid: newId(), sealed })]));
    }
    await log.close();
  });
  afterEach(() => database.drop());

  /** As the service works, after it has named a log, or none. */
  async function asService<T>(log: string | null, work: (client: pg.Client, ids: Ids) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: database.url, options: '-c role=pinpoint_service' });
    await client.connect();
    try {
      const rows = (await client.query<{ name: string; log_id: string }>('SELECT name, log_id FROM log.log')).rows;
      const ids = Object.fromEntries(rows.map(({ name, log_id: id }) => [name, id]));
      await client.query('BEGIN');
      if (log !== null) await client.query(`SELECT set_config('pinpoint.log_id', $1, true)`, [ids[log]]);
      return await work(client, ids);
    } finally {
      await client.end();
    }
  }
  type Ids = Record<string, string>;

  it.each(TABLES)(
    'of %s are there for the log that was named, and no other, even where nobody asked for one',
    async (table) => {
      await asService(own, async (client, ids) => {
        const seen = await client.query<{ log_id: string }>(`SELECT DISTINCT log_id FROM log.${table}`);
        expect(seen.rows).toEqual([{ log_id: ids[own] }]);
        const asked = await client.query(`SELECT 1 FROM log.${table} WHERE log_id = ${ids[foreign]}`);
        expect(asked.rowCount).toBe(0);
      });
      await asService(null, async (client) => {
        expect((await client.query(`SELECT 1 FROM log.${table}`)).rowCount).toBe(0);
      });
    },
  );

  it('end with the transaction that named their log', async () => {
    await asService(own, async (client) => {
      await client.query('COMMIT');
      expect((await client.query('SELECT 1 FROM log.event')).rowCount).toBe(0);
    });
  });

  it('are neither written to nor destroyed in another log', async () => {
    await asService(own, async (client, ids) => {
      const destroyed = await client.query(
        'UPDATE log.event SET clinical = NULL, salt = NULL WHERE clinical IS NOT NULL',
      );
      expect(destroyed.rowCount).toBe(1);
      const insert = `INSERT INTO log.stream (log_id, name) VALUES (${ids[foreign]}, 'client-b')`;
      await expect(client.query(insert)).rejects.toThrow(/row-level security/);
    });
    const log = anEventLog(await openPostgresLog(database.url));
    const [event] = await log.readStream(foreign, 'client-a');
    expect(event!.data).toEqual({ valueUm: 1 });
    await log.close();
  });

  it('bind the service, which is refused where it could pass by', async () => {
    const administer = async (sql: string): Promise<void> => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    await administer('ALTER TABLE log.event NO FORCE ROW LEVEL SECURITY');
    await expect(openPostgresLog(database.url)).rejects.toMatchObject({ code: 'service_role_too_strong' });
    await administer('ALTER TABLE log.event FORCE ROW LEVEL SECURITY');
    await administer('ALTER TABLE log.event OWNER TO pinpoint_service');
    await expect(openPostgresLog(database.url)).rejects.toMatchObject({ code: 'service_role_too_strong' });
    await administer('ALTER TABLE log.event OWNER TO CURRENT_USER');
    await (await openPostgresLog(database.url)).close();
  });

  it('are found by index all the same: what an erasure asks for reads no whole log', async () => {
    await asService(own, async (client, ids) => {
      await client.query('SET LOCAL enable_seqscan = off');
      const plan = async (condition: string): Promise<string> =>
        JSON.stringify(
          (await client.query(`EXPLAIN SELECT leaf FROM log.event WHERE log_id = ${ids[own]} AND ${condition}`)).rows,
        );
      expect(await plan(`subject = 'x'`)).toContain('event_of_subject');
      expect(await plan('is_erasure ORDER BY position')).toContain('event_of_erasure');
    });
  });
});

describe.each(engines)('two logs on $name', ({ create }) => {
  it('know nothing of each other: every reading of one answers as if the other were not there', async () => {
    const engine = await create();
    const storage = await engine.openStorage();
    const log = anEventLog(storage, { sealing: { seal: async () => Buffer.from('sealed') } });
    const [one, other, kid] = [newId(), newId(), newId()];
    await log.open(one);
    const sealed = { notes: { text: 'a note' } };
    const request = aRequest(other, [measuredEvent('client-a', 1, { kid, sealed })]);
    await log.append(request);
    const all = { from: 0, to: 1_000 };
    expect((await storage.readEvents(one, all, 1_000)).map(({ position }) => position)).toEqual([0]);
    expect(await storage.readEvents(one, { stream: 'client-a', fromVersion: 1, toVersion: 9 }, 9)).toEqual([]);
    expect(await storage.readSealedParts(one, all)).toEqual([]);
    expect(await storage.recordedCommand(one, request.commandId)).toBeNull();
    expect(await storage.readCommands(one, [request.commandId])).toEqual([]);
    expect(await storage.subjectStreams(one, kid)).toEqual([]);
    expect(
      await storage.destroyParts(one, [
        { position: 1, name: 'clinical' },
        { position: 1, name: 'notes' },
      ]),
    ).toBe(0);
    expect((await storage.commandExtent(one, 1_000)).count).toBe(1);
    expect(await storage.readSealedParts(other, all)).toHaveLength(1);
    await log.close();
    await engine.destroy();
  });
});
