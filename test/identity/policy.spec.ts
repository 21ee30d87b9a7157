import { type TokenScope } from '#identity/domain/roles.js';
import { newId } from '#kernel/ids.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { POLICY, type Rule } from '../../apps/api/src/policy.js';
import { type Headers, startTestService, type TestPerson, type TestService } from '../support/service.js';

interface Operation {
  name: string;
  method: 'get' | 'post';
  path: string;
}

const document = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string }>>;
};
const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId: name }]) => ({ name, method: method as 'get', path })),
);
/** Not in the document: what Prometheus scrapes is no interface for clients. */
const BESIDE_THE_DOCUMENT = ['scrape'];

/** What a refusal by the guard says, and nothing else of the service does. */
const REFUSALS = new Set([
  ...['not_signed_in', 'code_owed', 'role_not_allowed', 'second_factor_required', 'scope_missing'],
  ...['clinic_not_found', 'operation_not_in_policy', 'cross_site_request'],
]);

const CALLERS = ['nobody', 'code_owed', 'practitioner', 'owner', 'auditor', 'bare_owner', 'platform_admin'] as const;
const TOKENS = ['record', 'read', 'audit'] as const;
type Caller = (typeof CALLERS)[number] | `token_${TokenScope}`;
const ALL: Caller[] = [...CALLERS, ...TOKENS.map((scope) => `token_${scope}` as const)];

/** What the table says, in the words of the answer; null = let through. */
function expected(rule: Rule, caller: Caller, place: 'own' | 'foreign' | 'none'): string | null {
  if (rule.who === 'anyone') return null;
  if (caller === 'nobody') return 'not_signed_in';
  if (caller.startsWith('token_')) {
    if (place === 'foreign') return 'clinic_not_found';
    return rule.who === 'staff' && rule.scope === caller.slice('token_'.length) ? null : 'scope_missing';
  }
  if (rule.who === 'signing_in') return null;
  if (caller === 'code_owed') return 'code_owed';
  if (rule.who === 'signed_in') return null;
  const worksHere = place === 'own' && caller !== 'platform_admin';
  if (rule.who === 'platform_admin') {
    if (caller === 'platform_admin') return null;
    return worksHere || place === 'none' ? 'role_not_allowed' : 'clinic_not_found';
  }
  if (!worksHere) return 'clinic_not_found';
  if (caller === 'bare_owner') return 'second_factor_required';
  return rule.roles.some((role) => role === caller) ? null : 'role_not_allowed';
}

describe('the policy table', () => {
  let service: TestService;
  let foreignId: string;
  let people: Record<string, TestPerson>;
  let tokens: Record<string, string>;

  beforeAll(async () => {
    service = await startTestService();
    const { stores, clinicId, owner } = service;
    foreignId = (await stores.clinics.add('Elsewhere')).id;
    const auditor = await service.hire('auditor', '2999-01-01T00:00:00.000Z');
    const second = await service.hire('owner');
    // The one who set the installation up leaves the clinic, and only runs the installation then.
    const left = await supertest(service.url)
      .post(`/api/v1/clinics/${clinicId}/staff/${owner.staffId}/removal`)
      .set({ ...(await enrolledHeaders(second)), 'idempotency-key': newId() })
      .send({ reason: 'role_ended' });
    expect(left.status).toBe(201);
    people = { practitioner: service.practitioner, auditor, owner: second, bare_owner: second };
    people.platform_admin = owner;
    tokens = {};
    for (const scope of TOKENS) {
      const given = { clinicId, label: scope, scopes: [scope], lastsDays: 1, createdBy: second.staffId };
      tokens[scope] = (await stores.identity.tokens.issue(given)).token;
    }
  });
  afterAll(() => service.remove());

  it('names every operation of the document, and nothing that is not there', () => {
    const names = operations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...POLICY.keys()].sort()).toEqual([...names, ...BESIDE_THE_DOCUMENT].sort());
  });

  it('has a rule of its own for each operation in a clinic: whoever is let in works there, or runs the installation', () => {
    const inClinics = operations.filter(({ path }) => path.includes('{clinicId}'));
    const rules = inClinics.map(({ name }) => POLICY.get(name)!.who);
    expect(rules.filter((who) => who !== 'staff' && who !== 'platform_admin')).toEqual([]);
  });

  it('lets auditors record nothing, practitioners see no staff, and whoever runs the installation no record', () => {
    for (const [name, rule] of POLICY) {
      if (rule.who !== 'staff') continue;
      if (rule.scope === 'record') expect(rule.roles).not.toContain('auditor');
      if (/staff|token|emergency/i.test(name)) expect(rule.roles).not.toContain('practitioner');
    }
    expect(expected(POLICY.get('readClient')!, 'platform_admin', 'own')).toBe('clinic_not_found');
  });

  describe.each(operations)('$method $path', ({ name, method, path }) => {
    const places = path.includes('{clinicId}') ? (['own', 'foreign'] as const) : (['none'] as const);

    it.each(ALL.flatMap((caller) => places.map((place) => [caller, place] as const)))(
      'holds for %s, clinic: %s',
      async (caller, place) => {
        const url = path
          .replace('{clinicId}', place === 'foreign' ? foreignId : service.clinicId)
          .replaceAll(/\{\w+\}/g, () => newId());
        const client = supertest(service.url);
        const request = method === 'post' ? client.post(url).send({}) : client.get(url);
        const { status, body } = await request.set(await headersOf(caller));
        const { code } = (body ?? {}) as { code?: string };
        const refusal = code !== undefined && REFUSALS.has(code) ? code : null;
        expect(refusal).toBe(expected(POLICY.get(name)!, caller, place));
        if (refusal === 'clinic_not_found') expect(status).toBe(404);
        else if (refusal !== null) expect([401, 403]).toContain(status);
        else expect([401, 403, 500]).not.toContain(status);
      },
    );
  });

  /** Each request has a session of its own, since some of them end it. */
  async function headersOf(caller: Caller): Promise<Headers> {
    const common = { 'idempotency-key': newId() };
    if (caller === 'nobody') return common;
    if (caller.startsWith('token_')) {
      return { ...common, authorization: `Bearer ${tokens[caller.slice('token_'.length)]!}` };
    }
    const { sessions } = service.stores.identity;
    const person = people[caller] ?? service.practitioner;
    const stage = caller === 'code_owed' ? 'password' : 'full';
    const shown = ['owner', 'auditor', 'platform_admin'].includes(caller);
    const cookie = `pinpoint=${await sessions.begin(person.staffId, stage, shown)}`;
    return { ...common, cookie, 'sec-fetch-site': 'same-origin' };
  }

  async function enrolledHeaders({ staffId }: TestPerson): Promise<Headers> {
    const secret = await service.stores.identity.sessions.begin(staffId, 'full', true);
    return { cookie: `pinpoint=${secret}`, 'sec-fetch-site': 'same-origin' };
  }
});
