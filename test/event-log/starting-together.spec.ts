import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { createTempDir } from '../support/temp-dir.js';
import { engines } from './engines.js';
import { LogProcess } from './log-process.js';

const ROUNDS = 5;
const PROCESSES = 4;

describe.each(engines)('processes that start together on a new database on $name', ({ name, create }) => {
  it('all find its tables, which one of them has made', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const engine = await create();
      const starting = Array.from({ length: PROCESSES }, () => LogProcess.start({ engine: name, place: engine.place }));
      const started = await Promise.allSettled(starting);
      const processes = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      await Promise.all(processes.map((process) => process.kill()));
      await engine.destroy();
      expect(started.map(({ status }) => status)).toEqual(Array(PROCESSES).fill('fulfilled'));
    }
  });
});

it('opens a new file twice in one process without waiting for itself', async () => {
  const directory = await createTempDir();
  const storages = await Promise.all([1, 2, 3].map(() => openSqliteLog(directory.file('log.db'))));
  await Promise.all(storages.map((storage) => storage.close()));
  await directory.remove();
});
