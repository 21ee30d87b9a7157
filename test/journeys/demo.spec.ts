import { newId } from '#kernel/ids.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { startTestService, type TestService } from '../support/service.js';

const document = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, unknown>>;
};
const OPERATIONS = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method as 'get' | 'post' | 'delete', path })),
);

describe('a demo', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService(undefined, { environment: { PINPOINT_DEMO: '1' } });
  });
  afterAll(() => service.remove());

  const saysSo = ({ headers }: supertest.Response): boolean => headers['pinpoint-demo'] === '1';

  it('says so in every answer of every operation, to whoever is signed in and to whoever is not', async () => {
    const silent: string[] = [];
    for (const { method, path } of OPERATIONS) {
      const url = path.replace('{clinicId}', service.clinicId).replaceAll(/\{\w+\}/g, () => newId());
      for (const headers of [service.owner.headers, {}]) {
        // What goes on and on is ended by its first part.
        const answer = await supertest(service.url)[method](url).set(headers);
        if (!saysSo(answer)) silent.push(`${method} ${path}: ${answer.status}`);
      }
    }
    expect(OPERATIONS.length).toBeGreaterThan(100);
    expect(silent).toEqual([]);
  });

  it.each([
    ['get', '/'],
    ['get', '/sign-in'],
    ['head', '/'],
    ['get', '/assets/nothing.js'],
    ['get', '/icon.svg'],
    ['get', '/health/live'],
    ['get', '/health/ready'],
    ['get', '/metrics'],
    ['get', '/api/docs'],
    ['get', '/api/openapi.json'],
    ['get', '/nothing/here.php'],
    ['get', '/%ZZ'],
    ['get', `/api/v1/clinics/${'x'.repeat(500)}`],
    ['put', '/api/v1/sign-in'],
    ['options', '/api/v1/sign-in'],
  ] as const)('says so in the answer to %s %s, whatever it is', async (method, path) => {
    expect(saysSo(await supertest(service.url)[method](path))).toBe(true);
  });

  it.each([
    ['a body that is no JSON', 'application/json', '{'],
    ['a body that is too large', 'application/json', JSON.stringify({ loginName: 'x'.repeat(300_000) })],
    ['a body of another kind', 'text/xml', '<x/>'],
  ])('says so in the refusal of %s', async (_, type, body) => {
    const answer = await supertest(service.url).post('/api/v1/sign-in').set('content-type', type).send(body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(saysSo(answer)).toBe(true);
  });
});

describe('a service that is no demo', () => {
  it('does not say that it is one', async () => {
    const service = await startTestService();
    const answers = await Promise.all(
      ['/health/live', '/sign-in', '/api/v1/me', '/%ZZ'].map((path) => supertest(service.url).get(path)),
    );
    expect(answers.map(({ headers }) => headers['pinpoint-demo'])).toEqual(answers.map(() => undefined));
    await service.remove();
  });
});
