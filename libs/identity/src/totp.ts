import { createHmac, timingSafeEqual } from 'node:crypto';

export const TOTP_SECRET_BYTES = 20;
export const TOTP_DIGITS = 6;
const STEP_S = 30;
/** Steps before and after the present one that are taken too: clocks differ, and people type slowly (RFC 6238 §5.2). */
const TOLERATED_STEPS = 1;

/** Digests of RFC 6238. Authenticator apps know SHA-1 best; HMAC does not suffer from its collisions. */
export type TotpDigest = 'sha1' | 'sha256' | 'sha512';

/** The one-time password of a counter (RFC 4226 §5.3). */
export function hotp(secret: Uint8Array, counter: number, digits = TOTP_DIGITS, digest: TotpDigest = 'sha1'): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac(digest, secret).update(message).digest();
  const offset = mac.at(-1)! & 0x0f;
  const truncated = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

/** The time step (RFC 6238 §4.2) of an instant, ms since 1970. */
export function stepAt(epochMs: number): number {
  return Math.floor(epochMs / 1_000 / STEP_S);
}

/** The step whose code this is, among the present one and its neighbours, or null. Each is compared in constant time. */
export function matchingStep(secret: Uint8Array, code: string, epochMs: number): number | null {
  const given = Buffer.from(code.padEnd(TOTP_DIGITS).slice(0, TOTP_DIGITS + 1));
  const present = stepAt(epochMs);
  let found: number | null = null;
  for (let step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
    const expected = Buffer.from(hotp(secret, step));
    if (given.length === expected.length && timingSafeEqual(given, expected)) found = step;
  }
  return found;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6, without padding, as authenticator apps take it. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE32[(held << (5 - bits)) & 31] : text;
}

/** The bytes of a text that `base32` has made. */
export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** What an authenticator app shows at an instant, ms since 1970, for a secret in base32. */
export function codeOfApp(secret: string, epochMs = Date.now()): string {
  return hotp(fromBase32(secret), stepAt(epochMs));
}

/** What an authenticator app reads from a QR code. */
export function otpauthUri(secret: Uint8Array, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const query = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${label}?${query}&algorithm=SHA1&digits=${TOTP_DIGITS}&period=${STEP_S}`;
}
