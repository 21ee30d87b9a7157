import { newId } from '#kernel/ids.js';
import { SimulatedClock } from '#kernel/simulated-clock.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { verifyLog } from '#event-log/verify-log.js';
import { aRequest, anEventLog, engines, measuredEvent, type TestEngine } from './engines.js';

describe.each(engines)('a log in simulated time on $name', ({ create }) => {
  let engine: TestEngine;
  let storage: LogStorage;
  /** The same database as two processes have it open: by the clock of the machine, and by one that is made up. */
  let real: EventLog;
  let simulated: EventLog;
  let clock: SimulatedClock;
  const log = newId();

  beforeEach(async () => {
    engine = await create();
    storage = await engine.openStorage();
    clock = new SimulatedClock('2020-01-01T08:00:00.000Z');
    real = anEventLog(storage);
    simulated = anEventLog(await engine.openStorage(), { clock });
  });
  afterEach(async () => {
    await simulated.close();
    await real.close();
    await engine.destroy();
  });

  const leavesOf = async (name: string) => (await real.readLog(name, 0, 100)).map(({ leafHash }) => leafHash);

  it('says in its first leaf that its times are made up, and grows by the clock that it was given', async () => {
    await simulated.open(log);
    clock.advanceTo('2020-03-01T10:00:00.000Z');
    await simulated.append(aRequest(log, [measuredEvent('session-1')]));
    const recorded = await real.readLog(log, 0, 10);
    expect(recorded.map(({ type, reason, recordedAt }) => [type, reason, recordedAt])).toEqual([
      ['LogOpened', 'simulated', '2020-01-01T08:00:00.000Z'],
      [expect.any(String), undefined, '2020-03-01T10:00:00.000Z'],
    ]);
    expect(await real.isSimulated(log)).toBe(true);
    expect(await verifyLog(storage, log, () => undefined)).toMatchObject({ events: 2, fault: null });
  });

  it('is never made of a log that the clock of a machine has written', async () => {
    await real.open(log);
    await real.append(aRequest(log, [measuredEvent('session-1')]));
    const before = await leavesOf(log);
    const refused = expect.objectContaining({ code: 'log_not_simulated' }) as Error;
    await expect(simulated.open(log)).rejects.toEqual(refused);
    await expect(simulated.append(aRequest(log, [measuredEvent('session-1')]))).rejects.toEqual(refused);
    await expect(simulated.openNextEpoch(log, { why: 'try' })).rejects.toEqual(refused);
    // What was refused once is not taken the next time.
    await expect(simulated.append(aRequest(log, [measuredEvent('session-1')]))).rejects.toEqual(refused);
    expect(await leavesOf(log)).toEqual(before);
    expect(await real.isSimulated(log)).toBe(false);
  });

  it('is gone on with by the clock of the machine, and then grows at its end alone', async () => {
    await simulated.append(aRequest(log, [measuredEvent('session-1')]));
    await real.append(aRequest(log, [measuredEvent('session-1')]));
    clock.advanceTo('2020-05-01T00:00:00.000Z');
    await expect(simulated.append(aRequest(log, [measuredEvent('session-1')]))).rejects.toMatchObject({
      code: 'simulated_time_passed',
    });
    const recorded = await real.readLog(log, 0, 10);
    expect(recorded).toHaveLength(3);
    expect(recorded.map(({ type }) => type)).not.toContain('ClockAdjusted');
    expect(Math.abs(Date.parse(recorded[2]!.recordedAt) - Date.now())).toBeLessThan(60_000);
  });

  it('does not go back', () => {
    clock.advanceTo('2019-01-01T00:00:00.000Z');
    expect(clock.now()).toBe(Date.parse('2020-01-01T08:00:00.000Z'));
  });
});
