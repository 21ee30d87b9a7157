import { openRebuildWorld } from '#composition/read-side.js';
import { newId } from '#kernel/ids.js';
import { rebuild } from '#projections/rebuild.js';
import { recordFunnelHistory, threePractitioners } from '../../../../test/support/funnel-history.js';
import { engines, type ImportWorld } from '../import/import-world.fixture.js';
import { lookAtCharts, type LookedAt } from './look-at-charts.js';

describe.each(engines)('looking at the charts of a clinic on $name', ({ open }) => {
  let world: ImportWorld;
  let clinicId: string;
  const practitioners = threePractitioners();
  const { signal } = new AbortController();

  beforeAll(async () => {
    world = await open();
    clinicId = (await world.stores.clinics.add('Hautklinik')).id;
    await recordFunnelHistory(world.stores.log, clinicId, practitioners);
  });
  afterAll(() => world.remove());

  const look = (id = clinicId): Promise<LookedAt> =>
    lookAtCharts(world.settings, world.stores, id, () => undefined, signal);
  const recorded = async () => {
    const events = await world.stores.log.readStream(clinicId, 'clinic');
    return events.filter(({ type }) => type === 'SignalRaised');
  };

  it('records nothing where nobody is apart, or where who is has too few followed sessions', async () => {
    const quiet = (await world.stores.clinics.add('Quiet')).id;
    const few = { practitionerId: newId(), sessions: 9, affected: 9 };
    const usual = { practitionerId: newId(), sessions: 20, affected: 1 };
    await recordFunnelHistory(world.stores.log, quiet, [...practitioners.slice(0, 2), usual, few]);
    expect(await look(quiet)).toEqual({ raised: 0, signals: [] });
  });

  it('records each signal once, with its evidence, by the product itself', async () => {
    const { nextPosition } = await world.stores.log.head(clinicId);
    const both = await Promise.all([look(), look()]);
    const apart = practitioners[2]!.practitionerId;
    const signals = await recorded();
    expect(both[0].raised + both[1].raised).toBe(signals.length);
    expect(signals.map(({ data }) => [data!.indicator, data!.across, data!.unit])).toEqual([
      ['any', 'practitioner', apart],
      ['adverse', 'practitioner', apart],
      ['group_acneiform', 'practitioner', apart],
    ]);
    const [{ data, actor, role }] = signals as [(typeof signals)[number]];
    expect({ actor, role }).toEqual({ actor: 'system', role: 'system' });
    expect(data).toMatchObject({
      ...{ chart: 'funnel', method: 'funnel.binomial', rule: 'limits_998_adjusted', direction: 'above' },
      ...{ windowDays: 28, methodVersion: 2, numerator: 14, denominator: 20, knownAt: nextPosition - 1 },
    });
    const figures = Object.fromEntries(
      (data!.evidence as { name: string; value: number }[]).map((e) => [e.name, e.value]),
    );
    expect(figures).toMatchObject({ valuePpm: 700_000, targetPpm: 250_000, clients: 20, units: 3 });
    expect(figures.upperPpm!).toBeLessThan(700_000);
    expect(figures.adjustedPPpm!).toBeLessThan(50_000);
  });

  it('records nothing again: not later, not from read models that were built anew', async () => {
    const before = (await recorded()).length;
    expect((await look()).raised).toBe(0);
    const rebuilding = await openRebuildWorld({ ...world.settings });
    await rebuild(rebuilding).finally(() => rebuilding.close());
    const { raised, signals } = await look();
    expect([raised, signals.length, (await recorded()).length]).toEqual([0, before, before]);
  });
});
