import { migrateAlone } from '#event-log/sqlite/migrate-alone.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import type Database from 'better-sqlite3';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { tempDirPerTest } from '../support/temp-dir.js';
import { engines } from './engines.js';
import { LogProcess } from './log-process.js';

const PROCESSES = 4;

describe.each(engines)('processes that start together on a new database on $name', ({ name, create }) => {
  it('all find its tables, which one of them has made', async () => {
    const engine = await create();
    const starting = Array.from({ length: PROCESSES }, () => LogProcess.start({ engine: name, place: engine.place }));
    const started = await Promise.allSettled(starting);
    const processes = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    await Promise.all(processes.map((process) => process.kill()));
    await engine.destroy();
    expect(started.map(({ status }) => status)).toEqual(Array(PROCESSES).fill('fulfilled'));
  });
});

describe('a new SQLite file', () => {
  const { file } = tempDirPerTest();

  it('is opened several times in one process without waiting for itself', async () => {
    const storages = await Promise.all([1, 2, 3].map(() => openSqliteLog(file('log.db'))));
    await Promise.all(storages.map((storage) => storage.close()));
  });

  it('is migrated by one, however long that takes, while the other waits and then finds it done', async () => {
    let letGo = (): void => undefined;
    const secondIsHere = new Promise<void>((resolve) => (letGo = resolve));
    let migrating = 0;
    class MakeTables1764000000000 implements MigrationInterface {
      readonly name = 'MakeTables1764000000000';
      async up(runner: QueryRunner): Promise<void> {
        // Where both get here, both look for what is missing before either has made it.
        if (++migrating === 2) letGo();
        await secondIsHere;
        await runner.query('CREATE TABLE made_once (id INTEGER)');
      }
      down(): Promise<void> {
        return Promise.reject(new Error('Nobody goes back.'));
      }
    }
    const open = async (): Promise<DataSource> => {
      const migrations = [MakeTables1764000000000];
      const database = file('shared.db');
      // Without patience of the driver's own, which would stop the whole process.
      const prepareDatabase = (opened: Database.Database): void => {
        opened.pragma('journal_mode = WAL');
        opened.pragma('busy_timeout = 0');
      };
      return new DataSource({ type: 'better-sqlite3', database, migrations, prepareDatabase }).initialize();
    };
    const [first, second] = [await open(), await open()];
    const query = second.query.bind(second);
    let asked = 0;
    second.query = async (...words: Parameters<DataSource['query']>) => {
      // It asks for the lock in vain, and later again.
      if (words[0] === 'BEGIN IMMEDIATE' && ++asked === 2) letGo();
      return query(...words) as never;
    };
    const migrated = [migrateAlone(first), migrateAlone(second)];
    migrated[1]!.catch(letGo);
    const outcomes = await Promise.allSettled(migrated);
    await first.destroy();
    await second.destroy();
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(migrating).toBe(1);
  });
});
