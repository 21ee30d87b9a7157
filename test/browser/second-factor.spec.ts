import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { codeOfApp } from '#identity/totp.js';
import { type BrowserClinic, startClinic } from './clinic.js';

let clinic: BrowserClinic;
beforeAll(async () => {
  clinic = await startClinic();
});
afterAll(() => clinic?.remove());

it.each(['light', 'dark'] as const)('%s: enrols an app by a QR code that a scanner reads', async (scheme) => {
  const { context, page } = await clinic.signedIn(820, scheme);
  const policyBreaks: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) policyBreaks.push(message.text());
  });
  await page.goto('/second-factor');
  const code = page.getByRole('img', { name: /QR code/ });
  await code.waitFor();
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const uri = new URL(decodeQr({ width: info.width, height: info.height, data }));
  const secret = uri.searchParams.get('secret')!;
  expect([uri.protocol, uri.host, uri.searchParams.get('issuer')]).toEqual(['otpauth:', 'totp', 'Pinpoint']);
  expect(decodeURIComponent(uri.pathname)).toContain(clinic.service.practitioner.loginName);
  expect((await page.getByText(/^([A-Z2-7]{4} ){3}/).innerText()).replaceAll(' ', '')).toBe(secret);
  expect(policyBreaks).toEqual([]);
  if (scheme === 'dark') {
    await page.getByRole('textbox').fill(codeOfApp(secret));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).waitFor();
  }
  await context.close();
});
