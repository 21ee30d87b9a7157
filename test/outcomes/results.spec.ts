import { newId } from '#kernel/ids.js';
import { FactStore } from '#outcomes/fact-store.js';
import { type Filters } from '#outcomes/domain/rates/each-unit.js';
import { type TechniqueFactor } from '#outcomes/domain/results/technique-levels.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { ReadResolution, ReadResolutionHandler } from '#outcomes/resolution/resolution.query.js';
import { ReadResults, ReadResultsHandler } from '#outcomes/results/results.query.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { aClient, anAssessment, aSession, aSideEffect, type ClinicLog, clinicPerTest, engines } from './clinic-log.js';

const vocabularies = loadVocabularies();
const AT = '2025-01-01T12:00:00.000Z';
const SCALE = 'goodman_baron_qualitative';

function scopesOf(clinic: ClinicLog): FigureScopes {
  const calendar = { byId: () => Promise.resolve({ timeZone: 'UTC' }) };
  const clock = { now: () => Date.parse(AT), monotonicMs: () => 0 };
  return new FigureScopes(new FactStore(clinic.readModels, calendar, vocabularies), clinic.log, vocabularies, clock);
}

describe.each(engines)('results from columns on $name', ({ create }) => {
  const clinic = clinicPerTest(create);

  const results = async (filters: Filters = {}, factor?: TechniqueFactor) => {
    await clinic().known();
    const handler = new ReadResultsHandler(scopesOf(clinic()), vocabularies);
    return handler.execute(new ReadResults({ clinicIds: [clinic().clinicId] }, filters, factor));
  };

  it('give change and responders by scale, by sessions held and by interval', async () => {
    for (let number = 0; number < 8; number++) {
      const clientId = await aClient(clinic());
      await anAssessment(clinic(), clientId, 'baseline', SCALE, 4);
      for (const month of number < 4 ? ['02', '03'] : ['02', '03', '04']) {
        await aSession(clinic(), clientId, { startedAt: `2024-${month}-04T10:00:00.000Z` });
      }
      if (number > 0) await anAssessment(clinic(), clientId, 'final', SCALE, number === 7 ? 4 : 2);
    }
    const { scales, pairedArms } = await results();
    expect(pairedArms).toEqual([]);
    expect(scales).toHaveLength(1);
    expect(scales[0]).toMatchObject({
      scale: SCALE,
      arm: null,
      pairs: 7,
      withoutAfter: 1,
      verdict: 'improved',
      median: 2,
      better: 6,
      unchanged: 1,
      worse: 0,
      responders: { numerator: 6, denominator: 7 },
    });
    expect(scales[0]!.words).toMatch(
      /^Median improvement 2 .* 1 have no assessment afterwards\. No untreated comparison/,
    );
    expect(scales[0]!.bySessions.map(({ value, pairs }) => [value, pairs])).toEqual([
      ['2', 3],
      ['3', 4],
    ]);
    expect(scales[0]!.byInterval.map(({ value, pairs }) => [value, pairs])).toEqual([['28_to_42_days', 7]]);
  });

  it('are of the clients who were treated so, where that is asked for', async () => {
    for (const [area, value] of [
      ['cheek', 2],
      ['neck', 3],
      ['neck', 1],
    ] as const) {
      const clientId = await aClient(clinic());
      await anAssessment(clinic(), clientId, 'baseline', SCALE, 4);
      await aSession(clinic(), clientId, { areas: [area] });
      await anAssessment(clinic(), clientId, 'final', SCALE, value);
    }
    expect((await results({ area: ['neck'] })).scales).toMatchObject([{ pairs: 2, better: 2 }]);
    expect((await results({ area: ['neck', 'cheek'] })).scales).toMatchObject([{ pairs: 3 }]);
    expect((await results({ area: ['forehead'] })).scales).toEqual([]);
  });

  it('compare arms within the clients who have both', async () => {
    for (let number = 0; number < 6; number++) {
      const clientId = await aClient(clinic());
      for (const [arm, value] of [
        ['prp', 2],
        ['control', 3],
      ] as const) {
        await anAssessment(clinic(), clientId, 'baseline', SCALE, 4, { arm });
        await anAssessment(clinic(), clientId, 'final', SCALE, value, { arm });
      }
    }
    const { pairedArms } = await results();
    expect(pairedArms).toMatchObject([{ arms: ['control', 'prp'], pairs: 6, median: -1, verdict: 'worse' }]);
  });

  it('compare levels of a factor of technique, each client by how most areas were treated up to the last assessment', async () => {
    const needles = {
      short: [500, 500, 1_500],
      long: [1_500],
      later: [500, 500, 1_500, 1_500, 1_500],
      mixed: [500, 1_500],
    };
    for (const [kind, count, levels] of [
      ['short', 24, [3, 2, 3]],
      ['long', 16, [1, 2, 1]],
      ['later', 2, [2]],
      ['mixed', 3, [1]],
    ] as const) {
      for (let number = 0; number < count; number++) {
        const clientId = await aClient(clinic());
        await anAssessment(clinic(), clientId, 'baseline', SCALE, 4 - (number % 2));
        for (const [visit, needleLengthUm] of needles[kind].entries()) {
          // Of those who come again, the longer needles follow the assessment of July.
          const month = kind === 'later' && visit > 1 ? 7 + visit : 2 + visit;
          const stream = `session-${newId()}`;
          const at = `2024-${String(month).padStart(2, '0')}-04T10:00:00.000Z`;
          await clinic().enterAll(stream, [
            { type: 'SessionStarted', data: { clientId, at } },
            { type: 'AreaTreated', data: { area: number % 3 === 0 ? 'neck' : 'cheek', side: 'both', needleLengthUm } },
            { type: 'SessionCompleted', data: { durationS: 2_700 } },
          ]);
        }
        await anAssessment(clinic(), clientId, 'final', SCALE, levels[number % levels.length]!);
      }
    }
    expect((await results()).technique).toBeNull();
    const { technique } = await results({}, 'needle_length');
    expect(technique).toMatchObject({ factor: 'needle_length', familySize: 1 });
    expect(technique!.scales).toMatchObject([
      {
        ...{ scale: SCALE, errors: 'CR1S', clients: 42, leftOut: 3, reference: '251_to_500', isAdjustedForArea: true },
        levels: [{ value: '1001_to_1500', clients: 16, verdict: 'better' }],
      },
    ]);
    expect(technique!.scales[0]!.words).toMatch(/1 to 1.5 mm \(16 clients\) is associated with 1\.\d+ points more/);
    // Of those whose neck was treated, there are too few.
    const ofNeck = (await results({ area: ['neck'] }, 'needle_length')).technique;
    expect(ofNeck!.scales).toMatchObject([{ reference: null, errors: null, levels: [] }]);
  });

  it('say how long side effects last, and how many are not resolved', async () => {
    const clientId = await aClient(clinic());
    const sessionId = await aSession(clinic(), clientId);
    const resolution = async (windowDays = 28) => {
      await clinic().known();
      const handler = new ReadResolutionHandler(scopesOf(clinic()));
      return handler.execute(new ReadResolution({ clinicIds: [clinic().clinicId] }, { type: ['milia'] }, windowDays));
    };
    for (const days of [2, 4, 6, 8]) await resolvedAfter(clinic(), sessionId, days);
    expect(await resolution()).toMatchObject({ sideEffects: 4, resolved: 4, steps: [], days: [2, 4, 6, 8] });
    await resolvedAfter(clinic(), sessionId, 10);
    await aSideEffect(clinic(), sessionId);
    const { median, steps, words } = await resolution();
    expect(steps[0]).toMatchObject({ time: 0, atRisk: 6, events: 0 });
    expect(median!.time).toBe(6);
    expect(words).toMatch(/^Half had resolved after 6 days/);
    // Of those that began within a day of the session, none is known.
    expect(await resolution(1)).toMatchObject({ sideEffects: 0, words: 'None was seen.' });
  });
});

async function resolvedAfter(clinic: ClinicLog, sessionId: string, days: number): Promise<void> {
  const effectId = `00000000-0000-4000-8000-${String(days).padStart(12, '0')}`;
  await aSideEffect(clinic, sessionId, { effectId });
  const resolved = `2024-03-${String(6 + days).padStart(2, '0')}`;
  await clinic.enter(`session-${sessionId}`, { type: 'SideEffectResolved', data: { effectId, resolved } });
}
