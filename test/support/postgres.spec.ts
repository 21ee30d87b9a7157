import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createTestDatabase, startPostgres } from './postgres.js';
import { createTempDir } from './temp-dir.js';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of the tests', () => {
  it('gives each caller an empty database, with the durability of a real server', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one.url, 'CREATE TABLE kept (n int)');
    expect(await query(other.url, `SELECT to_regclass('kept') AS found`)).toEqual([{ found: null }]);
    expect(await query(one.url, `SELECT current_setting('fsync') AS fsync`)).toEqual([{ fsync: 'on' }]);
    expect(await query(one.url, `SELECT current_setting('synchronous_commit') AS c`)).toEqual([{ c: 'on' }]);
    expect(one.serverPid).toBe(other.serverPid);
    await Promise.all([one.drop(), other.drop()]);
    await expect(query(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('starts a server of its own with other settings, and removes it when stopped', async () => {
    const server = await startPostgres({ synchronous_commit: 'off' });
    const database = await server.createDatabase();
    expect(await query(database.url, `SELECT current_setting('synchronous_commit') AS c`)).toEqual([{ c: 'off' }]);
    await server.stop();
    expect(existsSync(server.dataDirectory)).toBe(false);
  });

  it('ends with the process that started it, even when that process is killed', async () => {
    const directory = await createTempDir();
    const script = fileURLToPath(new URL('./postgres-server.js', import.meta.url));
    const owner = spawn(process.execPath, [
      '-e',
      `const child = require('node:child_process').spawn(process.execPath,
         [${JSON.stringify(script)}, ${JSON.stringify(directory.path)}],
         { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });`,
    ]);
    const line = await new Promise<string>((resolve) => owner.stdout.once('data', (text) => resolve(String(text))));
    const { serverPid } = JSON.parse(line) as { serverPid: number };
    expect(() => process.kill(serverPid, 0)).not.toThrow();
    owner.kill('SIGKILL');
    while (existsSync(directory.path)) await delay(20);
    expect(() => process.kill(serverPid, 0)).toThrow(/ESRCH/);
  });
});
