import { hotp, stepAt } from '#identity/totp.js';

/** What an authenticator app shows for a secret at an instant, ms since 1970. */
export function codeOfApp(secret: string, epochMs = Date.now()): string {
  return hotp(fromBase32(secret), stepAt(epochMs));
}

export function fromBase32(text: string): Buffer {
  const digits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}
