import { readSideEffectRates, type SideEffectRates } from '#outcomes/side-effect-rates/side-effect-rates.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import {
  aClient,
  aFollowUp,
  aSeries,
  aSession,
  aSideEffect,
  type ClinicLog,
  clinicPerTest,
  engines,
} from './clinic-log.js';

const { sideEffects } = loadVocabularies();

async function ratesOf(clinic: ClinicLog, at = '2025-01-01T12:00:00.000Z', timeZone = 'UTC'): Promise<SideEffectRates> {
  return readSideEffectRates(await clinic.known(), { at, timeZone }, sideEffects);
}

describe.each(engines)('side-effect rates on $name', ({ create }) => {
  const clinic = clinicPerTest(create);

  it('name unit, numerator and denominator, for clients, sessions and areas', async () => {
    const finisher = await aClient(clinic());
    const leaver = await aClient(clinic());
    await aSeries(clinic(), finisher, 'completed');
    await aSeries(clinic(), leaver, 'dropped_out');
    await aSession(clinic(), finisher);
    const twoAreas = await aSession(clinic(), leaver, { areas: ['cheek', 'neck', 'neck'] });
    await aSideEffect(clinic(), twoAreas, { area: 'neck' });
    await aSideEffect(clinic(), twoAreas, { area: 'neck' });
    await aSideEffect(clinic(), twoAreas, { type: 'hypopigmentation' });
    const { sideEffects: rates, expectedResponses } = await ratesOf(clinic());
    expect(rates.map(({ type }) => type)).toEqual(['any', 'hypopigmentation', 'milia']);
    const milia = rates[2]!;
    expect(milia.clients.enrolled).toMatchObject({ unit: 'client', of: 'enrolled', numerator: 1, denominator: 2 });
    expect(milia.clients.completed).toMatchObject({ unit: 'client', of: 'completed', numerator: 0, denominator: 1 });
    expect(milia.sessions.all).toMatchObject({
      unit: 'session',
      of: 'all',
      numerator: 1,
      denominator: 2,
      estimate: 0.5,
    });
    expect(milia.areaTreatments.all).toMatchObject({ unit: 'session_area', of: 'all', numerator: 1, denominator: 3 });
    expect(milia.sessions.all.wilson95!.lower).toBeCloseTo(0.0945, 4);
    expect(rates[0]!.sessions.all.numerator).toBe(1);
    expect(rates[0]!.areaTreatments).toMatchObject({ all: { numerator: 1 }, notAttributed: 1 });
    expect(expectedResponses).toMatchObject([{ type: 'any', sessions: { all: { numerator: 0, denominator: 2 } } }]);
  });

  it('keep sessions without a completed follow-up out of rate and numerator, and count them beside it', async () => {
    const client = await aClient(clinic());
    const days = { followed: '2024-03-04', missing: '2024-03-05', early: '2024-03-06', recent: '2024-12-28' };
    const sessions: Record<string, string> = {};
    for (const [name, day] of Object.entries(days)) {
      sessions[name] = await aSession(clinic(), client, { startedAt: `${day}T10:00:00.000Z` });
      await aSideEffect(clinic(), sessions[name], { onset: `${day}T20:00:00.000Z` });
    }
    const quiet = await aSession(clinic(), client, { startedAt: '2024-03-07T10:00:00.000Z' });
    await aFollowUp(clinic(), sessions.followed!, '2024-03-11');
    await aFollowUp(clinic(), sessions.early!, '2024-03-12');
    await aFollowUp(clinic(), sessions.missing!, '2024-04-30', { reached: false });
    await aFollowUp(clinic(), quiet, '2024-06-10', { day: 90 });
    const [any] = (await ratesOf(clinic())).sideEffects;
    expect(any!.sessions.followed).toMatchObject([
      {
        windowDays: 7,
        numerator: 1,
        denominator: 2,
        due: 4,
        missing: 2,
        notDue: 1,
        spontaneousReports: 2,
        notDueReports: 1,
      },
      { windowDays: 28, numerator: 0, denominator: 1, due: 4, missing: 3, notDue: 1, spontaneousReports: 3 },
      { windowDays: 90, numerator: 0, denominator: 1, due: 4, missing: 3, notDue: 1, spontaneousReports: 3 },
    ]);
    expect(any!.areaTreatments.followed[0]).toMatchObject({ unit: 'session_area', numerator: 0, denominator: 2 });
    expect(any!.sessions.all).toMatchObject({ numerator: 4, denominator: 5 });
  });

  it('count a side effect in a window only where it began within it', async () => {
    const session = await aSession(clinic(), await aClient(clinic()));
    await aFollowUp(clinic(), session, '2024-12-01', { day: 90 });
    await aSideEffect(clinic(), session, { onset: '2024-03-25' });
    const [any] = (await ratesOf(clinic())).sideEffects;
    expect(any!.sessions.followed.map(({ numerator }) => numerator)).toEqual([0, 1, 1]);
  });

  it('are those of the instant asked for: windows open and close, and nothing later is known of', async () => {
    const session = await aSession(clinic(), await aClient(clinic()));
    await aFollowUp(clinic(), session, '2024-03-11');
    await aSideEffect(clinic(), session, { onset: '2024-03-08' });
    const weekAt = async (at: string) => (await ratesOf(clinic(), at)).sideEffects[0]!.sessions.followed[0]!;
    expect(await weekAt('2024-03-04T09:00:00.000Z')).toMatchObject({ denominator: 0, notDue: 0 });
    expect(await weekAt('2024-03-07T12:00:00.000Z')).toMatchObject({ denominator: 0, notDue: 1, notDueReports: 0 });
    expect(await weekAt('2024-03-11T23:59:59.000Z')).toMatchObject({ denominator: 0, notDue: 1, notDueReports: 1 });
    expect(await weekAt('2024-03-12T00:00:00.000Z')).toMatchObject({ numerator: 1, denominator: 1, notDue: 0 });
    expect((await ratesOf(clinic(), '2024-03-12T00:00:00.000Z', 'America/New_York')).sideEffects[0]).toMatchObject({
      sessions: { followed: [{ notDue: 1 }, {}, {}] },
    });
  });

  it('keep a response within its time apart from side effects, until time has made it one', async () => {
    const session = await aSession(clinic(), await aClient(clinic()));
    await aSideEffect(clinic(), session, { type: 'erythema', onset: '2024-03-04T10:40:00.000Z' });
    const at = async (instant: string) => {
      const { sideEffects: rates, expectedResponses } = await ratesOf(clinic(), instant);
      return [rates[0]!.sessions.all.numerator, expectedResponses[0]!.sessions.all.numerator];
    };
    expect(await at('2024-03-05T12:00:00.000Z')).toEqual([0, 1]);
    expect(await at('2024-03-08T12:00:00.000Z')).toEqual([1, 0]);
  });

  it('leave out bookings and cancelled sessions, and what was voided', async () => {
    const client = await aClient(clinic());
    await clinic().enterAll('session-5f0a4bb6-3b43-4c8e-9a51-8a9fd3a3b6c1', [
      { type: 'SessionBooked', data: { clientId: client, plannedFor: '2024-02-01T10:00:00.000Z' } },
      { type: 'SessionCancelled', data: { reason: 'missed' } },
    ]);
    const effect = await aSideEffect(clinic(), await aSession(clinic(), client));
    await clinic().void(effect);
    const { sideEffects: rates } = await ratesOf(clinic());
    expect(rates).toMatchObject([{ type: 'any', sessions: { all: { numerator: 0, denominator: 1 } } }]);
  });

  it('give no estimate where there is nothing to have a share of', async () => {
    const [any] = (await ratesOf(clinic())).sideEffects;
    expect(any!.clients.enrolled).toEqual({
      unit: 'client',
      of: 'enrolled',
      numerator: 0,
      denominator: 0,
      estimate: null,
      wilson95: null,
    });
  });
});
