import { type Clock } from '#kernel/clock.js';
import { FileKeyWrapper } from '#privacy/key-wrapper.js';
import pg from 'pg';
import { type DataSource } from 'typeorm';
import { createTestDatabase } from '../../../test/support/postgres.js';
import { createTempDir } from '../../../test/support/temp-dir.js';
import { type AccountsLocation, openAccounts } from './accounts-database.js';
import { PasswordHasher } from './password-hasher.js';

/** Somewhere for an accounts store to lie. */
export interface AccountsPlace {
  location: AccountsLocation;
  remove: () => Promise<void>;
}

/** Both engines, for `describe.each`. */
export const accountsEngines: { name: string; place: () => Promise<AccountsPlace> }[] = [
  {
    name: 'SQLite',
    place: async () => {
      const directory = await createTempDir();
      return { location: { engine: 'sqlite', file: directory.file('accounts.db') }, remove: () => directory.remove() };
    },
  },
  {
    name: 'PostgreSQL',
    place: async () => {
      const database = await createTestDatabase();
      return { location: { engine: 'postgres', url: database.url }, remove: () => database.drop() };
    },
  },
];

/** As little work as argon2 allows: what the cost is does not matter to these rules. */
export const cheapHasher = new PasswordHasher({ memoryKiB: 8, iterations: 1, lanes: 1 });

/** A clock that stands still until it is moved. */
export class SetClock implements Clock {
  private ms: number;

  constructor(instant = '2026-03-02T09:00:00.000Z') {
    this.ms = Date.parse(instant);
  }

  now(): number {
    return this.ms;
  }

  monotonicMs(): number {
    return this.ms;
  }

  advance(seconds: number): void {
    this.ms += seconds * 1_000;
  }
}

/** An open, empty accounts store with the key that wraps its secrets. */
export interface AccountsWorld {
  accounts: DataSource;
  wrapper: FileKeyWrapper;
  clock: SetClock;
  location: AccountsLocation;
  /** A statement of the tables' owner, for whom on PostgreSQL all rows are there. */
  asOwner: <Row extends object>(sql: string) => Promise<Row[]>;
  close: () => Promise<void>;
}

export async function openWorld(place: () => Promise<AccountsPlace>): Promise<AccountsWorld> {
  const { location, remove } = await place();
  const secrets = await createTempDir();
  const accounts = await openAccounts(location);
  const wrapper = await FileKeyWrapper.open(secrets.file('kek'));
  const close = async () => {
    await accounts.destroy();
    await remove();
    await secrets.remove();
  };
  const asOwner = <Row extends object>(sql: string): Promise<Row[]> =>
    location.engine === 'postgres' ? queryAsOwner<Row>(location.url, sql) : accounts.query<Row[]>(sql);
  return { accounts, wrapper, clock: new SetClock(), location, asOwner, close };
}

/** The login of the test databases is a superuser, whom no policy binds. */
async function queryAsOwner<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=accounts' });
  await client.connect();
  try {
    return (await client.query<Row & pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}
