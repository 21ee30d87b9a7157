import { Problem } from '#kernel/problem.js';
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

/**
 * The envelope of log format §4 and §5: 0x01 ‖ nonce[12] ‖ AES-256-GCM(key, nonce, aad, plain) ‖ tag[16].
 *
 * A nonce is random, 96 bits. A key here seals some thousand messages at most, far below the 2^32 that NIST SP 800-38D
 * §8.3 allows for random nonces under one key.
 */
const VERSION = 0x01;
const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;
export const ENVELOPE_OVERHEAD_BYTES = HEAD_BYTES + TAG_BYTES;

/** What the bytes are, as the first word of problem codes. */
export type EnvelopeContent = 'sealed_part' | 'sealed_file' | 'wrapped_key';

export function sealEnvelope(
  key: Uint8Array,
  aad: string,
  plain: string | Uint8Array,
  nonce: Uint8Array = freshNonce(),
): Buffer {
  if (nonce.length !== NONCE_BYTES) throw new RangeError(`A nonce has ${NONCE_BYTES} bytes.`);
  const plainBytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const sealed = Buffer.allocUnsafe(ENVELOPE_OVERHEAD_BYTES + plainBytes.length);
  sealed[0] = VERSION;
  sealed.set(nonce, 1);
  sealed.set(cipher.update(plainBytes), HEAD_BYTES);
  // GCM is a stream mode: `final` gives no bytes, it only completes the tag.
  cipher.final();
  sealed.set(cipher.getAuthTag(), HEAD_BYTES + plainBytes.length);
  return sealed;
}

/**
 * @throws Problem `…_length_wrong`, `…_version_unknown`, or `…_not_authentic` where key, aad or a bit is another one;
 * the code begins with `content`.
 */
export function openEnvelope(key: Uint8Array, aad: string, sealed: Uint8Array, content: EnvelopeContent): Buffer {
  if (sealed.length < ENVELOPE_OVERHEAD_BYTES) {
    const detail = `It has ${sealed.length} bytes; nonce and tag alone take ${ENVELOPE_OVERHEAD_BYTES}.`;
    throw new Problem('corrupt', `${content}_length_wrong`, detail, { bytes: sealed.length });
  }
  if (sealed[0] !== VERSION) {
    const detail = `It begins with the byte ${sealed[0]}; ${VERSION} is the only version there is.`;
    throw new Problem('corrupt', `${content}_version_unknown`, detail, { version: sealed[0]! });
  }
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, HEAD_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES));
  try {
    decipher.final();
  } catch (error) {
    plain.fill(0);
    const detail = 'It was sealed with another key or for another place, or a bit of it has changed.';
    throw new Problem('corrupt', `${content}_not_authentic`, detail, {}, { cause: error });
  }
  return plain;
}

// One call of the generator fills many nonces: a call of its own for each would cost a fifth of a small part's sealing.
const nonces = Buffer.alloc(NONCE_BYTES * 256);
let nextNonce = nonces.length;

function freshNonce(): Uint8Array {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces);
    nextNonce = 0;
  }
  nextNonce += NONCE_BYTES;
  return nonces.subarray(nextNonce - NONCE_BYTES, nextNonce);
}
