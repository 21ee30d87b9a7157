import { FactStore } from '#outcomes/fact-store.js';
import { countAll, countFigures } from '#outcomes/count-figures.js';
import { type UnitQuery } from '#outcomes/domain/rates/each-unit.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { readSideEffectRates } from '#outcomes/side-effect-rates/side-effect-rates.js';
import { newId } from '#kernel/ids.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import {
  aClient,
  aFollowUp,
  aSession,
  aSideEffect,
  type ClinicLog,
  clinicPerTest,
  engines,
  type EntryRef,
} from './clinic-log.js';

const vocabularies = loadVocabularies();
const AT = '2025-01-01T12:00:00.000Z';
const SIDE_EFFECTS = { class: ['prolonged', 'adverse'] };

function scopesOf(clinic: ClinicLog, timeZone = 'UTC'): FigureScopes {
  const calendar = { byId: () => Promise.resolve({ timeZone }) };
  const store = new FactStore(clinic.readModels, calendar, vocabularies);
  return new FigureScopes(store, clinic.log, vocabularies, { now: () => Date.parse(AT), monotonicMs: () => 0 });
}

const query = (more: Partial<UnitQuery> = {}): UnitQuery => ({
  unit: 'session',
  windowDays: 28,
  filters: SIDE_EFFECTS,
  groupBy: [],
  ...more,
});

/** Clients of whom each has some sessions, follow-ups and side effects; no two days alike. */
async function aHistory(clinic: ClinicLog): Promise<{ effects: EntryRef[]; sessions: string[] }> {
  const effects: EntryRef[] = [];
  const sessions: string[] = [];
  for (let client = 0; client < 6; client++) {
    const clientId = await aClient(clinic);
    for (let visit = 0; visit <= client % 3; visit++) {
      const day = String(1 + client * 3 + visit).padStart(2, '0');
      const areas = client % 2 === 0 ? ['cheek', 'neck'] : ['cheek'];
      const startedAt = `2024-0${3 + visit}-${day}T10:00:00.000Z`;
      const sessionId = await aSession(clinic, clientId, { startedAt, areas });
      sessions.push(sessionId);
      if (client !== 3) await aFollowUp(clinic, sessionId, `2024-0${5 + visit}-${day}`);
      if (client > 1 && visit === 0) {
        const more = { type: client === 4 ? 'hypopigmentation' : 'milia', area: 'neck', grade: 1 + (client % 3) };
        effects.push(await aSideEffect(clinic, sessionId, { onset: `2024-03-${day}`, ...more }));
      }
    }
  }
  return { effects, sessions };
}

describe.each(engines)('rates from columns on $name', ({ create }) => {
  const clinic = clinicPerTest(create);

  it('are those that are counted row by row, for each unit, window and type', async () => {
    await aHistory(clinic());
    const rowByRow = await readSideEffectRates(
      await clinic().known(),
      { at: AT, timeZone: 'UTC' },
      vocabularies.sideEffects,
    );
    const scope = await scopesOf(clinic()).open({ clinicIds: [clinic().clinicId] });
    for (const { type, sessions, areaTreatments } of rowByRow.sideEffects) {
      const filters = type === 'any' ? SIDE_EFFECTS : { ...SIDE_EFFECTS, type: [type] };
      for (const [unit, rates] of [
        ['session', sessions],
        ['session_area', areaTreatments],
      ] as const) {
        for (const followed of rates.followed) {
          const counts = countAll(scope, query({ unit, windowDays: followed.windowDays, filters }));
          expect({ unit, type, ...counts }).toMatchObject({
            units: rates.all.denominator,
            affected: rates.all.numerator,
            missing: followed.missing,
            notDue: followed.notDue,
            missingAffected: followed.spontaneousReports,
            notDueAffected: followed.notDueReports,
            followed: { trials: followed.denominator, events: followed.numerator },
          });
        }
      }
    }
  });

  it('are told apart by session, area and side effect at once', async () => {
    await aHistory(clinic());
    await clinic().known();
    const scope = await scopesOf(clinic()).open({ clinicIds: [clinic().clinicId] });
    const groups = countFigures(scope, query({ unit: 'session_area', groupBy: ['area', 'type'] }));
    expect(groups.map(({ values, counts }) => [...values, counts.affected, counts.units])).toEqual([
      ['cheek', 'hypopigmentation', 0, 12],
      ['cheek', 'milia', 0, 12],
      ['neck', 'hypopigmentation', 1, 6],
      ['neck', 'milia', 1, 6],
    ]);
    const clients = countAll(scope, query({ unit: 'client' }));
    expect(clients).toMatchObject({ units: 6, affected: 4, missing: 1, missingAffected: 1 });
    expect(clients.followed).toMatchObject({ clusters: 5, trials: 5, events: 3 });
  });

  it('tell technique that a safety rule flagged from the rest, by session and by area', async () => {
    const sessionId = await aSession(clinic(), await aClient(clinic()), { areas: ['cheek'] });
    await aSession(clinic(), await aClient(clinic()), { areas: ['cheek'] });
    const stream = `session-${sessionId}`;
    const treated = await clinic().enter(stream, {
      type: 'AreaTreated',
      data: { area: 'forehead', needleLengthUm: 2_000 },
    });
    const alert = {
      alertId: newId(),
      rule: 'depth_above_area',
      ruleVersion: 1,
      entryId: treated.entryId,
      evidence: [],
    };
    const raised = await clinic().enter(stream, { type: 'AlertRaised', data: { ...alert, level: 'warn' } });
    const other = await clinic().enter(stream, { type: 'AreaTreated', data: { area: 'neck' } });
    const information = { ...alert, alertId: newId(), rule: 'darker_skin', entryId: other.entryId };
    await clinic().enter(stream, { type: 'AlertRaised', data: { ...information, level: 'info' } });
    const units = async (unit: 'session' | 'session_area') => {
      await clinic().known();
      const scope = await scopesOf(clinic()).open({ clinicIds: [clinic().clinicId] });
      const groups = countFigures(scope, query({ unit, groupBy: ['technique_deviation'] }));
      return Object.fromEntries(groups.map(({ values, counts }) => [values[0], counts.units]));
    };
    expect(await units('session')).toEqual({ deviated: 1, none: 1 });
    expect(await units('session_area')).toEqual({ deviated: 1, none: 3 });
    await clinic().void(raised);
    expect(await units('session')).toEqual({ none: 2 });
  });

  it('follow what is recorded, and say of each earlier position what they said then', async () => {
    const scopes = scopesOf(clinic());
    const said: { knownAt: number; counts: unknown }[] = [];
    const look = async (): Promise<void> => {
      await clinic().known();
      const scope = await scopes.open({ clinicIds: [clinic().clinicId], at: AT });
      said.push({
        knownAt: scope.clinics[0]!.knownAt,
        counts: countFigures(scope, query({ groupBy: ['type', 'month'] })),
      });
    };
    const { effects, sessions } = await aHistory(clinic());
    await look();
    await clinic().correct(effects[0]!, { type: 'bacterial_infection' });
    await look();
    await clinic().void(effects[1]!);
    await look();
    await aSideEffect(clinic(), sessions[0]!, { onset: '2024-03-02' });
    await look();
    expect(new Set(said.map(({ counts }) => JSON.stringify(counts))).size).toBe(4);
    const fresh = scopesOf(clinic());
    for (const { knownAt, counts } of said) {
      for (const asked of [scopes, fresh]) {
        const scope = await asked.open({ clinicIds: [clinic().clinicId], at: AT, knownAt });
        expect(countFigures(scope, query({ groupBy: ['type', 'month'] }))).toEqual(counts);
      }
    }
  });
});
