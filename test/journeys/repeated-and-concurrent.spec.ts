import { newId } from '#kernel/ids.js';
import supertest from 'supertest';
import { serviceEngines, type TestService } from '../support/service.js';
import { aCheek, at, record, treatment, treatmentIds, type TreatmentIds, until } from './treatment.steps.js';

describe.each(serviceEngines)('commands on $name', ({ start }) => {
  let service: TestService;
  let ids: TreatmentIds;
  let path: string;

  beforeAll(async () => {
    service = await start();
  });
  beforeEach(async () => {
    ids = treatmentIds();
    path = `sessions/${ids.sessionId}`;
    await record(service, until(treatment(ids), 'removeAnesthetic'));
  });
  afterAll(() => service.remove());

  const size = async () => (await service.stores.log.head(service.clinicId)).nextPosition;
  const key = () => ({ 'idempotency-key': newId() });

  it('that are repeated get the first answer again, and nothing is added', async () => {
    const repeat = key();
    const first = await service.post(`${path}/areas`, aCheek, repeat);
    const before = await size();
    const again = await service.post(`${path}/areas`, aCheek, repeat);
    expect(again.status).toBe(201);
    expect(again.body).toEqual({ ...first.body, repeated: true, checkpoint: again.body.checkpoint });
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(await size()).toBe(before);
  });

  it('are answered again also when the record has moved on since, and when they could not be taken any more', async () => {
    const repeat = key();
    const body = { at: at(9, 45) };
    await service.post(`${path}/areas`, aCheek);
    const first = await service.post(`${path}/completion`, body, repeat);
    await service.post(`${path}/side-effects`, {
      effectId: ids.effectId,
      type: 'post_inflammatory_hyperpigmentation',
      onset: '2025-03-20',
      grade: 1,
    });
    const again = await service.post(`${path}/completion`, body, repeat);
    expect(again.status).toBe(201);
    expect(again.body.events).toEqual(first.body.events);
  });

  it.each([
    ['another body', () => ({ body: { ...aCheek, passes: 5 }, where: `${path}/areas` })],
    ['another route', () => ({ body: { at: at(9, 31) }, where: `${path}/cleansings` })],
    ['another record', () => ({ body: aCheek, where: `sessions/${newId()}/areas` })],
  ])('that come under a used key with %s are a conflict', async (_what, other) => {
    const repeat = key();
    await service.post(`${path}/areas`, aCheek, repeat);
    const before = await size();
    const { body, where } = other();
    const answer = await service.post(where, body, repeat);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'command_id_reused', commandId: repeat['idempotency-key'] });
    expect(await size()).toBe(before);
  });

  it('that are sent many times at once are recorded once', async () => {
    const repeat = key();
    const before = await size();
    const answers = await Promise.all(Array.from({ length: 8 }, () => service.post(`${path}/areas`, aCheek, repeat)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.position)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
    expect(await size()).toBe(before + answers[0]!.body.events.length);
  });

  it('of two who saw the same version: the second learns what changed, and who changed it', async () => {
    const { etag } = (await service.get(path)).headers;
    const words = { notes: { text: 'a word for the record alone' } };
    const mine = await service.post(`${path}/areas`, { ...aCheek, ...words }, { 'if-match': etag! });
    expect(mine.status).toBe(201);
    const [{ eventId: entryId }] = mine.body.events;
    const changed = { entryId, changes: [{ field: 'passes', old: 4, new: 6 }], reason: 'typing_error' };
    expect((await service.post(`${path}/corrections`, changed)).status).toBe(201);
    const theirs = { 'if-match': etag!, ...service.colleague.headers };
    const before = await size();
    const stale = await service.post(`${path}/areas`, { ...aCheek, area: 'chin' }, theirs);
    expect(stale.status).toBe(412);
    expect(stale.type).toBe('application/problem+json');
    expect(stale.body).toMatchObject({
      code: 'version_stale',
      expected: Number(etag!.slice(1, -1)),
      actual: Number(etag!.slice(1, -1)) + 2,
      changes: [
        {
          ...{ position: mine.body.events[0].position, entryId, type: 'AreaTreated' },
          ...{ actor: service.practitioner.staffId, role: 'practitioner', recordedAt: mine.body.recordedAt },
          data: { area: 'cheek', needleLengthUm: 1500, passes: 4 },
        },
        { type: 'EntryCorrected', data: changed },
      ],
    });
    expect(JSON.stringify(stale.body)).not.toContain('for the record alone');
    const issued = await service.post(
      'tokens',
      { label: 'import', scopes: ['record'], lastsDays: 1 },
      service.owner.headers,
    );
    const machine = { authorization: `Bearer ${issued.body.token}`, 'idempotency-key': newId(), 'if-match': etag! };
    const untold = await supertest(service.url)
      .post(`/api/v1/clinics/${service.clinicId}/${path}/areas`)
      .set(machine)
      .send(aCheek);
    expect([untold.status, untold.body.changes.length]).toEqual([412, 2]);
    expect(untold.body.changes[0]).not.toHaveProperty('data');
    expect(await size()).toBe(before);
    const { etag: now } = (await service.get(path)).headers;
    const after = await service.post(`${path}/areas`, { ...aCheek, area: 'chin' }, { ...theirs, 'if-match': now! });
    expect(after.status).toBe(201);
  });

  it('of two who saw the same version and write at the same moment: one is recorded, one is told', async () => {
    const { etag } = (await service.get(path)).headers;
    const both = await Promise.all(
      ['cheek', 'chin'].map((area) => service.post(`${path}/areas`, { ...aCheek, area }, { 'if-match': etag! })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
  });

  it('that only add to a record are all recorded, whoever else writes in it', async () => {
    const before = await size();
    const areas = ['cheek', 'chin', 'forehead', 'nose', 'neck', 'jawline'];
    const answers = await Promise.all(
      areas.flatMap((area, index) => [
        service.post(`${path}/areas`, { ...aCheek, area }),
        service.post(
          `${path}/reactions`,
          { at: at(9, 40 + index), type: 'erythema', severity: 1 },
          service.colleague.headers,
        ),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const recorded = answers.flatMap(({ body }) => body.events as { stream: string; streamVersion: number }[]);
    const ofSession = recorded.filter(({ stream }) => stream === `session-${ids.sessionId}`);
    const versions = ofSession.map(({ streamVersion }) => streamVersion).sort((one, other) => one - other);
    expect(versions).toEqual(versions.map((_, index) => versions[0]! + index));
    expect(await size()).toBe(before + recorded.length);
  });

  it('that exclude each other are decided one after the other', async () => {
    await service.post(`${path}/areas`, aCheek);
    const ends = await Promise.all([
      service.post(`${path}/completion`, { at: at(9, 45) }),
      service.post(`${path}/abort`, { at: at(9, 45), reason: 'client_request' }),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(ends.find(({ status }) => status === 409)!.body.code).toBe('session_closed');
  });

  it('refuse a version that the record never had', async () => {
    const answer = await service.post(`${path}/areas`, aCheek, { 'if-match': '"99"' });
    expect(answer.status).toBe(412);
    expect(answer.body).toMatchObject({ code: 'version_stale', changes: [] });
  });
});
