import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tempDirPerTest } from '../../../test/support/temp-dir.js';
import { DirectoryLease } from './directory-lease.js';

describe('the lease of a directory', () => {
  const directory = tempDirPerTest();
  const problem = (code: string) => expect.objectContaining({ code });

  it('is held by one at a time, until it is released', async () => {
    const first = await DirectoryLease.take(directory.file('signer'), 'signer');
    await expect(DirectoryLease.take(directory.file('signer'), 'signer')).rejects.toEqual(
      problem('signer_already_running'),
    );
    const elsewhere = await DirectoryLease.take(directory.file('other'), 'signer');
    first.release();
    (await DirectoryLease.take(directory.file('signer'), 'signer')).release();
    elsewhere.release();
  });

  it('holds against other processes, and ends with one that is killed', async () => {
    (await DirectoryLease.take(directory.file('signer'), 'signer')).release();
    const holder = spawn(process.execPath, ['-e', HOLD, directory.file('signer', 'signer.lock')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    await expect(DirectoryLease.take(directory.file('signer'), 'signer')).rejects.toEqual(
      problem('signer_already_running'),
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    (await DirectoryLease.take(directory.file('signer'), 'signer')).release();
  });
});

/** Takes the lock as the lease does, in a process that is not a test. */
const HOLD = `
  const Database = require('better-sqlite3');
  new Database(process.argv[1]).exec('BEGIN EXCLUSIVE');
  console.log('held');
  setInterval(() => undefined, 1000);
`;
