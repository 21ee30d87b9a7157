import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { codeOfApp } from '#identity/totp.js';
import { jest } from '@jest/globals';
import supertest from 'supertest';
import { browserOf } from '../../../../test/support/service.js';
import { createTempDir, type TempDir } from '../../../../test/support/temp-dir.js';
import { createLogger } from '../../../api/src/log-output.js';
import { startService } from '../../../api/src/service.js';
import { type DemoAccount, demoAccountsCommand } from './demo-accounts.command.js';

describe('pinpoint demo-accounts', () => {
  let directory: TempDir;
  let printed: string[];
  let complaints: string[];
  const environment = { ...process.env };

  beforeEach(async () => {
    directory = await createTempDir();
    Object.assign(process.env, { PINPOINT_DATA: directory.file('data'), PINPOINT_PORT: '0', PINPOINT_DEMO: '1' });
    delete process.env.DATABASE_URL;
    [printed, complaints] = [[], []];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line));
    await withStores(readSettings(), async ({ clinics }) => {
      for (const name of ['North', 'South']) await clinics.add(name);
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    process.env = { ...environment };
    process.exitCode = 0;
    await directory.remove();
  });

  async function accounts(): Promise<DemoAccount[]> {
    await demoAccountsCommand.parseAsync(['--clinic', 'North', 'South', '--json'], { from: 'user' });
    return JSON.parse(printed.pop()!) as DemoAccount[];
  }

  it('prints one for each role, which sign in, and every answer says that it is a demo', async () => {
    const before = await accounts();
    const given = await accounts();
    expect(given.map(({ role }) => role)).toEqual(['owner', 'practitioner', 'auditor', 'platform_admin']);
    expect(new Set([...before, ...given].map(({ password }) => password)).size).toBe(8);
    const service = await startService(readSettings(), createLogger('fatal'));
    try {
      for (const { role, login, password, codes, appSecret } of given) {
        const client = supertest(service.url);
        const signedIn = await client.post('/api/v1/sign-in').send({ loginName: login, password });
        expect([role, signedIn.status, signedIn.headers['pinpoint-demo']]).toEqual([role, 200, '1']);
        let headers = browserOf(signedIn);
        if (codes) {
          expect(codeOfApp(appSecret!)).toMatch(/^\d{6}$/);
          const complete = await client.post('/api/v1/sign-in/code').set(headers).send({ code: codes[0] });
          headers = browserOf(complete);
        }
        const me = await client.get('/api/v1/me').set(headers);
        const clinics = role === 'platform_admin' ? [] : [{ role }, { role }];
        expect(me.headers['pinpoint-demo']).toBe('1');
        expect(me.body).toMatchObject({
          loginName: login,
          platformAdmin: role === 'platform_admin',
          clinics,
        });
      }
      const refused = await supertest(service.url).get('/api/v1/me');
      expect([refused.status, refused.headers['pinpoint-demo']]).toEqual([401, '1']);
    } finally {
      await service.stop();
    }
  });

  it('prints nothing where it is no demo', async () => {
    delete process.env.PINPOINT_DEMO;
    await demoAccountsCommand.parseAsync(['--clinic', 'North'], { from: 'user' });
    expect([printed, process.exitCode]).toEqual([[], 1]);
    expect(complaints.join()).toContain('not_a_demo');
  });
});
