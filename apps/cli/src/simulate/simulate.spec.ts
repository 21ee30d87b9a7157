import { type RecordedEvent } from '#event-log/recorded-event.js';
import { canonicalJson } from '#ledger/jcs.js';
import { engines, type ImportWorld } from '../import/import-world.fixture.js';
import { openRecordsBus } from '../records-bus.js';
import { Random } from './random.js';
import { addStaff } from './staff.js';
import { type Simulated, simulateClinic, type SimulationOptions } from './simulate-clinic.js';
import { TRUTHS } from './truth.js';

const UNTIL = '2026-11-20';
/** Ids of corrected entries are the log's, and no two sealings of a photo are alike. */
const NOT_DRAWN: ReadonlySet<string> = new Set(['entryId', 'contentHash', 'thumbnailHash']);

describe('a simulated history', () => {
  let world: ImportWorld;

  beforeEach(async () => {
    world = await engines[0]!.open();
  });
  afterEach(() => world.remove());

  async function simulate(clinicName: string, options: Partial<SimulationOptions>): Promise<Simulated> {
    const clinic = await world.stores.clinics.ensure(clinicName);
    const ownerId = await addStaff(world.stores, clinic.id);
    const bus = await openRecordsBus(world.stores, clinic);
    try {
      return await simulateClinic({
        ...{ truth: TRUTHS.plausible, clinicId: clinic.id, ownerId, sessions: 60, seed: 1, until: UNTIL },
        execute: (command) => bus.execute(command),
        signal: new AbortController().signal,
        ...options,
      });
    } finally {
      await bus.close();
    }
  }

  async function eventsOf(clinicName: string): Promise<RecordedEvent[]> {
    const { id } = await world.stores.clinics.byName(clinicName);
    const events = await world.stores.log.readLog(id, 0, 1_000_000);
    return events.filter(({ stream, type }) => stream !== 'log' && !type.startsWith('Staff'));
  }

  /** Payloads by stream, without what is not drawn. */
  async function payloadsOf(clinicName: string): Promise<string[]> {
    const streams = new Map<string, string[]>();
    for (const { stream, type, data } of await eventsOf(clinicName)) {
      const payload = Object.fromEntries(Object.entries(data!).filter(([key]) => !NOT_DRAWN.has(key)));
      streams.set(stream, [...(streams.get(stream) ?? []), `${type} ${canonicalJson(payload)}`]);
    }
    // Clients are entered at the same time, so the sessions of a lot stand there in any order.
    for (const [stream, payloads] of streams) if (stream.startsWith('lot-')) payloads.sort();
    return [...streams].map(([stream, payloads]) => [stream, ...payloads].join('\n')).sort();
  }

  it('is the same for the same seed, in any clinic, and another for another seed', async () => {
    await simulate('one', {});
    await simulate('same', {});
    await simulate('other', { seed: 2 });
    expect(await payloadsOf('same')).toEqual(await payloadsOf('one'));
    expect(await payloadsOf('other')).not.toEqual(await payloadsOf('one'));
  });

  it('has as many sessions as were asked for, changes nothing when simulated again, and goes on with more', async () => {
    const first = await simulate('one', { sessions: 25 });
    expect(first).toMatchObject({ sessions: 25, events: (await eventsOf('one')).length });
    expect(await simulate('one', { sessions: 25 })).toEqual({ ...first, events: 0 });
    const more = await simulate('one', { sessions: 60 });
    expect(more.events).toBe((await eventsOf('one')).length - first.events);
    await simulate('at once', { sessions: 60 });
    const inAnyOrder = (payloads: string[]) => payloads.map((stream) => stream.split('\n').sort().join('\n')).sort();
    expect(inAnyOrder(await payloadsOf('one'))).toEqual(inAnyOrder(await payloadsOf('at once')));
  });

  it('looks like a clinic: follow-ups are missing, effects are open, entries were corrected and voided', async () => {
    await simulate('one', { sessions: 300 });
    const events = await eventsOf('one');
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect(count('SessionCompleted')).toBe(300);
    expect(count('FollowUpRecorded')).toBeGreaterThan(300);
    expect(count('FollowUpRecorded')).toBeLessThan(3 * 300 * 0.8);
    expect(count('SideEffectReported')).toBeGreaterThan(count('SideEffectResolved'));
    expect(count('EntryCorrected')).toBeGreaterThan(0);
    expect(count('EntryVoided')).toBeGreaterThan(0);
    expect(count('SeriesPlanned')).toBeGreaterThan(count('SeriesEnded'));
    expect(count('SessionBooked')).toBeGreaterThan(0);
    expect(events.some(({ data }) => 'lateReason' in data!)).toBe(true);
    const sessionsOfClient = new Map<unknown, number>();
    for (const { type, data } of events) {
      if (type === 'SessionStarted')
        sessionsOfClient.set(data!.clientId, (sessionsOfClient.get(data!.clientId) ?? 0) + 1);
    }
    expect(Math.max(...sessionsOfClient.values())).toBeLessThanOrEqual(6);
    expect(Math.min(...sessionsOfClient.values())).toBe(1);
  });

  it('ends with its last day', async () => {
    await simulate('one', { until: '2025-03-01', sessions: 150 });
    const days = (await eventsOf('one')).flatMap(({ data }) =>
      [data!.at, data!.onset, data!.observed, data!.resolved, data!.contactedOn, data!.assessedOn, data!.endedOn]
        .filter((moment) => typeof moment === 'string')
        .map((moment) => moment.slice(0, 10)),
    );
    expect(days.sort().at(-1)! <= '2025-03-01').toBe(true);
    expect(days.at(-1)! > '2025-02-01').toBe(true);
  });

  it('stops between commands, and goes on when simulated again', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    await expect(simulate('one', { signal: stop.signal, onProgress })).rejects.toMatchObject({ name: 'AbortError' });
    await simulate('one', {});
    await simulate('at once', {});
    expect(await payloadsOf('one')).toEqual(await payloadsOf('at once'));
  });
});

describe('simulated chance', () => {
  it('is even, and of its name alone', () => {
    const numbers = Array.from(
      { length: 20_000 },
      (() => {
        const random = new Random('a');
        return () => random.next();
      })(),
    );
    expect(numbers.slice(0, 50)).toEqual(
      Array.from(
        { length: 50 },
        (() => {
          const random = new Random('a');
          return () => random.next();
        })(),
      ),
    );
    expect(new Random('b').next()).not.toBe(numbers[0]);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });

  it('picks as often as the weights say', () => {
    const random = new Random('weights');
    const picked = Array.from({ length: 10_000 }, () => random.weighted({ often: 90, seldom: 10, never: 0 }));
    expect(picked.filter((name) => name === 'seldom').length / 10_000).toBeCloseTo(0.1, 1);
    expect(picked).not.toContain('never');
  });
});
