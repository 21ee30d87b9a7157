import { readSettings } from '#composition/settings.js';
import { type Stores, withStores } from '#composition/stores.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { jest } from '@jest/globals';
import { createTempDir, type TempDir } from '../../../../test/support/temp-dir.js';
import { createLogger } from '../../../api/src/log-output.js';
import { startService } from '../../../api/src/service.js';
import { simulateCommand } from './simulate.command.js';

const DAY_MS = 86_400_000;

describe('pinpoint simulate', () => {
  let directory: TempDir;
  let printed: string[];
  let complaints: string[];
  const environment = { ...process.env };

  beforeEach(async () => {
    directory = await createTempDir();
    Object.assign(process.env, { PINPOINT_DATA: directory.file('data'), PINPOINT_PORT: '0' });
    delete process.env.DATABASE_URL;
    [printed, complaints] = [[], []];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    process.env = { ...environment };
    process.exitCode = 0;
    await directory.remove();
  });

  const simulate = async (...words: string[]): Promise<{ events: number }> => {
    await simulateCommand.parseAsync(['--clinic', 'Quay', '--json', ...words], { from: 'user' });
    return JSON.parse(printed.pop() ?? '{"events":-1}') as { events: number };
  };
  const stored = <T>(look: (stores: Stores, clinicId: string) => Promise<T>): Promise<T> =>
    withStores(readSettings(), async (stores) => look(stores, (await stores.clinics.byName('Quay')).id));
  const recorded = (): Promise<RecordedEvent[]> => stored(({ log }, id) => log.readLog(id, 0, 1_000_000));

  it('records each entry at its own time over two years, in a clinic that says so, and changes nothing a second time', async () => {
    const history = ['--sessions', '60', '--truth', 'signals', '--until', '2026-11-20'];
    expect((await simulate(...history)).events).toBeGreaterThan(1_000);
    const events = await recorded();
    expect(events[0]).toMatchObject({ type: 'LogOpened', reason: 'simulated', recordedAt: '2024-09-21T08:00:00.000Z' });
    const times = events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)! > '2026-10-01' && times.at(-1)! < '2026-11-21').toBe(true);
    expect(new Set(times.map((time) => time.slice(0, 7))).size).toBeGreaterThan(22);
    expect(events.map(({ type }) => type)).not.toContain('ClockAdjusted');

    const lateAfterMs = events
      .filter(({ type }) => type === 'AreaTreated')
      .map(({ recordedAt, data }) => Date.parse(recordedAt) - Date.parse(data!.endedAt as string));
    expect(Math.min(...lateAfterMs)).toBeGreaterThan(0);
    expect(Math.max(...lateAfterMs)).toBeLessThan(DAY_MS);
    expect(lateAfterMs.filter((ms) => ms < 60_000).length).toBeGreaterThan(0.9 * lateAfterMs.length);

    expect((await simulate(...history)).events).toBe(0);
    await simulate('--sessions', '61', '--truth', 'signals', '--until', '2026-11-20');
    expect(complaints.pop()).toMatch(/^simulated_time_passed: /);
    expect(await recorded()).toHaveLength(events.length);
  }, 60_000);

  it('is that of a well-run clinic: the owner adds the staff, alerts and signals are answered, but for the last ones', async () => {
    await simulate('--sessions', '160', '--truth', 'signals');
    const events = await recorded();
    const of = (type: string) => events.filter((event) => event.type === type);
    const staff = of('StaffAdded');
    const owner = staff[0]!.data!.staffId;
    expect(staff.map(({ actor, data }) => [actor, data!.role])).toEqual([
      [owner, 'owner'],
      ...Array.from({ length: 5 }, () => [owner, 'practitioner']),
    ]);
    for (const type of ['DeviceRegistered', 'CartridgeLotReceived', 'ProductRegistered', 'PresetDefined']) {
      expect(of(type).length).toBeGreaterThan(3);
      expect(new Set(of(type).map(({ actor }) => actor))).toEqual(new Set([owner]));
    }
    const answered = new Set([...of('AlertAcknowledged'), ...of('AlertOverridden')].map(({ data }) => data!.alertId));
    const asking = of('AlertRaised').filter(({ data }) => data!.level !== 'info');
    const open = asking.filter(({ data }) => !answered.has(data!.alertId));
    expect(asking.length).toBeGreaterThan(40);
    expect(open.length).toBeLessThan(0.15 * asking.length);
    const omissions = of('AlertRaised').map(({ data }) => data!.rule as string);
    expect(omissions).not.toContain('regimen_not_discussed');
    expect(omissions).not.toContain('consent_missing');
    expect(omissions).not.toContain('cartridge_lot');
    const signals = of('SignalRaised');
    expect(new Set(signals.map(({ recordedAt }) => recordedAt.slice(0, 7))).size).toBeGreaterThan(2);
    const acknowledged = of('SignalAcknowledged');
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(new Set(acknowledged.map(({ actor }) => actor))).toEqual(new Set([owner]));
  }, 60_000);

  it('never sets the clock of a clinic that is not simulated, and leaves its log as it was', async () => {
    await withStores(readSettings(), async ({ clinics, log }) => {
      const { id } = await clinics.add('Quay');
      await log.open(id);
    });
    const before = await recorded();
    await simulate('--sessions', '5');
    expect(complaints.pop()).toMatch(/^clinic_not_simulated: Quay /);
    expect(process.exitCode).toBe(1);
    expect(await recorded()).toEqual(before);

    await simulate('--sessions', '5', '--record-now');
    const entered = await recorded();
    expect(entered.length).toBeGreaterThan(50);
    expect(entered.every(({ recordedAt }) => Date.now() - Date.parse(recordedAt) < 60_000)).toBe(true);
    expect(await stored(({ log }, id) => log.isSimulated(id))).toBe(false);
  }, 60_000);

  it('makes a clinic that only a demo serves', async () => {
    await simulate('--sessions', '1');
    await expect(startService(readSettings(), createLogger('fatal'))).rejects.toMatchObject({
      code: 'simulated_clinic',
    });
    process.env.PINPOINT_DEMO = '1';
    const service = await startService(readSettings(), createLogger('fatal'));
    await service.stop();
  }, 60_000);
});
