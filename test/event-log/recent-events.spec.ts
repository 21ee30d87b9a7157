import { type LogStorage } from '#event-log/log-storage.js';
import { newId } from '#kernel/ids.js';
import fc from 'fast-check';
import { aRequest, anEventLog, engines, measuredEvent } from './engines.js';

const STREAMS = ['client-a', 'session-a', 'session-b'];
const KIDS = [newId(), newId()];

const turn = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      by: fc.constantFrom(0, 0, 0, 1),
      streams: fc.array(fc.nat(STREAMS.length - 1), { minLength: 1, maxLength: 3 }),
      kid: fc.nat(KIDS.length - 1),
    }),
  },
  fc.record({ kind: fc.constant('destroy' as const), by: fc.nat(1), position: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('together' as const), count: fc.integer({ min: 2, max: 4 }) }),
);

describe.each(engines)('Reading what was recorded lately, on $name', ({ create }) => {
  it('gives what the database holds, whoever wrote or destroyed it', async () => {
    const engine = await create();
    const storages = [await engine.openStorage(), await engine.openStorage()];
    const logs = storages.map((storage) => anEventLog(storage));
    const plain = anEventLog(withoutMemory(storages[0]!));
    const run = async (turns: readonly (typeof turn extends fc.Arbitrary<infer Turn> ? Turn : never)[]) => {
      const clinic = newId();
      const agree = async (): Promise<void> => {
        const [log] = logs;
        for (const stream of STREAMS) {
          expect(await log!.readStream(clinic, stream)).toEqual(await plain.readStream(clinic, stream));
          expect(await log!.readStream(clinic, stream, 2)).toEqual(await plain.readStream(clinic, stream, 2));
        }
        for (const kid of KIDS) {
          expect(await log!.subjectStreams(clinic, kid)).toEqual(await plain.subjectStreams(clinic, kid));
        }
        for (const [from, limit, to] of [
          [0, 100, 100],
          [2, 2, 100],
          [3, 100, 5],
          [50, 100, 100],
        ] as const) {
          expect(await log!.readLog(clinic, from, limit, to)).toEqual(await plain.readLog(clinic, from, limit, to));
        }
      };
      await logs[0]!.open(clinic);
      for (const step of turns) {
        if (step.kind === 'append') {
          const events = step.streams.map((index) => measuredEvent(STREAMS[index]!, index, { kid: KIDS[step.kid]! }));
          await logs[step.by]!.append(aRequest(clinic, events));
        } else if (step.kind === 'destroy') {
          await storages[step.by]!.destroyParts(clinic, [{ position: step.position, name: 'clinical' }]);
        } else {
          // Readers between the two steps of a write: what they find must not be taken for older or newer than it is.
          const appends = Array.from({ length: step.count }, (_, index) =>
            logs[0]!.append(aRequest(clinic, [measuredEvent(STREAMS[index % STREAMS.length]!)])),
          );
          await Promise.all([...appends, ...STREAMS.map((stream) => logs[0]!.readStream(clinic, stream))]);
        }
        await agree();
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 8 }), run), { numRuns: 30 });
    await Promise.all(logs.map((log) => log.close()));
    await engine.destroy();
  });

  it('hands out what stays as it was, whatever is recorded later', async () => {
    const engine = await create();
    const log = anEventLog(await engine.openStorage());
    const clinic = newId();
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    const before = await log.readStream(clinic, 'session-a');
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    expect(before).toHaveLength(1);
    expect(await log.readStream(clinic, 'session-a')).toHaveLength(2);
    await log.close();
    await engine.destroy();
  });

  it('forgets the streams that were used longest ago, and finds them again', async () => {
    const engine = await create();
    const log = anEventLog(await engine.openStorage());
    const clinic = newId();
    const names = Array.from({ length: 60 }, (_, index) => `session-${index}`);
    for (const name of names) {
      await log.append(
        aRequest(
          clinic,
          Array.from({ length: 400 }, () => measuredEvent(name)),
        ),
      );
    }
    for (const name of names) expect(await log.readStream(clinic, name)).toHaveLength(400);
    await log.close();
    await engine.destroy();
  });
});

/** The same rows, each time asked of the database. */
function withoutMemory(storage: LogStorage): LogStorage {
  return Object.create(storage, { stamp: { value: () => null } }) as LogStorage;
}
