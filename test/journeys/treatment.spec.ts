import { newId } from '#kernel/ids.js';
import { serviceEngines, type TestService } from '../support/service.js';
import {
  aCheek,
  at,
  PRACTITIONER_ID,
  record,
  treatment,
  treatmentIds,
  type TreatmentIds,
  until,
} from './treatment.steps.js';

describe.each(serviceEngines)('a treatment over HTTP on $name', ({ start }) => {
  let service: TestService;
  let ids: TreatmentIds;

  beforeAll(async () => {
    service = await start();
  });
  beforeEach(() => {
    ids = treatmentIds();
  });
  afterAll(() => service.remove());

  it('is recorded step by step, and each step has a receipt', async () => {
    const before = await service.stores.log.head(service.clinicId).catch(() => ({ nextPosition: 1 }));
    const taken = await record(service, treatment(ids));
    const positions = taken.flatMap(({ answer }) =>
      answer.body.events.map((event: { position: number }) => event.position),
    );
    expect(positions).toEqual(positions.map((_, index) => before.nextPosition + index));
    for (const { answer } of taken) {
      const last = answer.body.events.at(-1);
      const [{ stream }] = answer.body.events;
      const ofRecord = answer.body.events.findLast((event: { stream: string }) => event.stream === stream);
      expect(answer.headers.etag).toBe(`"${ofRecord.streamVersion}"`);
      expect(answer.headers['pinpoint-position']).toBe(String(last.position));
      expect(last.leafHash).toMatch(/^[0-9a-f]{64}$/);
      expect(answer.body.repeated).toBe(false);
    }
    const head = await service.stores.log.head(service.clinicId);
    expect(head.nextPosition).toBe(positions.at(-1) + 1);
  });

  it('is read back as it stands, with its words, its corrections and without what was voided', async () => {
    await record(service, treatment(ids));
    const session = await service.get(`sessions/${ids.sessionId}`);
    expect(session.status).toBe(200);
    expect(session.headers).toMatchObject({ etag: `"${session.body.version}"`, 'cache-control': 'no-store' });
    expect(session.body).toMatchObject({ phase: 'closed', clientId: ids.clientId, areasTreated: 1, erased: false });
    const [treated] = session.body.entries.filter(({ type }: { type: string }) => type === 'AreaTreated');
    expect(treated).toMatchObject({
      data: { ...aCheek, passes: 5 },
      notes: { deviceSerial: 'SN 12-9', text: 'calm' },
      recordedBy: { staffId: service.practitioner.staffId, role: 'practitioner' },
      corrections: 1,
    });
    const types = session.body.entries.map(({ type }: { type: string }) => type);
    expect(types).not.toContain('AnestheticApplied');
    expect(types).not.toContain('AnestheticRemoved');
    expect(session.body.sideEffects).toEqual([
      { effectId: ids.effectId, onset: '2025-03-20', seen: ['2025-04-01T06:00:00.000Z'], resolved: '2025-05-01' },
    ]);

    const series = await service.get(`series/${ids.seriesId}`);
    expect(series.body).toMatchObject({ phase: 'planned', clientId: ids.clientId, plannedOn: '2025-03-01' });
    expect(series.body.allowedNow).toEqual(['revise_series', 'end_series']);
    expect(series.body.entries[0].data.areas).toEqual(['cheek']);
  });

  it('gives names back in NFC, and the newest of what was said of a client', async () => {
    await record(service, until(treatment(ids), 'recordConsultation'));
    const { body } = await service.get(`clients/${ids.clientId}`);
    expect(body).toMatchObject({
      identity: { name: 'Zoë Ångström', email: 'zoe@example.org', phone: '+49 30 7654321' },
      birthYear: 1991,
      sex: 'female',
      enrolledOn: '2025-03-01',
    });
    expect(body.entries.at(-1)).toMatchObject({ notes: { goals: 'smoother cheeks', allergies: 'none known' } });
  });

  it('takes a session that was kept on paper, step by step as late entries', async () => {
    await record(service, until(treatment(ids), 'registerClient'));
    const path = `sessions/${ids.sessionId}`;
    const late = { reason: 'recorded_on_paper', explanation: 'the tablet was flat' };
    const start = { clientId: ids.clientId, at: at(9) };
    expect((await service.post(`${path}/start`, { ...start, late })).status).toBe(201);
    expect((await service.post(`${path}/areas`, { area: 'chin', late })).status).toBe(201);
    expect((await service.post(`${path}/completion`, { durationS: 2_700, late })).status).toBe(201);
    const { body } = await service.get(path);
    expect(body).toMatchObject({ phase: 'closed', areasTreated: 1 });
    expect(body.entries.find(({ type }: { type: string }) => type === 'AreaTreated')).toMatchObject({
      data: { area: 'chin', lateReason: 'recorded_on_paper' },
      notes: { lateExplanation: 'the tablet was flat' },
    });
  });

  it('takes what was forgotten after the session was closed, with the reason', async () => {
    await record(service, until(treatment(ids), 'completeSession'));
    const path = `sessions/${ids.sessionId}/areas`;
    const chin = { ...aCheek, area: 'chin' };
    const refused = await service.post(path, chin);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'session_closed', late: expect.arrayContaining(['treat_area']) });
    const taken = await service.post(path, { ...chin, late: { reason: 'forgotten' } });
    expect(taken.status).toBe(201);
  });

  it('answers a step out of order with what is allowed now', async () => {
    await record(service, until(treatment(ids), 'rebookSession'));
    const path = `sessions/${ids.sessionId}`;
    const early = await service.post(`${path}/reactions`, { at: at(9), type: 'erythema', severity: 1 });
    expect(early.status).toBe(409);
    expect(early.type).toBe('application/problem+json');
    expect(early.body).toMatchObject({
      type: 'urn:pinpoint:problem:session_not_started',
      status: 409,
      code: 'session_not_started',
      phase: 'booked',
      allowed: ['rebook_session', 'cancel_session', 'start_session', 'give_preparation_advice', 'check_preparation'],
    });
    expect((await service.get(path)).body.allowedNow).toEqual(early.body.allowed);
  });

  it('voids an entry that others hang on only with them', async () => {
    const taken = await record(service, until(treatment(ids), 'removeAnesthetic'));
    const applied = taken.find(({ operation }) => operation === 'applyAnesthetic')!.answer.body.events[0].eventId;
    const removed = taken.find(({ operation }) => operation === 'removeAnesthetic')!.answer.body.events[0].eventId;
    const path = `sessions/${ids.sessionId}/voids`;
    const alone = await service.post(path, { entryId: applied, reason: 'did_not_happen' });
    expect(alone.body).toMatchObject({ code: 'entry_has_dependents', dependents: [removed] });
    const both = await service.post(path, { entryId: applied, reason: 'did_not_happen', withDependents: true });
    // The contact time was too short, and that alert goes with the removal.
    const types = both.body.events.map(({ type }: { type: string }) => type);
    expect(types).toEqual(['EntryVoided', 'EntryVoided', 'EntryVoided']);
    const again = await service.post(path, { entryId: applied, reason: 'did_not_happen' });
    expect(again.body).toMatchObject({ code: 'entry_voided', status: 409 });
  });

  it('corrects only what still stands as the corrector saw it', async () => {
    const taken = await record(service, until(treatment(ids), 'treatArea'));
    const entryId = taken.at(-1)!.answer.body.events[0].eventId;
    const path = `sessions/${ids.sessionId}/corrections`;
    const correction = { entryId, changes: [{ field: 'passes', old: 3, new: 5 }], reason: 'typing_error' };
    const stale = await service.post(path, correction);
    expect(stale.body).toMatchObject({ code: 'field_changed', field: 'passes', current: 4 });
    const wrong = { ...correction, changes: [{ field: 'passes', old: 4, new: 99 }] };
    expect((await service.post(path, wrong)).body).toMatchObject({ code: 'value_out_of_range', max: 12 });
    const unknown = { ...correction, entryId: newId() };
    expect((await service.post(path, unknown)).body).toMatchObject({ code: 'entry_unknown', status: 404 });
  });

  it('keeps clients, series and sessions of different people apart', async () => {
    const other = treatmentIds();
    await record(service, until(treatment(ids), 'planSeries'));
    await record(service, until(treatment(other), 'bookSession'));
    const late = { reason: 'recorded_on_paper' };
    const session = { clientId: ids.clientId, at: at(9), practitionerId: PRACTITIONER_ID, late };
    const code = async (path: string, body: object) => (await service.post(path, body)).body.code;
    expect(await code(`sessions/${newId()}/start`, { ...session, clientId: newId() })).toBe('client_unknown');
    expect(await code(`sessions/${newId()}/start`, { ...session, seriesId: newId() })).toBe('series_unknown');
    expect(await code(`sessions/${newId()}/start`, { ...session, seriesId: other.seriesId })).toBe(
      'series_of_another_client',
    );
    expect(await code(`sessions/${other.sessionId}/start`, session)).toBe('booked_for_another_client');
    const assessment = { assessedOn: '2025-03-02', phase: 'baseline', scale: 'vas_scar', value: 30 };
    expect(await code(`clients/${ids.clientId}/assessments`, { ...assessment, sessionId: other.sessionId })).toBe(
      'session_of_another_client',
    );
    expect(await code(`clients/${newId()}/assessments`, assessment)).toBe('client_unknown');
  });

  it('does not turn a record over to another client, not even after its start was voided', async () => {
    const other = treatmentIds();
    await record(service, until(treatment(other), 'registerClient'));
    const taken = await record(service, until(treatment(ids), 'registerClient'));
    expect(taken).toHaveLength(1);
    const path = `sessions/${ids.sessionId}`;
    const begin = { at: at(9), practitionerId: PRACTITIONER_ID, late: { reason: 'recorded_on_paper' } };
    const started = await service.post(`${path}/start`, { ...begin, clientId: ids.clientId });
    const entryId = started.body.events[0].eventId;
    expect((await service.post(`${path}/voids`, { entryId, reason: 'wrong_client' })).status).toBe(201);
    const turned = await service.post(`${path}/start`, { ...begin, clientId: other.clientId });
    expect(turned.body).toMatchObject({ code: 'record_of_another_client', status: 409 });
    expect((await service.post(`${path}/start`, { ...begin, clientId: ids.clientId })).status).toBe(201);
  });
});
