import { type EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { verifyLog } from '#event-log/verify-log.js';
import { newId } from '#kernel/ids.js';
import { DataKeys } from '#privacy/data-keys.js';
import { ErasureJournal } from '#privacy/erasure/erasure-journal.js';
import { type SubjectBelongings, SubjectErasures } from '#privacy/erasure/subject-erasures.js';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { FileKeyWrapper } from '#privacy/key-wrapper.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { anEventLog, aRequest, engines, measuredEvent, type TestEngine } from '../event-log/engines.js';
import { tempDirPerTest } from '../support/temp-dir.js';

type Depth = 'person' | 'everything';

/** What a process does for an erasure, in order: killed before or after any of it, the next one finishes. */
const STEPS = ['journal', 'keys', 'belongings', 'parts', 'files'] as const;
type Step = (typeof STEPS)[number];

const killed = new Error('the process was killed');

describe.each(engines)('an erasure on $name', ({ create }) => {
  const directory = tempDirPerTest();
  const clinic = newId();
  let engine: TestEngine;
  let storage: LogStorage;
  let keys: DataKeys;
  let journal: ErasureJournal;
  let log: EventLog;
  let erasures: SubjectErasures;
  let kid: string;
  let otherKid: string;
  /** A folder for each subject. */
  const folderOf = (whose: string) => directory.file('belongings', whose);
  const belongings: SubjectBelongings = {
    isHeld: async (_log, whose) => existsSync(folderOf(whose)),
    destroy: async (_log, whose) => rmSync(folderOf(whose), { recursive: true, force: true }),
  };

  async function start(): Promise<void> {
    storage = await engine.openStorage();
    const wrapper = await FileKeyWrapper.open(directory.file('kek'));
    keys = await DataKeys.open({ engine: 'sqlite', file: directory.file('keys.db') }, wrapper);
    journal = await ErasureJournal.open(directory.file('erasures.ndjson'));
    log = anEventLog(storage, { sealing: new PartSealer(keys) });
    erasures = new SubjectErasures(log, storage, keys, journal, [belongings]);
  }

  async function stop(): Promise<void> {
    await log.close();
    await keys.close();
    await journal.close();
  }

  /** The erasures of a process that dies before or after a step. */
  function dyingErasures(step: Step, when: 'before' | 'after'): SubjectErasures {
    const dying = <Owner extends object>(owner: Owner, method: keyof Owner & string, own: Step): Owner =>
      new Proxy(owner, {
        get: (target, name) => {
          const value = Reflect.get(target, name, target) as unknown;
          if (typeof value !== 'function') return value;
          return async (...args: unknown[]) => {
            const isTheStep = name === method && own === step;
            if (isTheStep && when === 'before') throw killed;
            const answer: unknown = await Reflect.apply(value, target, args);
            if (isTheStep) throw killed;
            return answer;
          };
        },
      });
    const dyingJournal = new Proxy(journal, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target) as unknown;
        if (name !== 'add' || step !== 'journal') {
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        }
        return async (entry: Parameters<ErasureJournal['add']>[0]) => {
          if (when === 'after') await target.add(entry);
          throw killed;
        };
      },
    });
    return new SubjectErasures(
      log,
      dying(dying(storage, 'destroyParts', 'parts'), 'clearDestroyed', 'files'),
      dying(keys, 'destroy', 'keys'),
      dyingJournal,
      [dying(belongings, 'destroy', 'belongings')],
    );
  }

  const erase = (depth: Depth, whose = kid) =>
    log.append(
      aRequest(clinic, [
        { type: 'SubjectErased', stream: 'client-a', erases: [whose], reason: 'asked', data: { depth } },
      ]),
    );
  const held = async () => {
    const events = await log.readLog(clinic, 0, 100);
    return events.map(({ kid: whose, type, data, sealed }) => {
      return { type, own: whose === kid, clinical: data !== null, sealed: Object.keys(sealed) };
    });
  };

  beforeEach(async () => {
    engine = await create();
    await start();
    const { origin } = await log.open(clinic);
    [kid, otherKid] = [await keys.create(origin), await keys.create(origin)];
    const sealed = { identity: { name: 'Zoë Ångström' }, notes: { text: 'asked about Łódź' } };
    for (const whose of [kid, otherKid]) mkdirSync(folderOf(whose), { recursive: true });
    const own = { kid, sealed };
    const other = { kid: otherKid, sealed };
    await log.append(aRequest(clinic, [measuredEvent('client-a', 1, own), measuredEvent('client-b', 2, other)]));
    await log.append(aRequest(clinic, [measuredEvent('session-a', 3, own), measuredEvent('session-b', 4, other)]));
    await log.append(aRequest(clinic, [measuredEvent('client-a', 5, { kid })]));
  });
  afterEach(async () => {
    await stop();
    await engine.destroy();
  });

  const left = {
    person: { clinical: true, sealed: [] },
    everything: { clinical: false, sealed: [] },
  };

  async function expectErased(depth: Depth): Promise<void> {
    const events = (await held()).filter(({ type }) => type !== 'LogOpened' && type !== 'SubjectErased');
    for (const { own, clinical, sealed } of events) {
      if (own) expect({ clinical, sealed }).toEqual(left[depth]);
      else expect({ clinical, sealed }).toEqual({ clinical: true, sealed: ['identity', 'notes'] });
    }
    expect(events.filter(({ own }) => own)).toHaveLength(3);
    const { origin } = await log.head(clinic);
    expect(await keys.exists(origin, kid)).toBe(false);
    expect(await keys.exists(origin, otherKid)).toBe(true);
    expect([kid, otherKid].map((whose) => existsSync(folderOf(whose)))).toEqual([false, true]);
    expect(journal.of(origin)).toMatchObject([{ kid, depth, stream: 'client-a' }]);
    const erasedParts = depth === 'person' ? 4 : 7;
    expect(await verifyLog(storage, clinic)).toMatchObject({ fault: null, erasedParts });
  }

  it.each(['person', 'everything'] as const)(
    'of depth %s takes the subject’s parts and nobody else’s',
    async (depth) => {
      await erase(depth);
      await erasures.complete(clinic, kid);
      await expectErased(depth);
      expect(await erasures.resume(clinic)).toEqual({ reapplied: 0, completed: 0 });
    },
  );

  it('goes deeper when it is asked for again', async () => {
    await erase('person');
    await erasures.complete(clinic, kid);
    await erase('everything');
    await erasures.complete(clinic, kid);
    expect((await held()).filter(({ own }) => own).every(({ clinical }) => !clinical)).toBe(true);
    expect(await verifyLog(storage, clinic)).toMatchObject({ fault: null, erasedParts: 7 });
  });

  it.each(STEPS.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]))(
    'that was killed at the step "%s", %s it, is finished by the next start',
    async (step, when) => {
      await erase('everything');
      await expect(dyingErasures(step, when).complete(clinic, kid)).rejects.toBe(killed);
      await stop();
      await start();
      await erasures.resume(clinic);
      await expectErased('everything');
      expect(await erasures.resume(clinic)).toEqual({ reapplied: 0, completed: 0 });
    },
  );

  it('of which only the record was made is carried out by the next start', async () => {
    await erase('person');
    await stop();
    await start();
    expect(await erasures.resume(clinic)).toEqual({ reapplied: 0, completed: 1 });
    await expectErased('person');
  });

  it('that the journal has and the log lacks is recorded again, once', async () => {
    const { origin } = await log.head(clinic);
    const lost = { origin, kid, depth: 'everything', stream: 'client-a', position: 6, reason: 'asked' } as const;
    await journal.add({ ...lost, time: '2026-03-02T09:30:00.000Z' });
    expect(await erasures.resume(clinic)).toEqual({ reapplied: 1, completed: 1 });
    const last = (await log.readLog(clinic, 6, 10)).at(-1)!;
    expect(last).toMatchObject({ type: 'SubjectErased', actor: 'system', erases: [kid], reason: 'asked' });
    expect(last.data).toEqual({ depth: 'everything', reapplied: true });
    await expectErased('everything');
    expect(await erasures.resume(clinic)).toEqual({ reapplied: 0, completed: 0 });
  });

  it('of a subject of whom a restored log knows nothing destroys a key that came back', async () => {
    const { origin } = await log.head(clinic);
    const unknown = await keys.create(origin);
    mkdirSync(folderOf(unknown));
    const lost = { origin, kid: unknown, depth: 'person', stream: 'client-z', position: 99, reason: 'asked' } as const;
    await journal.add({ ...lost, time: '2026-03-02T09:30:00.000Z' });
    expect(await erasures.resume(clinic)).toEqual({ reapplied: 0, completed: 0 });
    expect(await keys.exists(origin, unknown)).toBe(false);
    expect(existsSync(folderOf(unknown))).toBe(false);
    expect(await log.head(clinic)).toMatchObject({ nextPosition: 6 });
  });

  it('finds a subject’s streams and the erasures by index, not by reading the log', async () => {
    expect(await storage.subjectStreams(clinic, kid)).toEqual(['client-a', 'session-a']);
    expect(await storage.subjectStreams(newId(), kid)).toEqual([]);
    expect(await storage.readErasures(clinic)).toEqual([]);
    await erase('person');
    expect((await storage.readErasures(clinic)).map(({ position }) => position)).toEqual([6]);
    expect(await storage.readErasures(newId())).toEqual([]);
    if (engine.name !== 'SQLite') return;
    const plan = async (sql: string) => JSON.stringify(await engine.asOwner(`EXPLAIN QUERY PLAN ${sql}`));
    expect(await plan(`SELECT 1 FROM event WHERE stream_version = 1 AND leaf ->> 'kid' = 'x'`)).toContain(
      'event_of_subject',
    );
    expect(
      await plan(
        `SELECT leaf FROM event WHERE event_id >= 1 AND event_id < 9 AND instr(leaf, '"erases":') > 0 ORDER BY event_id`,
      ),
    ).toContain('event_of_erasure');
  });

  it('knows when something was last recorded of a subject', async () => {
    const events = await log.readStream(clinic, 'client-a');
    expect(await erasures.lastRecordedAt(clinic, kid)).toBe(events.at(-1)!.recordedAt);
    expect(await erasures.lastRecordedAt(clinic, newId())).toBeNull();
  });
});
