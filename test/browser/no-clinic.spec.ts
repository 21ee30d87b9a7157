import { type Headers, signIn, type TestPerson } from '../support/service.js';
import { codeOfApp } from '#identity/totp.js';
import supertest from 'supertest';
import { type BrowserClinic, startClinic } from './clinic.js';
import { faultsOf } from './faults.js';

const LOGIN = 'runs@example.org';
const PASSWORD = 'a wide river in spring';
let clinic: BrowserClinic;
let admin: TestPerson;

beforeAll(async () => {
  clinic = await startClinic();
  const { stores, url } = clinic.service;
  const { people, setup } = stores.identity;
  const { id } = await people.add({ loginName: LOGIN, name: 'Pat Platform', platformAdmin: true });
  await setup.choosePassword(await setup.passwordLink(id), PASSWORD);
  const headers: Headers = await signIn(url, LOGIN, PASSWORD);
  const begun = await supertest(url).post('/api/v1/me/second-factor').set(headers);
  const code = codeOfApp(begun.body.secret, stores.clock.now());
  const confirmed = await supertest(url).post('/api/v1/me/second-factor/confirmation').set(headers).send({ code });
  const cookie = confirmed.get('Set-Cookie')![0]!.split(';')[0]!;
  admin = { staffId: id, loginName: LOGIN, password: PASSWORD, headers: { ...headers, cookie } };
});
afterAll(() => clinic?.remove());

it.each([390, 1440])('at %i px whoever runs the installation reads what the account is for', async (width) => {
  const { context, page } = await clinic.windowOf(admin, width);
  await page.goto('/');
  await page.getByRole('heading', { name: 'This account runs the installation' }).waitFor();
  await page.getByText('POST /api/v1/clinics', { exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Open the interface' }).getAttribute('href')).toBe('/api/docs');
  expect(await faultsOf(page, `no-clinic-${width}`)).toEqual([]);
  await context.close();
});

it('they choose another password, and sign out', async () => {
  const { context, page } = await clinic.windowOf(admin, 390);
  await page.goto('/');
  const account = page.getByRole('button', { name: 'Account of Pat Platform' });
  await account.click();
  await page.getByRole('menuitem', { name: 'New authenticator app' }).waitFor();
  await page.getByRole('menuitem', { name: 'Change password' }).click();
  await page.getByLabel('Present password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill('a narrow river in autumn');
  expect(await faultsOf(page, 'change-password-390')).toEqual([]);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByRole('heading', { name: 'This account runs the installation' }).waitFor();
  await account.click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await context.close();
  const { url } = clinic.service;
  const answer = await supertest(url)
    .post('/api/v1/sign-in')
    .send({ loginName: LOGIN, password: 'a narrow river in autumn' });
  expect(answer.body).toMatchObject({ next: 'second_factor' });
});
