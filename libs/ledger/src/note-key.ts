import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { decodeBase64 } from './base64.js';
import { LedgerError } from './ledger-error.js';
import { sha256 } from './sha256.js';

/** c2sp.org/signed-note: the signature types that Pinpoint knows, both Ed25519. */
export const LOG_SIGNATURE = 0x01;
/** c2sp.org/tlog-cosignature: a witness signs the time along with the checkpoint. */
export const WITNESS_COSIGNATURE = 0x04;

export type SignatureType = typeof LOG_SIGNATURE | typeof WITNESS_COSIGNATURE;

const SEED_BYTES = 32;
const PUBLIC_KEY_BYTES = 32;
const KEY_ID = /^[0-9a-f]{8}$/;
/** RFC 8410 §7: an Ed25519 private key in PKCS #8 is these bytes and the seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Who may sign a note: a name, and a public key with the type of signature that it makes. */
export interface VerifierKey {
  name: string;
  type: SignatureType;
  /** 4 bytes, SHA-256(name ‖ 0x0A ‖ type ‖ public key)[:4]. They tell keys of one name apart and prove nothing. */
  keyId: Buffer;
  publicKey: KeyObject;
  /** The key as text: `<name>+<key id in hex>+<base64 of type and public key>`. */
  vkey: string;
}

export interface SigningKey {
  verifier: VerifierKey;
  privateKey: KeyObject;
}

/**
 * Reads a verifier key of c2sp.org/signed-note.
 *
 * @throws LedgerError `invalid_key`
 */
export function parseVerifierKey(vkey: string): VerifierKey {
  const [name, keyId, encoded, ...rest] = splitAtPlus(vkey, 3);
  const key = encoded === undefined || rest.length > 0 ? undefined : decodeBase64(encoded);
  if (name === undefined || keyId === undefined || key === undefined || !isKeyName(name) || !KEY_ID.test(keyId))
    throw new LedgerError('invalid_key', 'A verifier key reads <name>+<key id, 8 hex digits>+<base64 key>.');
  const verifier = verifierKey(name, key[0], key.subarray(1));
  if (verifier.vkey !== vkey)
    throw new LedgerError('invalid_key', `The key id of "${name}" does not belong to its public key.`);
  return verifier;
}

/** A new signing key as text, in the form of Go's sumdb/note: `PRIVATE+KEY+<name>+<key id>+<base64 of type and seed>`. */
export function generateSigningKey(name: string, type: SignatureType = LOG_SIGNATURE): string {
  const seed = randomBytes(SEED_BYTES);
  const keyId = signingKeyFromSeed(name, seed, type).verifier.keyId.toString('hex');
  return `PRIVATE+KEY+${name}+${keyId}+${Buffer.concat([Buffer.of(type), seed]).toString('base64')}`;
}

/**
 * Reads a signing key as `generateSigningKey` writes it.
 *
 * @throws LedgerError `invalid_key`, whose text never holds the key
 */
export function parseSigningKey(skey: string): SigningKey {
  const [head1, head2, name, keyId, encoded] = splitAtPlus(skey, 5);
  const key = encoded === undefined ? undefined : decodeBase64(encoded);
  if (head1 !== 'PRIVATE' || head2 !== 'KEY' || name === undefined || key === undefined)
    throw new LedgerError('invalid_key', 'A signing key reads PRIVATE+KEY+<name>+<key id>+<base64 key>.');
  const signing = signingKeyFromSeed(name, key.subarray(1), signatureType(key[0]));
  if (signing.verifier.keyId.toString('hex') !== keyId)
    throw new LedgerError('invalid_key', `The key id of "${name}" does not belong to its signing key.`);
  return signing;
}

/** @param seed the 32 bytes of RFC 8032 §5.1.5 */
export function signingKeyFromSeed(name: string, seed: Uint8Array, type: SignatureType = LOG_SIGNATURE): SigningKey {
  if (seed.length !== SEED_BYTES) throw new LedgerError('invalid_key', `An Ed25519 seed has ${SEED_BYTES} bytes.`);
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { verifier: verifierKey(name, type, Buffer.from(x!, 'base64url')), privateKey };
}

/** c2sp.org/signed-note: a key name is not empty and holds neither a Unicode space nor a plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\p{White_Space}+]/u.test(name);
}

export function signEd25519(key: SigningKey, message: string): Buffer {
  return sign(null, Buffer.from(message), key.privateKey);
}

export function verifyEd25519(key: VerifierKey, message: string, signature: Uint8Array): boolean {
  return verify(null, Buffer.from(message), key.publicKey, signature);
}

function verifierKey(name: string, typeByte: number | undefined, bytes: Buffer): VerifierKey {
  const type = signatureType(typeByte);
  if (!isKeyName(name)) throw new LedgerError('invalid_key', 'A key name holds neither a space nor a plus.');
  if (bytes.length !== PUBLIC_KEY_BYTES)
    throw new LedgerError('invalid_key', `An Ed25519 public key has ${PUBLIC_KEY_BYTES} bytes.`);
  const encoded = Buffer.concat([Buffer.of(type), bytes]);
  const keyId = sha256(Buffer.concat([Buffer.from(`${name}\n`), encoded])).subarray(0, 4);
  return {
    name,
    type,
    keyId,
    publicKey: createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') },
      format: 'jwk',
    }),
    vkey: `${name}+${keyId.toString('hex')}+${encoded.toString('base64')}`,
  };
}

function signatureType(byte: number | undefined): SignatureType {
  if (byte === LOG_SIGNATURE || byte === WITNESS_COSIGNATURE) return byte;
  throw new LedgerError('invalid_key', 'The signature type of a key is 0x01 (Ed25519) or 0x04 (cosignature).');
}

/** The last piece may hold pluses itself, since base64 uses them. */
function splitAtPlus(text: string, pieces: number): string[] {
  const all = text.split('+');
  return [...all.slice(0, pieces - 1), ...(all.length >= pieces ? [all.slice(pieces - 1).join('+')] : [])];
}
