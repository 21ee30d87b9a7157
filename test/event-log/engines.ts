import { type Clock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { type AppendRequest } from '#event-log/append.js';
import { EventCatalogue, type EventTypeVersion, type Upcaster } from '#event-log/event-catalogue.js';
import { EventLog, type EventLogOptions } from '#event-log/event-log.js';
import { logEventTypes } from '#event-log/log-events.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { type NewEvent } from '#event-log/recorded-event.js';
import Database from 'better-sqlite3';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase } from '../support/postgres.js';
import { createTempDir } from '../support/temp-dir.js';

export type EngineName = 'SQLite' | 'PostgreSQL';

/** A database with the log's tables, and a side door that goes around the log, for tests that tamper. */
export interface TestEngine {
  name: EngineName;
  /** The database file, or the URL of the database. */
  place: string;
  /** Another database that begins with the same content. The log must not be open. */
  copy(): Promise<TestEngine>;
  openStorage(): Promise<LogStorage>;
  /** Runs SQL as an owner of the tables would. `log.` before a table's name is dropped for SQLite. */
  asOwner(sql: string): Promise<Record<string, unknown>[]>;
  /** Runs SQL with the rights of the service's own connection, in the log that was made first. */
  asService(sql: string): Promise<Record<string, unknown>[]>;
  destroy(): Promise<void>;
}

export const engines: { name: EngineName; create: () => Promise<TestEngine> }[] = [
  { name: 'SQLite', create: () => createSqlite() },
  { name: 'PostgreSQL', create: () => createPostgres() },
];

async function createSqlite(original?: string): Promise<TestEngine> {
  const directory = await createTempDir();
  const file = join(directory.path, 'log.db');
  if (original !== undefined) await copyFile(original, file);

  const run = async (sql: string): Promise<Record<string, unknown>[]> => {
    const database = new Database(file);
    try {
      const statement = database.prepare<[], Record<string, unknown>>(sql.replaceAll('log.', ''));
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    } catch (error) {
      // The driver's errors come from the first test file of the process, and are no errors to the matchers of others.
      throw new Error((error as Error).message, { cause: error });
    } finally {
      database.close();
    }
  };
  return {
    name: 'SQLite',
    place: file,
    copy: async () => {
      await run('PRAGMA wal_checkpoint(TRUNCATE)');
      return createSqlite(file);
    },
    openStorage: () => openSqliteLog(file),
    asOwner: run,
    asService: run,
    destroy: () => directory.remove(),
  };
}

async function createPostgres(original?: string): Promise<TestEngine> {
  const database = await createTestDatabase(original);
  const run = async (sql: string, options?: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: database.url, ...(options && { options }) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    name: 'PostgreSQL',
    place: database.url,
    copy: () => createPostgres(database.database),
    openStorage: () => openPostgresLog(database.url),
    asOwner: (sql) => run(sql),
    asService: (sql) => run(sql, '-c role=pinpoint_service -c pinpoint.log_id=1'),
    destroy: () => database.drop(),
  };
}

const measured: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['data'],
  properties: {
    data: {
      type: 'object',
      additionalProperties: false,
      required: ['valueUm'],
      properties: { valueUm: { type: 'integer' }, label: { type: 'string' }, tags: { type: 'array' } },
    },
    sealed: {
      type: 'object',
      additionalProperties: false,
      properties: { identity: { type: 'object' }, notes: { type: 'object' } },
    },
  },
};
const firstMeasured: JsonObject = {
  type: 'object',
  required: ['data'],
  properties: { data: { type: 'object', required: ['valueMm'], properties: { valueMm: { type: 'integer' } } } },
};
const noted: JsonObject = { type: 'object', properties: { sealed: { type: 'object' }, data: { type: 'object' } } };

export const testEventTypes: EventTypeVersion[] = [
  ...logEventTypes,
  { type: 'Measured', version: 1, schema: firstMeasured },
  { type: 'Measured', version: 2, schema: measured },
  { type: 'Noted', version: 1, schema: noted },
];
export const testUpcasters: Upcaster[] = [
  { type: 'Measured', from: 1, raise: ({ valueMm }) => ({ valueUm: (valueMm as number) * 1000 }) },
];

/** A wall clock and a timer that a test moves by hand. */
export class TestClock implements Clock {
  wallMs = Date.parse('2026-03-01T09:00:00.000Z');
  timerMs = 0;

  now(): number {
    return this.wallMs;
  }

  monotonicMs(): number {
    return this.timerMs;
  }

  /** Time passes. */
  pass(ms: number): void {
    this.wallMs += ms;
    this.timerMs += ms;
  }

  /** Somebody sets the clock. */
  set(ms: number): void {
    this.wallMs += ms;
  }
}

export function anEventLog(storage: LogStorage, options: Partial<EventLogOptions> = {}): EventLog {
  const catalogue = new EventCatalogue(testEventTypes, testUpcasters);
  return new EventLog({ storage, catalogue, host: 'clinic.example', ...options });
}

export function measuredEvent(stream: string, valueUm = 1500, more: Partial<NewEvent> = {}): NewEvent {
  return { type: 'Measured', stream, data: { valueUm }, ...more };
}

export function aRequest(log: string, events: NewEvent[], more: Partial<AppendRequest> = {}): AppendRequest {
  const body = { events: events.map(({ type, stream }) => ({ type, stream })) };
  return { log, commandId: newId(), body, actor: newId(), role: 'practitioner', events, ...more };
}
