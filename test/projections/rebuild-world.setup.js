// What the worker thread opens. It runs outside of Jest, so it is plain JavaScript on what was built into dist/.
import { setTimeout as delay } from 'node:timers/promises';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { EventLog } from '#event-log/event-log.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';

/** @type {import('#projections/rebuild.worker.js').OpenRebuildWorld} */
export async function openRebuildWorld({ folder, slowly }) {
  const storage = await openSqliteLog(`${String(folder)}/log.db`);
  const source = new EventLog({ storage, catalogue: new EventCatalogue([]), host: 'clinic.example' });
  return {
    source,
    databases: new SqliteReadDatabases(String(folder)),
    projections: [countingProjection(slowly === true)],
    close: () => source.close(),
  };
}

/**
 * The counting of `world.ts`, with one statement for each stream of a batch.
 *
 * @param {boolean} slowly
 * @returns {import('#projections/projection.js').Projection}
 */
function countingProjection(slowly) {
  return {
    name: 'counting',
    version: 1,
    tables: [
      {
        name: 'counted',
        columns: { log_id: 'integer', stream: 'text', events: 'integer', positions: 'integer' },
        key: ['log_id', 'stream'],
        indexes: [['log_id', 'events']],
      },
    ],
    async apply({ logId, events }, tx) {
      if (slowly) await delay(50);
      for (const stream of new Set(events.map((event) => event.stream))) {
        const positions = events.filter((event) => event.stream === stream).map(({ position }) => position);
        await tx.run(
          `INSERT INTO counted (log_id, stream, events, positions) VALUES ($1, $2, $3, $4) ON CONFLICT (log_id, stream)
           DO UPDATE SET events = counted.events + excluded.events, positions = counted.positions + excluded.positions`,
          [logId, stream, positions.length, positions.reduce((sum, position) => sum + position, 0)],
        );
      }
    },
  };
}
