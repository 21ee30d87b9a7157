import { newId } from '#kernel/ids.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { startTestService, type TestService } from '../support/service.js';

interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, unknown> };
}

const document = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const OPERATIONS = Object.entries(document.paths).flatMap(([path, { post }]) =>
  post && Object.hasOwn(post.requestBody?.content ?? {}, 'application/json') ? [{ path, name: post.operationId }] : [],
);

/** What the service decides itself: whose it is, who did it in which role, when and where it was recorded. */
const SMUGGLED: Readonly<Record<string, unknown>> = {
  clinicId: newId(),
  role: 'owner',
  actor: 'system',
  recordedAt: '2020-01-01T00:00:00.000Z',
  index: 0,
  position: 0,
  log: 'other',
  leaf: '{}',
  platformAdmin: true,
  passwordHash: 'x',
  secondFactor: true,
};
/** An owner says which role someone has in their clinic; that is what these are for. */
const SAY_A_ROLE = ['addStaff', 'joinStaff', 'changeStaffRole'];

describe('fields of a body that are not the caller’s to say', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.remove());

  const state = async () => (await service.stores.log.head(service.clinicId)).nextPosition;
  const send = (path: string, body: object) =>
    supertest(service.url)
      .post(path.replace('{clinicId}', service.clinicId).replaceAll(/\{\w+\}/g, () => newId()))
      .set({ ...service.owner.headers, 'idempotency-key': newId() })
      .send(body);

  it.each(OPERATIONS)('are refused by $name, each of them by name', async ({ path, name }) => {
    const before = await state();
    const { status, body } = await send(path, SMUGGLED);
    expect([status, body.code]).toEqual([400, 'body_invalid']);
    const refused = (body.errors as { pointer: string; message: string }[])
      .filter(({ message }) => message === 'is not a field of this request')
      .map(({ pointer }) => pointer.slice(1));
    const smuggled = Object.keys(SMUGGLED).filter((field) => field !== 'role' || !SAY_A_ROLE.includes(name));
    expect(refused.sort()).toEqual(smuggled.sort());
    expect(await state()).toBe(before);
  });

  it.each(['platform_admin', 'machine', 'emergency_access', 'system'])('make nobody %s', async (role) => {
    const { staffId } = service.practitioner;
    const answers = [
      await send('/api/v1/clinics/{clinicId}/staff', { loginName: `${newId()}@example.org`, name: 'Eve', role }),
      await send(`/api/v1/clinics/{clinicId}/staff/${staffId}/role`, { role }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  });
});
