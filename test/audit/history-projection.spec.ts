import { HistoryProjection } from '#audit/history.projection.js';
import { type NewEvent } from '#event-log/recorded-event.js';
import { newId } from '#kernel/ids.js';
import { BatchProjector } from '#projections/batch-projector.js';
import { ReadModels } from '#projections/read-models.js';
import { rebuild } from '#projections/rebuild.js';
import fc from 'fast-check';
import { aRequest } from '../event-log/engines.js';
import { engines } from '../outcomes/clinic-log.js';
import { type ProjectionWorld } from '../projections/world.js';

const TABLES = ['history_event', 'history_correction', 'history_client'] as const;

describe.each(engines)('the index of the history on $name', ({ create }) => {
  let world: ProjectionWorld;
  beforeAll(async () => {
    world = await create();
  });
  afterAll(() => world.destroy());

  const enter = async (clinic: string, event: NewEvent) => {
    return (await world.log.append(aRequest(clinic, [event]))).events[0]!;
  };

  /** A client with a session that was begun, rated and voided; answers how to erase the client altogether. */
  const recordClient = async (clinic: string) => {
    const [clientId, sessionId, kid] = [newId(), newId(), newId()];
    const [client, session] = [`client-${clientId}`, `session-${sessionId}`];
    const begun = { clientId, at: '2026-03-02T09:00:00.000Z' };
    const assessment = { assessedOn: '2026-03-09', phase: 'final', scale: 'global_rating', value: 1, sessionId };
    await enter(clinic, { type: 'ClientRegistered', stream: client, kid, data: { birthYear: 1990 } });
    const { eventId, position } = await enter(clinic, { type: 'SessionStarted', stream: session, kid, data: begun });
    await enter(clinic, { type: 'OutcomeAssessed', stream: client, kid, data: assessment });
    const voiding = { type: 'EntryVoided', stream: session, kid, corrects: position, reason: 'duplicate' };
    const last = await enter(clinic, { ...voiding, data: { entryId: eventId, reason: 'duplicate' } });
    return async () => {
      const data = { depth: 'everything' };
      await enter(clinic, { type: 'SubjectErased', stream: client, erases: [kid], reason: 'client_request', data });
      const positions = Array.from({ length: 4 }, (_, before) => last.position - before);
      return () =>
        world.storage.destroyParts(
          clinic,
          positions.map((at) => ({ position: at, name: 'clinical' as const })),
        );
    };
  };

  const rowsOf = async (readModels: ReadModels, clinic: string) => {
    const { queries, logId } = await readModels.ofLog(clinic);
    const rows: Record<string, string[]> = {};
    for (const table of TABLES) {
      const found = await queries.all(`SELECT * FROM ${table} WHERE log_id = $1`, [logId]);
      rows[table] = found.map((row) => JSON.stringify({ ...row, log_id: 0 })).sort();
    }
    return rows;
  };

  it('is the same live and made anew, however it was cut into batches, and after an erasure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), async (sizes) => {
        const clinic = newId();
        await world.log.open(clinic);
        await recordClient(clinic);
        const erase = await recordClient(clinic);
        const readModels = await ReadModels.open(world.databases, [new HistoryProjection()], world.log);
        try {
          const projection = new HistoryProjection();
          const projector = new BatchProjector(world.log, readModels.database, [projection], () => 0);
          for (const limit of sizes) await projector.advance(projection, clinic, limit);
          const destroy = await erase();
          while ((await projector.advance(projection, clinic, sizes[0]!)).state === 'advanced');
          await destroy();
          const live = await rowsOf(readModels, clinic);
          expect(live.history_event).toHaveLength(10);
          expect(live.history_client).toHaveLength(2);
          await rebuild({ source: world.log, databases: world.databases, projections: [new HistoryProjection()] });
          await readModels.refresh();
          expect(await rowsOf(readModels, clinic)).toEqual(live);
        } finally {
          await readModels.close();
        }
      }),
      { numRuns: 6 },
    );
  });
});
