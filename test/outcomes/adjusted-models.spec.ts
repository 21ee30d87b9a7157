import { AdjustedModels, type AskedModel, modelDataOf } from '#outcomes/adjusted/adjusted-models.js';
import { adjustedModel } from '#outcomes/domain/technique/adjusted-model.js';
import { FACTORS } from '#outcomes/domain/technique/factors.js';
import { FactStore } from '#outcomes/fact-store.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { newId } from '#kernel/ids.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { type TreatmentEvent } from '#treatments/domain/treatment-event.js';
import { record, treatment, treatmentIds, until } from '../journeys/treatment.steps.js';
import { serviceEngines, type TestService } from '../support/service.js';
import { aFollowUp, aSideEffect, type ClinicLog, clinicPerTest, engines } from './clinic-log.js';

const vocabularies = loadVocabularies();
const AT = '2025-01-01T12:00:00.000Z';
const ASKED: AskedModel = {
  factor: FACTORS.find(({ dimension }) => dimension === 'needle_length')!,
  unit: 'session_area',
  windowDays: 28,
  filters: { class: ['prolonged', 'adverse'] },
  covariates: ['skin_type', 'area'],
};
const untold = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

function scopesOf(clinic: ClinicLog): FigureScopes {
  const calendar = { byId: () => Promise.resolve({ timeZone: 'UTC' }) };
  const clock = { now: () => Date.parse(AT), monotonicMs: () => 0 };
  return new FigureScopes(new FactStore(clinic.readModels, calendar, vocabularies), clinic.log, vocabularies, clock);
}

/** A client with one session, followed up; every second with a long needle, those affected that are said to be. */
async function aTreatedClient(clinic: ClinicLog, number: number, isAffected: boolean): Promise<void> {
  const clientId = newId();
  const sessionId = newId();
  const consultation = { consultedOn: '2024-01-02', fitzpatrick: number % 3 === 0 ? 'II' : 'IV' } as const;
  await clinic.enterAll(`client-${clientId}`, [
    { type: 'ClientRegistered', data: {} },
    { type: 'ConsultationRecorded', data: consultation },
  ]);
  const needleLengthUm = number % 2 === 0 ? 1_500 : 500;
  const facts: TreatmentEvent[] = [
    { type: 'SessionStarted', data: { clientId, at: '2024-03-04T10:00:00.000Z' } },
    { type: 'AreaTreated', data: { area: 'cheek', side: 'both', needleLengthUm } },
    { type: 'SessionCompleted', data: { durationS: 2_700 } },
  ];
  await clinic.enterAll(`session-${sessionId}`, facts);
  await aFollowUp(clinic, sessionId, '2024-05-01', { day: 28 });
  if (isAffected) await aSideEffect(clinic, sessionId, { area: 'cheek' });
}

describe.each(engines)('adjusted models of facts on $name', ({ create }) => {
  const clinic = clinicPerTest(create);

  it('are fitted in a thread to what was recorded, and once for as long as nothing changes', async () => {
    for (let number = 0; number < 80; number++)
      await aTreatedClient(clinic(), number, number % 8 === 0 || number === 9);
    await clinic().known();
    const scopes = scopesOf(clinic());
    const models = new AdjustedModels();
    const scope = () => scopes.open({ clinicIds: [clinic().clinicId], at: AT });
    const steps: [string, number, number][] = [];
    const fitted = await models.fit(await scope(), ASKED, {
      ...untold(),
      onProgress: (...progress) => steps.push(progress),
    });
    expect(fitted).toMatchObject({ method: 'logistic.firth', units: 80, events: 11, clients: 80, verdict: 'higher' });
    expect(fitted).toEqual(await adjustedModel(await modelDataOf(await scope(), ASKED), () => Promise.resolve()));
    expect(steps.map(([, done]) => done)).toEqual([0, 1, 2]);
    expect(await models.fit(await scope(), ASKED, untold())).toBe(fitted);
    await aTreatedClient(clinic(), 81, true);
    await clinic().known();
    expect(await models.fit(await scope(), ASKED, untold())).toMatchObject({ units: 81, events: 12 });
    expect(await models.fit(await scope(), { ...ASKED, filters: { skin_type: ['II'] } }, untold())).toMatchObject({
      verdict: 'too_few',
    });
  });

  it('end where nobody wants them any more', async () => {
    await aTreatedClient(clinic(), 1, true);
    await clinic().known();
    const stopped = AbortSignal.abort(new Error('enough'));
    const scope = await scopesOf(clinic()).open({ clinicIds: [clinic().clinicId], at: AT });
    await expect(new AdjustedModels().fit(scope, ASKED, { ...untold(), signal: stopped })).rejects.toThrow('enough');
  });
});

describe.each(serviceEngines)('adjusted models over HTTP on $name', ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
    await record(service, until(treatment(treatmentIds()), 'reportSideEffect'));
  });
  afterAll(() => service.remove());

  const begin = (query: string) => service.post(`outcomes/models?${query}`, {}, service.owner.headers);
  const tell = (id: string) => service.get(`outcomes/models/${id}`, service.owner.headers);

  async function finished(id: string) {
    for (;;) {
      const { body } = await tell(id);
      if (body.state !== 'running') return body;
    }
  }

  it('are jobs that tell how far they are, what they found in words, and are forgotten when asked', async () => {
    const begun = await begin('factor=passes&at=2026-05-10T09:00:00Z');
    expect(begun.status).toBe(202);
    const { state, result } = await finished(begun.body.id);
    expect(state).toBe('done');
    expect(result).toMatchObject({
      ...{ factor: 'passes', unit: 'session_area', windowDays: 28, verdict: 'too_few', reason: 'few_units' },
      ...{ at: '2026-05-10T09:00:00.000Z', methodVersion: 2, oddsRatio: null },
    });
    expect(result.words).toMatch(/too few to judge\.$/);
    const { clinicId, owner } = service;
    const url = `/api/v1/clinics/${clinicId}/outcomes/models/${begun.body.id}`;
    const forgotten = await fetch(service.url + url, { method: 'DELETE', headers: owner.headers });
    expect(forgotten.status).toBe(204);
    expect(await tell(begun.body.id)).toMatchObject({ status: 404, body: { code: 'job_unknown' } });
  });

  it('say what is wrong with what they are asked for', async () => {
    for (const query of ['factor=luck', 'unit=client', 'covariates=adherence', 'factor=adherence&covariates=area']) {
      expect(await begin(query)).toMatchObject({ status: 400, body: { code: 'value_not_in_list' } });
    }
  });
});
