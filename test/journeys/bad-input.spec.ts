import { newId } from '#kernel/ids.js';
import { readFileSync } from 'node:fs';
import supertest from 'supertest';
import { serviceEngines, type TestService } from '../support/service.js';
import { record, registers, treatment, treatmentIds } from './treatment.steps.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema?: { format?: string } }[];
  tags?: string[];
  requestBody?: { content: Record<string, unknown> };
}

const { paths } = JSON.parse(readFileSync(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
/** The clinical record. Signing in and staff have attacks of their own, in `test/identity/`. */
const operations = Object.entries(paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })))
  .filter(({ tags = [] }) => !tags.includes('sign-in') && !tags.includes('staff'));
/** Those that take JSON. A body that is a file has attacks of its own, in `photos.spec.ts`. */
const commands = operations
  .filter(
    ({ method, requestBody }) => method === 'post' && Object.hasOwn(requestBody?.content ?? {}, 'application/json'),
  )
  .map(({ operationId }) => operationId);
/** Ids in the path of an operation; a lot, a position or a name is none. */
const idsIn = ({ parameters = [] }: Operation): string[] =>
  parameters.filter((one) => one.in === 'path' && one.schema?.format === 'uuid').map(({ name }) => name);
const withIds = operations.filter((one) => idsIn(one).length > 0).map(({ operationId }) => operationId);

/** A request as it should not be; `raw` is sent as it stands. */
interface Bad {
  what: string;
  raw: string | Buffer;
  headers?: Record<string, string>;
  /** Where the code is known beforehand. */
  code?: string;
}

describe.each(serviceEngines)('bad input on $name', ({ start }) => {
  let service: TestService;
  /** A request of each command that was good when it was sent. */
  const good = new Map<string, { path: string; body: Record<string, unknown> }>();

  beforeAll(async () => {
    service = await start();
    const clinic = `/api/v1/clinics/${service.clinicId}`;
    const taken = [
      ...(await record(service, treatment(treatmentIds()))),
      ...(await record(service, registers(), (body) => body, service.owner.headers)),
    ];
    for (const { operation, path, sent } of taken) {
      good.set(operation, { path: `${clinic}/${path}`, body: sent });
    }
    // Erasing takes an owner, and comes after what a record takes; a shape is looked at before either.
    const erasure = `${clinic}/clients/${newId()}/erasure`;
    const request = { depth: 'person', reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
    good.set('requestErasure', { path: erasure, body: request });
    good.set('approveErasure', { path: `${erasure}/approval`, body: { requestId: newId() } });
    good.set('refuseErasure', { path: `${erasure}/refusal`, body: { requestId: newId(), reason: 'legal_claim' } });
    good.set('raiseSeriesAlert', { path: `${clinic}/series/${newId()}/alerts`, body: { rule: 'touch_up_due' } });
    good.set('acknowledgeSignal', {
      path: `${clinic}/signals/${newId()}/acknowledgement`,
      body: { notes: { text: 'seen' } },
    });
    good.set('startBundle', { path: `${clinic}/log/bundles`, body: { stream: 'clinic', openSealed: false } });
    good.set('setRetention', { path: `${clinic}/retention`, body: { years: 10 } });
    good.set('addClinic', { path: '/api/v1/clinics', body: { name: 'Praxis Süd', timeZone: 'Europe/Vienna' } });
  });
  afterAll(() => service.remove());

  async function send(path: string, { raw, headers }: Omit<Bad, 'what'>): Promise<supertest.Response> {
    return supertest(service.url)
      .post(path)
      .set({
        ...service.owner.headers,
        'idempotency-key': newId(),
        'content-type': 'application/json',
        ...headers,
      })
      .serialize((text) => text as string)
      .send(raw);
  }

  async function written(): Promise<unknown> {
    const { nextPosition, root } = await service.stores.log.head(service.clinicId);
    return { nextPosition, root: root.toString('hex'), clinics: await service.stores.clinics.all() };
  }

  /** Whatever is not refused as it should be, or leaves a trace; empty where all is well. */
  async function wrongAnswers(path: string, requests: readonly Bad[]): Promise<string[]> {
    const before = JSON.stringify(await written());
    const wrong: string[] = [];
    for (const bad of requests) {
      const { status, type, body, text } = await send(path, bad);
      const isProblem =
        type === 'application/problem+json' && body.status === status && typeof body.detail === 'string';
      const hasCode = /^[a-z][a-z0-9_]*$/.test(String(body.code)) && (bad.code === undefined || body.code === bad.code);
      const told = status >= 400 && status < 500 && isProblem && hasCode && !text.includes('node_modules');
      const kept = JSON.stringify(await written()) === before;
      if (!told || !kept) wrong.push(`${bad.what}: ${status} ${text.slice(0, 200)}${kept ? '' : ' AND WROTE'}`);
    }
    return wrong;
  }

  it('is tried on every route that takes JSON', () => {
    expect([...good.keys()].sort()).toEqual([...commands].sort());
    expect(commands.length).toBeGreaterThan(30);
  });

  it.each(commands)('%s refuses what is not the JSON of an object', async (operation) => {
    const { path, body } = good.get(operation)!;
    const text = JSON.stringify(body);
    const malformed = [
      '',
      '{',
      '}',
      text.slice(0, -1),
      `${text}x`,
      `${text},`,
      "{'a':1}",
      '{"a":1,}',
      '{a:1}',
      'nul',
      `//\n${text}`,
      '\ufeff{}',
      '{"a":"\t"}',
    ];
    const others = ['[]', `[${text}]`, '"x"', '5', 'null', 'true'];
    const open = '['.repeat(100_000);
    expect(
      await wrongAnswers(path, [
        ...malformed.map((raw) => ({ what: `malformed ${raw.slice(0, 20)}`, raw, code: 'json_malformed' })),
        ...others.map((raw) => ({ what: `no object ${raw.slice(0, 20)}`, raw, code: 'body_invalid' })),
        { what: 'deep nesting', raw: `{"a":${open}`, code: 'json_nested_too_deep' },
        { what: 'deep objects', raw: '{"a":'.repeat(5_000), code: 'json_nested_too_deep' },
        {
          what: 'bytes that are not UTF-8',
          raw: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xc0]), Buffer.from('"}')]),
          code: 'json_not_utf8',
        },
        { what: '10 MB', raw: `{"a":"${'x'.repeat(10_000_000)}"}`, code: 'body_too_large' },
        { what: '10 MB of spaces', raw: ' '.repeat(10_000_000), code: 'body_too_large' },
      ]),
    ).toEqual([]);
  });

  it.each(commands)('%s refuses members that it does not know, and such as bend objects', async (operation) => {
    const { path, body } = good.get(operation)!;
    const members = JSON.stringify(body).slice(1);
    const first = Object.keys(body)[0]!;
    const bent = ['__proto__', 'constructor', 'prototype'].flatMap((key) => [
      `{"${key}":{"polluted":true},${members}`,
      `{"${key}":null,${members}`,
      `{"notes":{"${key}":{"polluted":true}},${members}`,
    ]);
    expect(
      await wrongAnswers(path, [
        { what: 'an unknown member', raw: `{"diary":"x",${members}`, code: 'body_invalid' },
        { what: 'an unknown object', raw: `{"diary":{"a":[{"b":1}]},${members}`, code: 'body_invalid' },
        {
          what: 'a name of Object.prototype',
          raw: `{"toString":1,"hasOwnProperty":2,${members}`,
          code: 'json_key_refused',
        },
        { what: 'a member twice', raw: `{"${first}":1,${members}`, code: 'json_duplicate_key' },
        {
          what: 'a member twice, escaped',
          raw: `{"\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}${first.slice(1)}":1,${members}`,
          code: 'json_duplicate_key',
        },
        ...bent.map((raw) => ({ what: raw.slice(0, 40), raw })),
      ]),
    ).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(commands)(
    '%s refuses values of other types and out of every range, wherever they stand',
    async (operation) => {
      const { path, body } = good.get(operation)!;
      const wrongTypes = [
        null,
        {},
        [],
        [[]],
        [null],
        [{}],
        1.5,
        true,
        '',
        ' ',
        'x y',
        'ä',
        '2025-02-30',
        '2025-02-30T10:00:00Z',
        -1,
        1e15,
      ];
      const requests = placesIn(body).flatMap((place) =>
        wrongTypes
          .filter((value) => !isGood(place, value))
          .map((value) => ({
            what: `${place.pointer} = ${JSON.stringify(value)}`,
            raw: withValue(body, place, JSON.stringify(value)),
          })),
      );
      expect(requests.length).toBeGreaterThan(wrongTypes.length / 2);
      expect(await wrongAnswers(path, requests)).toEqual([]);
    },
  );

  it.each(commands)('%s refuses numbers that JSON or the log cannot hold', async (operation) => {
    const { path, body } = good.get(operation)!;
    const numbers = [
      'NaN',
      'Infinity',
      '-Infinity',
      '1e400',
      '-1e400',
      '9007199254740993',
      '-0',
      '0x10',
      '01',
      '1.',
      '.5',
      '+1',
    ];
    const places = placesIn(body).filter(({ value }) => typeof value !== 'object');
    expect(
      await wrongAnswers(
        path,
        places.flatMap((place) =>
          numbers.map((number) => ({ what: `${place.pointer} = ${number}`, raw: withValue(body, place, number) })),
        ),
      ),
    ).toEqual([]);
  });

  it.each(commands)(
    '%s refuses lone surrogates and U+0000 in every text, and SQL where no free text is taken',
    async (operation) => {
      const { path, body } = good.get(operation)!;
      const sql = [
        `'; DROP TABLE event; --`,
        `" OR 1=1 --`,
        `1); DELETE FROM clinic; --`,
        `$1`,
        `\\'; SELECT pg_sleep(5); --`,
      ];
      const texts = placesIn(body).filter(({ value }) => typeof value === 'string');
      expect(
        await wrongAnswers(
          path,
          texts.flatMap((place) => [
            ...['"\\ud800"', '"a\\udc00b"', '"a\\u0000b"', '"\\u0000"'].map((raw) => ({
              what: `${place.pointer} = ${raw}`,
              raw: withValue(body, place, raw),
            })),
            ...(isFreeText(place) ? [] : sql).map((text) => ({
              what: `${place.pointer} = ${text}`,
              raw: withValue(body, place, JSON.stringify(text)),
            })),
          ]),
        ),
      ).toEqual([]);
    },
  );

  it.each(commands)('%s refuses other content types, and headers that it cannot read', async (operation) => {
    const { path, body } = good.get(operation)!;
    const raw = JSON.stringify(body);
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/jsonp',
      'x',
    ];
    const upper = '1B4E28BA-2FA1-4D2B-883F-0016D3CCA427';
    const keys = [
      '',
      upper,
      'key',
      '1',
      `${newId()}, ${newId()}`,
      `{${newId()}}`,
      newId().replaceAll('-', ''),
      '00000000-0000-0000-0000-000000000000',
      'x'.repeat(5_000),
    ];
    const etags = [
      '',
      'x',
      '7',
      '""',
      '"-1"',
      '"01"',
      '"1.5"',
      '"1e3"',
      'W/"7"',
      '*',
      '"7", "8"',
      `"${'9'.repeat(20)}"`,
      `"' OR 1=1 --"`,
    ];
    const { parameters = [] } = operations.find(({ operationId }) => operationId === operation)!;
    const takesIfMatch = parameters.some(({ name }) => name === 'If-Match');
    // An export records nothing, so it may be begun again without a key.
    const takesKey = parameters.some(({ name }) => name === 'Idempotency-Key');
    expect(
      await wrongAnswers(path, [
        ...types.map((type) => ({
          what: type,
          raw,
          headers: { 'content-type': type },
          code: 'media_type_unsupported',
        })),
        ...(takesKey ? keys : []).map((key) => ({
          what: `key ${key.slice(0, 20)}`,
          raw,
          headers: { 'idempotency-key': key },
          code: 'idempotency_key_invalid',
        })),
        ...(takesIfMatch ? etags : []).map((etag) => ({
          what: `If-Match ${etag}`,
          raw,
          headers: { 'if-match': etag },
          code: 'if_match_invalid',
        })),
      ]),
    ).toEqual([]);
    if (!takesKey) return;
    const without = await supertest(service.url).post(path).set(service.owner.headers).send(body);
    expect([without.status, without.body.code]).toEqual([400, 'idempotency_key_missing']);
  });

  it.each(withIds)('%s refuses ids in its path that are none', async (operation) => {
    const found = operations.find(({ operationId }) => operationId === operation)!;
    const { path, method } = found;
    const names = idsIn(found);
    const ids = [
      '1',
      'undefined',
      newId().toUpperCase(),
      '%27%3B%20DROP%20TABLE%20event',
      '%00',
      '%ed%a0%80',
      '..%2f..',
      '__proto__',
      'x'.repeat(64),
    ];
    for (const name of names) {
      for (const id of ids) {
        const address = path.replace(/\{(\w+)\}/g, (_, other: string) =>
          other === name ? id : other === 'clinicId' ? service.clinicId : newId(),
        );
        const api = supertest(service.url);
        const request = (method === 'post' ? api.post(address) : api.get(address)).set({
          ...service.owner.headers,
          'idempotency-key': newId(),
        });
        const { status, type, body } = await (method === 'post'
          ? request.send(good.get(operation)?.body ?? {})
          : request);
        expect([name, id, status, type]).toEqual([name, id, 400, 'application/problem+json']);
        expect(['id_invalid', 'request_malformed']).toContain(body.code);
      }
    }
  });

  it('takes SQL as the text that it is, and gives it back', async () => {
    const clientId = newId();
    const identity = { name: `Robert'); DROP TABLE event;--`, email: `" OR ""="`, phone: '$1 %s \\' };
    expect((await service.post(`clients/${clientId}/registration`, { identity })).status).toBe(201);
    expect((await service.get(`clients/${clientId}`)).body.identity).toEqual(identity);
    const name = `'; DROP TABLE clinic; --`;
    const added = await send('/api/v1/clinics', { raw: JSON.stringify({ name }) });
    expect(added.body.name).toBe(name);
  });

  it('says what is wrong and where, without repeating what was sent', async () => {
    const { path } = good.get('treatArea')!;
    const raw = JSON.stringify({ area: 'Anna Meier', passes: 'Anna Meier', notes: { text: 5, diary: 'Anna Meier' } });
    const { body, text } = await send(path, { raw });
    expect(body).toMatchObject({
      code: 'body_invalid',
      errors: expect.arrayContaining([
        { pointer: '/passes', message: 'must be a whole number' },
        { pointer: '/notes/text', message: expect.any(String) },
        { pointer: '/notes/diary', message: 'is not a field of this request' },
      ]),
    });
    expect(text).not.toContain('Anna');
  });

  it('logs no failure of its own for any of this', () => {
    const failures = service.logged.filter((line) => /"level":"(error|fatal)"/.test(line));
    expect(failures).toEqual([]);
  });
});

interface Place {
  pointer: string;
  keys: (string | number)[];
  value: unknown;
}

/** Every value in a body, objects and lists included. */
function placesIn(value: unknown, keys: (string | number)[] = []): Place[] {
  const own = keys.length === 0 ? [] : [{ pointer: `/${keys.join('/')}`, keys, value }];
  if (typeof value !== 'object' || value === null) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, member]) =>
      placesIn(member, [...keys, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const HOLE = '\u2063hole\u2063';

/** The body as JSON with other text where a value stood: also such as `JSON.stringify` would not write. */
function withValue(body: object, { keys }: Place, json: string): string {
  const changed = JSON.parse(JSON.stringify(body)) as Record<string | number, unknown>;
  let inner = changed;
  for (const key of keys.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
  inner[keys.at(-1)!] = HOLE;
  return JSON.stringify(changed).replace(JSON.stringify(HOLE), () => json);
}

function isFreeText({ pointer }: Place): boolean {
  return /^\/(notes|identity)\/|^\/(name|explanation)$/.test(pointer);
}

/** Whether a value may stand in a place after all: any text where free text is, an empty list where a list is … */
function isGood(place: Place, value: unknown): boolean {
  const { pointer, value: good } = place;
  if (isFreeText(place)) return typeof value === 'string' && value.trim() !== '';
  // A lot may be printed like a day.
  if (/Lot$|\/lot$/.test(pointer) && value === '2025-02-30') return true;
  if (typeof value === 'boolean') return typeof good === 'boolean';
  if (Array.isArray(value)) return value.length === 0 && Array.isArray(good);
  if (typeof value === 'object' && value !== null) return pointer === '/identity' || pointer === '/notes';
  return false;
}
