import fc from 'fast-check';
import { readSeriesReport, type SeriesReport } from '#outcomes/series-report/series-report.js';
import { newId } from '#kernel/ids.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import {
  aClient,
  anAssessment,
  aSeries,
  aSession,
  aSideEffect,
  ClinicLog,
  clinicPerTest,
  engines,
} from './clinic-log.js';
import { enterPublished, expectedOf, PUBLISHED } from './published-series.js';

const { scales } = loadVocabularies();

async function reportOf(clinic: ClinicLog, position?: number): Promise<SeriesReport> {
  return readSeriesReport(await clinic.known(position), scales);
}

describe.each(engines)('the series report on $name', ({ create }) => {
  const clinic = clinicPerTest(create);

  it.each(PUBLISHED)('of %s gives the printed figures', async (series) => {
    await enterPublished(clinic(), series, (items) => items);
    expect(await reportOf(clinic())).toMatchObject(expectedOf(series));
  });

  it('does not depend on the order of entry', async () => {
    const inverted = <Item>(items: Item[]): Item[] => [...items].reverse();
    await enterPublished(clinic(), 'dogra-2014', inverted);
    expect(await reportOf(clinic())).toMatchObject(expectedOf('dogra-2014'));
  });

  it('counts a drop-out who had an effect among the enrolled alone', async () => {
    const [finisher, leaver, other] = [await aClient(clinic()), await aClient(clinic()), await aClient(clinic())];
    await aSeries(clinic(), finisher, 'completed');
    await aSeries(clinic(), leaver, 'dropped_out');
    await aSeries(clinic(), other, 'completed');
    for (const client of [finisher, leaver]) await aSideEffect(clinic(), await aSession(clinic(), client));
    const { clients, side_effects: effects, any_side_effect: any } = await reportOf(clinic());
    expect(clients).toEqual({ enrolled: 3, completed: 2 });
    expect(effects).toEqual({
      milia: {
        clients: 2,
        of_enrolled_pct: 66.7,
        of_enrolled_wilson95_pct: [20.8, 93.9],
        completed_clients: 1,
        of_completed_pct: 50,
        of_completed_wilson95_pct: [9.5, 90.5],
      },
    });
    expect(any).toEqual(effects.milia);
  });

  it('counts a client once for a type, however often it came, and once for any', async () => {
    const client = await aClient(clinic());
    for (const type of ['milia', 'milia', 'erythema']) {
      await aSideEffect(clinic(), await aSession(clinic(), client), { type });
    }
    const { side_effects: effects, any_side_effect: any } = await reportOf(clinic());
    expect([effects.milia!.clients, effects.erythema!.clients, any.clients]).toEqual([1, 1, 1]);
  });

  it('says nothing of a clinic without clients, and gives no share of nobody', async () => {
    expect(await reportOf(clinic())).toEqual({
      known_at: 0,
      clients: { enrolled: 0, completed: 0 },
      side_effects: {},
      any_side_effect: {
        clients: 0,
        of_enrolled_pct: null,
        of_enrolled_wilson95_pct: null,
        completed_clients: 0,
        of_completed_pct: null,
        of_completed_wilson95_pct: null,
      },
      scores: {},
      grades: {},
      responders: {},
    });
  });

  it('follows corrections and voids, and still knows what was known before', async () => {
    const client = await aClient(clinic());
    const effect = await aSideEffect(clinic(), await aSession(clinic(), client));
    const before = await anAssessment(clinic(), client, 'baseline', 'goodman_baron_qualitative', 4);
    const final = await anAssessment(clinic(), client, 'final', 'goodman_baron_qualitative', 4);
    const corrected = await clinic().correct(final, { value: 2 });
    const retyped = await clinic().correct(effect, { type: 'erythema' });
    const voided = await clinic().void(effect);
    const gone = await clinic().void(before);
    const at = async ({ position }: { position: number }) => {
      const { known_at: known, side_effects: effects, responders } = await reportOf(clinic(), position);
      expect(known).toBe(position);
      return { effects: Object.keys(effects), responders: responders.goodman_baron_qualitative };
    };
    expect(await at(final)).toMatchObject({ effects: ['milia'], responders: { count: 0, of: 1 } });
    expect(await at(corrected)).toMatchObject({ effects: ['milia'], responders: { count: 1, of: 1 } });
    expect(await at(retyped)).toMatchObject({ effects: ['erythema'], responders: { count: 1, of: 1 } });
    expect(await at(voided)).toMatchObject({ effects: [], responders: { count: 1, of: 1 } });
    expect(await at(gone)).toEqual({ effects: [], responders: undefined });
  });

  it('keeps study arms apart, and takes pairs from clients who have both values', async () => {
    const [one, other, leaver] = [await aClient(clinic()), await aClient(clinic()), await aClient(clinic())];
    for (const [client, arm, from, to] of [
      [one, 'prp', 40, 10],
      [other, 'prp', 30, 20],
      [one, 'water', 40, 36],
    ] as const) {
      await anAssessment(clinic(), client, 'baseline', 'vas_scar', from, { arm });
      await anAssessment(clinic(), client, 'final', 'vas_scar', to, { arm });
    }
    await anAssessment(clinic(), leaver, 'baseline', 'vas_scar', 90, { arm: 'prp' });
    const { scores, responders, grades } = await reportOf(clinic());
    expect(scores).toEqual({
      'vas_scar/prp': { n: 2, baseline: { mean: 35, sd: 7.07 }, final: { mean: 15, sd: 7.07 } },
      'vas_scar/water': { n: 1, baseline: { mean: 40, sd: null }, final: { mean: 36, sd: null } },
    });
    expect(responders).toMatchObject({
      'vas_scar/prp': { count: 2, of: 2 },
      'vas_scar/water': { count: 0, of: 1 },
    });
    expect(grades['vas_scar/prp']).toEqual({ baseline: { 30: 1, 40: 1, 90: 1 }, final: { 10: 1, 20: 1 } });
  });

  it('takes the latest of several assessments of a phase, and a baseline that compares with it', async () => {
    const client = await aClient(clinic());
    const assess = (
      phase: 'baseline' | 'interim' | 'final' | 'touch_up',
      assessedOn: string,
      value: number,
      more = {},
    ) => anAssessment(clinic(), client, phase, 'ecca', value, { assessedOn, ...more });
    await assess('final', '2024-07-02', 40);
    await assess('final', '2024-07-01', 90);
    await assess('baseline', '2024-01-01', 120);
    await assess('baseline', '2024-01-05', 100);
    await assess('baseline', '2024-07-03', 50);
    await assess('baseline', '2024-01-06', 60, { area: 'nose' });
    await assess('interim', '2024-04-01', 5);
    await assess('touch_up', '2024-12-01', 10);
    const { scores, responders } = await reportOf(clinic());
    expect(scores.ecca).toMatchObject({ n: 1, baseline: { mean: 100 }, final: { mean: 40 } });
    expect(responders.ecca).toMatchObject({ count: 1, of: 1 });
  });

  it('leaves out assessments of somebody whose registration was voided', async () => {
    const clientId = newId();
    const registration = await clinic().enter(`client-${clientId}`, { type: 'ClientRegistered', data: {} });
    await anAssessment(clinic(), clientId, 'final', 'vas_band', 'good');
    await clinic().void(registration);
    const { clients, responders } = await reportOf(clinic());
    expect([clients.enrolled, responders]).toEqual([0, {}]);
  });

  /** A response and a value that just misses it, for every scale that has a rule. */
  const rules: Record<string, { baseline?: number; yes: number | string; no: number | string }> = {
    goodman_baron_qualitative: { baseline: 3, yes: 2, no: 3 },
    goodman_baron_quantitative: { baseline: 11, yes: 5, no: 6 },
    ecca: { baseline: 90, yes: 45, no: 50 },
    gais_1_5_lower: { yes: 3, no: 4 },
    gais_minus1_3_higher: { yes: 1, no: 0 },
    lemperle_wrinkle: { baseline: 4, yes: 3, no: 4 },
    fitzpatrick_wrinkle: { baseline: 6, yes: 5, no: 6 },
    quartile_improvement: { yes: 3, no: 2 },
    vas_scar: { baseline: 50, yes: 40, no: 41 },
    vas_satisfaction: { yes: 7, no: 6 },
    satisfaction_likert: { yes: 4, no: 3 },
    vas_band: { yes: 'good', no: 'fair' },
    investigator_response: { yes: 'excellent', no: 'moderate' },
    vas_10mm_responder: { yes: 'responder', no: 'non_responder' },
    pore_texture_local: { baseline: 2, yes: 1, no: 2 },
  };

  it('answers the response rule of every scale', async () => {
    const ruled = [...scales.values()].filter(({ responseRule }) => responseRule.kind !== 'none');
    expect(Object.keys(rules).sort()).toEqual(ruled.map(({ code }) => code).sort());
    for (const [scale, { baseline, yes, no }] of Object.entries(rules)) {
      for (const value of [yes, no]) {
        const client = await aClient(clinic());
        if (baseline !== undefined) await anAssessment(clinic(), client, 'baseline', scale, baseline);
        await anAssessment(clinic(), client, 'final', scale, value);
      }
      const unpaired = await aClient(clinic());
      if (baseline !== undefined) await anAssessment(clinic(), unpaired, 'final', scale, yes);
    }
    const pain = await aClient(clinic());
    for (const phase of ['baseline', 'final'] as const) await anAssessment(clinic(), pain, phase, 'pain_nrs', 3);
    const { responders, scores, grades } = await reportOf(clinic());
    expect(responders).toEqual(
      Object.fromEntries(Object.keys(rules).map((scale) => [scale, { count: 1, of: 2, wilson95_pct: [9.5, 90.5] }])),
    );
    expect(scores.pain_nrs).toMatchObject({ n: 1 });
    expect(grades.gais_minus1_3_higher).toEqual({ final: { 0: 1, 1: 1 } });
  });
});

describe('the series report', () => {
  const clinic = clinicPerTest(engines[0]!.create);

  it('gives the same figures in whatever order the same things were entered', async () => {
    const entries = fc.array(
      fc.record({
        client: fc.nat(2),
        phase: fc.constantFrom('baseline' as const, 'final' as const),
        assessedOn: fc.constantFrom('2024-01-01', '2024-02-01'),
        area: fc.constantFrom(undefined, 'nose', 'cheek'),
        value: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        entries.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        async (orders) => {
          const reports: object[] = [];
          for (const order of orders) {
            const other = await ClinicLog.on(clinic().world);
            const clients = [await aClient(other), await aClient(other), await aClient(other)];
            for (const { client, phase, value, area, ...more } of order) {
              await anAssessment(other, clients[client]!, phase, 'vas_scar', value, { ...more, ...(area && { area }) });
            }
            reports.push({ ...(await reportOf(other)), known_at: null });
            await other.close();
          }
          expect(reports[0]).toEqual(reports[1]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
