import { newId } from '#kernel/ids.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import supertest from 'supertest';
import { type Headers, serviceEngines, type TestPerson, type TestService } from '../support/service.js';
import { record, registers, treatment, treatmentIds } from './treatment.steps.js';

interface Line {
  position: number;
  type: string;
  typeVersion: number;
  schema: string;
  clientId: string | null;
  actor: string;
  happened: string | null;
  recordedAt: string;
  corrects: number | null;
  correctedBy: number[];
  data: object | null;
  sealed?: Record<string, Record<string, string>>;
  origin: string;
  leafHash: string;
}

describe.each(serviceEngines)('the events as NDJSON on $name', ({ start }) => {
  let service: TestService;
  let auditor: TestPerson;
  let end: number;
  const ids = treatmentIds();

  const open = (query = '', headers: Headers = auditor.headers, what = 'events.ndjson') =>
    fetch(`${service.url}/api/v1/clinics/${service.clinicId}/${what}?${query}`, { headers });
  const lines = async (query = '', headers?: Headers): Promise<Line[]> => {
    const answer = await open(query, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const text = await answer.text();
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
  };
  const schemas = new Map<string, ReturnType<Ajv2020['compile']>>();
  const schemaOf = async (address: string) => {
    const known = schemas.get(address);
    if (known) return known;
    const { body } = await supertest(service.url).get(address);
    const compiled = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(body as object);
    schemas.set(address, compiled);
    return compiled;
  };
  const ensureValid = async (all: readonly Line[]): Promise<void> => {
    for (const { position, schema, data, sealed } of all) {
      const validate = await schemaOf(schema);
      const isValid = validate({ ...(data && { data }), ...(sealed && { sealed }) });
      expect([position, schema, isValid, validate.errors]).toEqual([position, schema, true, null]);
    }
  };

  beforeAll(async () => {
    service = await start();
    auditor = await service.hire('auditor', '2099-01-01T00:00:00.000Z');
    await record(service, registers(), undefined, service.owner.headers);
    await record(service, treatment(ids));
    await service.post(`clients/${newId()}/registration`, { birthYear: 1980, identity: { name: 'Somebody Else' } });
    end = (await service.stores.log.head(service.clinicId)).nextPosition - 1;
  });
  afterAll(() => service.remove());

  it('are all there, in order, each as its published schema says, with the hash that its leaf has', async () => {
    const all = await lines();
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: end + 1 }, (_, at) => at));
    expect(new Set(all.map(({ type }) => type)).size).toBeGreaterThan(40);
    await ensureValid(all);
    const recorded = await service.stores.log.readLog(service.clinicId, 0, 10_000);
    expect(all.map(({ leafHash }) => leafHash)).toEqual(recorded.map(({ leafHash }) => leafHash.toString('hex')));
    expect(all.map(({ recordedAt, actor, origin }) => [recordedAt, actor, origin])).toEqual(
      recorded.map(({ recordedAt, actor, origin }) => [recordedAt, actor, origin]),
    );
    const corrected = all.filter(({ correctedBy }) => correctedBy.length > 0);
    expect(corrected.length).toBeGreaterThan(3);
    for (const { position, correctedBy } of corrected) {
      for (const by of correctedBy) expect(all[by]!.corrects).toBe(position);
    }
  });

  it('hold names and free text where they are asked for, in the shape that the schema has for them', async () => {
    expect(JSON.stringify(await lines())).not.toMatch(/ngstr|smoother cheeks|Somebody Else/);
    const opened = await lines('openSealed=true');
    await ensureValid(opened);
    for (const secret of ['ngstr', 'smoother cheeks', 'Somebody Else']) {
      expect(JSON.stringify(opened)).toContain(secret);
    }
  });

  it('go on behind the last whole line, and end where they are asked to', async () => {
    const positions = async (query: string) => (await lines(query)).map(({ position }) => position);
    expect(await positions(`from=${end - 1}`)).toEqual([end - 1, end]);
    expect(await positions('from=2&to=4')).toEqual([2, 3, 4]);
    expect(await positions(`from=${end + 1}`)).toEqual([]);
  });

  it('take the filters of the history', async () => {
    const ofClient = await lines(`clientId=${ids.clientId}&types=AreaTreated,ConsentGiven`);
    expect(ofClient.map(({ type }) => type)).toEqual(['ConsentGiven', 'ConsentGiven', 'AreaTreated']);
    expect(new Set(ofClient.map(({ clientId }) => clientId))).toEqual(new Set([ids.clientId]));
  });

  it('are in the access trail, with everybody whose data they hold', async () => {
    await lines();
    const { body } = await service.get('accesses?limit=1', service.owner.headers);
    expect(body.accesses).toMatchObject([{ operation: 'exportEvents', staffId: auditor.staffId, reason: 'audit' }]);
    expect(body.accesses[0].clients).toHaveLength(2);
  });

  it('are for owners, auditors and tokens, and names are for people', async () => {
    expect((await open('', service.practitioner.headers)).status).toBe(403);
    const { token } = await service.stores.identity.tokens.issue({
      ...{ clinicId: service.clinicId, label: 'warehouse', scopes: ['audit'], lastsDays: 30 },
      createdBy: service.owner.staffId,
    });
    const machine = { authorization: `Bearer ${token}` };
    expect(await lines('', machine)).toHaveLength(end + 1);
    const named = await open('openSealed=true', machine);
    expect([named.status, await named.json()]).toMatchObject([403, { code: 'names_not_for_tokens' }]);
    for (const query of ['from=x', 'from=-1', 'openSealed=perhaps', 'types=1', 'limit=5']) {
      expect([query, (await open(query)).status]).toEqual([query, 400]);
    }
  });

  /** Holds the reading of the log where it comes to a client, and lets it go on. */
  const holdReadingOf = (clientId: string) => {
    const { log } = service.stores;
    const readStream = log.readStream.bind(log);
    let reached = (): void => undefined;
    let goOn = (): void => undefined;
    const isReached = new Promise<void>((resolve) => (reached = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    log.readStream = async (name, stream, from) => {
      if (stream === `client-${clientId}`) {
        reached();
        await mayGoOn;
      }
      return readStream(name, stream, from);
    };
    const release = (): void => {
      log.readStream = readStream;
      goOn();
    };
    return { isReached, release };
  };

  it('break off when access ends, and so does an export to FHIR, which is never taken for a whole', async () => {
    const leaving = await service.hire('auditor', '2099-01-01T00:00:00.000Z');
    const last = newId();
    await service.post(`clients/${last}/registration`, { birthYear: 1970 });
    const { isReached, release } = holdReadingOf(last);
    const answer = await open('', leaving.headers, 'fhir');
    expect(answer.status).toBe(200);
    const text = answer.text();
    await isReached;
    const removed = await service.post(`staff/${leaving.staffId}/removal`, { reason: 'left' }, service.owner.headers);
    expect(removed.status).toBe(201);
    const removedAt = performance.now();
    try {
      await expect(text).rejects.toThrow();
      // Five seconds are promised.
      expect(performance.now() - removedAt).toBeLessThan(5_000);
    } finally {
      release();
    }
  });

  it('are two at once at most, and the next begins when one of them is done', async () => {
    const last = newId();
    await service.post(`clients/${last}/registration`, { birthYear: 1971 });
    const { isReached, release } = holdReadingOf(last);
    const running = [await open('', auditor.headers, 'fhir'), await open('', auditor.headers, 'fhir')];
    const texts = running.map((answer) => answer.text());
    await isReached;
    const third = await open();
    expect([third.status, await third.json()]).toMatchObject([503, { code: 'too_many_exports' }]);
    release();
    for (const text of await Promise.all(texts)) expect(text).toContain(last);
    expect((await lines()).length).toBeGreaterThan(end);
  });
});
