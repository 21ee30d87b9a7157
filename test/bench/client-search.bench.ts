import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { newId } from '#kernel/ids.js';
import { ClientNames } from '#outcomes/client-names.js';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createTempDir } from '../support/temp-dir.js';
import { type BenchRow } from './bench-row.js';
import { type SearchMeasured } from './client-search-probe.js';
import { type BenchOptions } from './log-world.js';
import { perSecond } from './rounds.js';

const CLIENTS = 200_000;
/** Clients whose names are opened for the rate at which an index is built at the start. */
const OPENED = 5_000;
const COMMAND = 500;

/** Searching clients by name, reference and year of birth in memory. */
export async function* clientSearchBench({ progress }: BenchOptions): AsyncGenerator<BenchRow> {
  progress(`${CLIENTS} clients in the index`);
  const { megabytes, slowestMs } = await measured();
  const name = `search among ${CLIENTS.toLocaleString('en')} clients`;
  yield { name: `${name}: slowest of 500 searches`, unit: 'ms', value: slowestMs, target: 'value ≤ 20' };
  yield { name: `${name}: memory of the index`, unit: 'MB', value: megabytes, target: 'value ≤ 200' };
  progress('names opened from a log');
  yield { name: 'search, SQLite: index built from the log', unit: 'clients/s', value: await openedPerSecond() };
}

function measured(): Promise<SearchMeasured> {
  const probe = fileURLToPath(new URL('./client-search-probe.js', import.meta.url));
  const child = fork(probe, [String(CLIENTS)], { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as SearchMeasured));
    child.once('exit', (code) => reject(new Error(`The probe ended with ${code}.`)));
  });
}

async function openedPerSecond(): Promise<number> {
  const folder = await createTempDir();
  try {
    return await withStores(readSettings({ PINPOINT_DATA: folder.path }), async ({ log, keys, sealer }) => {
      const clinicId = newId();
      const { origin } = await log.open(clinicId);
      const clientIds = Array.from({ length: OPENED }, newId);
      for (let from = 0; from < OPENED; from += COMMAND) {
        const events = await Promise.all(
          clientIds.slice(from, from + COMMAND).map(async (clientId) => ({
            type: 'ClientRegistered',
            stream: `client-${clientId}`,
            kid: await keys.create(origin),
            data: { birthYear: 1980 },
            sealed: { identity: { name: 'Wilhelmine Przybylska' } },
          })),
        );
        await log.append({ log: clinicId, commandId: newId(), body: null, actor: 'system', role: 'system', events });
      }
      const names = new ClientNames(log, sealer);
      return await perSecond(OPENED, async () => {
        for (const clientId of clientIds) await names.findable(clinicId, clientId);
      });
    });
  } finally {
    await folder.remove();
  }
}
