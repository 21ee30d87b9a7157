import { isProblem } from '#kernel/problem.js';
import { canonicalJson } from '#ledger/jcs.js';
import { partCommitment } from '#ledger/part-commitment.js';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openEnvelope, sealEnvelope } from './aes-gcm-envelope.js';
import { openPart, type PartPlace, sealPart, wrappedKeyAad } from './part-sealing.js';

interface SealVectors {
  parts: {
    eventId: string;
    part: string;
    payload_jcs: string;
    salt_b64u: string;
    commitment_b64u: string;
    dek_hex: string;
    nonce_hex: string;
    aad: string;
    sealed_hex: string;
  }[];
  wrapped_deks: {
    kid: string;
    kek_hex: string;
    nonce_hex: string;
    dek_hex: string;
    aad: string;
    wrapped_hex: string;
  }[];
}

const vectors = JSON.parse(readFileSync('test/vectors/seal.json', 'utf8')) as SealVectors;
const hex = (text: string) => Buffer.from(text, 'hex');
const logOf = (aad: string) => aad.split('\n')[1]!;

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
  return 'no problem';
}

describe('sealed parts', () => {
  const place: PartPlace = {
    log: 'clinic.example/log/one',
    eventId: '01900001-04d4-7593-8ad6-d6da19fa214c',
    part: 'notes',
  };
  const key = randomBytes(32);
  const part = { payloadJcs: '{"text":"erythema mild"}', salt: randomBytes(32) };

  it('has vectors to pass', () => {
    expect(vectors.parts.length).toBeGreaterThan(5);
    expect(vectors.wrapped_deks.length).toBeGreaterThan(1);
  });

  it.each(vectors.parts)('seals and opens the $part of $eventId to the bytes of the vector', (vector) => {
    const { eventId, part: name } = vector;
    const vectorPlace = { log: logOf(vector.aad), eventId, part: name };
    const clear = { payloadJcs: vector.payload_jcs, salt: Buffer.from(vector.salt_b64u, 'base64url') };
    const sealed = sealPart(hex(vector.dek_hex), vectorPlace, clear, hex(vector.nonce_hex));
    expect(sealed.toString('hex')).toBe(vector.sealed_hex);
    expect(openPart(hex(vector.dek_hex), vectorPlace, hex(vector.sealed_hex), vector.commitment_b64u)).toEqual(clear);
  });

  it.each(vectors.wrapped_deks)('wraps and unwraps the data key $kid to the bytes of the vector', (vector) => {
    const aad = wrappedKeyAad(logOf(vector.aad), vector.kid);
    expect(aad).toBe(vector.aad);
    const wrapped = sealEnvelope(hex(vector.kek_hex), aad, hex(vector.dek_hex), hex(vector.nonce_hex));
    expect(wrapped.toString('hex')).toBe(vector.wrapped_hex);
    expect(openEnvelope(hex(vector.kek_hex), aad, wrapped, 'wrapped_key')).toEqual(hex(vector.dek_hex));
  });

  it('holds canonical JSON of payload and salt', () => {
    const sealed = sealPart(key, place, part);
    const aad = `mnlog/seal/v1\n${place.log}\n${place.eventId}\n${place.part}`;
    const plain = openEnvelope(key, aad, sealed, 'sealed_part').toString('utf8');
    const { salt } = part;
    expect(plain).toBe(canonicalJson({ payload: { text: 'erythema mild' }, salt: salt.toString('base64url') }));
  });

  it('opens what was sealed, whatever the payload', () => {
    const payload = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }));
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(payload, bytes, bytes, (value, dataKey, salt) => {
        const clear = { payloadJcs: canonicalJson(value), salt };
        const commitment = partCommitment(place.eventId, place.part, salt, clear.payloadJcs).toString('base64url');
        const opened = openPart(dataKey, place, sealPart(dataKey, place, clear), commitment);
        expect(opened.payloadJcs).toBe(clear.payloadJcs);
        expect(Buffer.compare(opened.salt, salt)).toBe(0);
      }),
    );
  });

  it('never seals twice to the same bytes', () => {
    const sealed = Array.from({ length: 1_000 }, () => sealPart(key, place, part).toString('hex'));
    expect(new Set(sealed).size).toBe(1_000);
    expect(new Set(sealed.map((bytes) => bytes.slice(2, 26))).size).toBe(1_000);
  });

  it('does not open with any one bit changed', () => {
    const sealed = sealPart(key, place, part);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const code = codeOf(() => openPart(key, place, changed));
      expect(code).toBe(bit < 8 ? 'sealed_part_version_unknown' : 'sealed_part_not_authentic');
    }
  });

  it('does not open with another key or in another place', () => {
    const sealed = sealPart(key, place, part);
    expect(codeOf(() => openPart(randomBytes(32), place, sealed))).toBe('sealed_part_not_authentic');
    for (const other of [
      { log: 'clinic.example/log/two' },
      { eventId: '01900002-04d4-7593-8ad6-d6da19fa214c' },
      { part: 'identity' },
    ]) {
      expect(codeOf(() => openPart(key, { ...place, ...other }, sealed))).toBe('sealed_part_not_authentic');
    }
  });

  it('does not open where it is cut or lengthened', () => {
    const sealed = sealPart(key, place, part);
    expect(codeOf(() => openPart(key, place, Buffer.alloc(0)))).toBe('sealed_part_length_wrong');
    expect(codeOf(() => openPart(key, place, sealed.subarray(0, 28)))).toBe('sealed_part_length_wrong');
    expect(codeOf(() => openPart(key, place, sealed.subarray(0, -1)))).toBe('sealed_part_not_authentic');
    expect(codeOf(() => openPart(key, place, Buffer.concat([sealed, Buffer.of(0)])))).toBe('sealed_part_not_authentic');
  });

  it('does not open as anything but what the event committed to', () => {
    const sealed = sealPart(key, place, part);
    const commitment = (salt: Uint8Array, payloadJcs: string) =>
      partCommitment(place.eventId, place.part, salt, payloadJcs).toString('base64url');
    const open = (expected: string) => () => openPart(key, place, sealed, expected);
    expect(codeOf(open(commitment(part.salt, part.payloadJcs)))).toBe('no problem');
    expect(codeOf(open(commitment(part.salt, '{"text":"erythema severe"}')))).toBe('sealed_part_not_committed');
    expect(codeOf(open(commitment(randomBytes(32), part.payloadJcs)))).toBe('sealed_part_not_committed');
    expect(codeOf(open(''))).toBe('sealed_part_not_committed');
  });

  it('is refused where a key holder sealed something other than a payload with its salt', () => {
    const aad = `mnlog/seal/v1\n${place.log}\n${place.eventId}\n${place.part}`;
    const salt = part.salt.toString('base64url');
    const lastCharPlusOne = String.fromCharCode(salt.charCodeAt(42) + 1);
    for (const plain of [
      '',
      '{}',
      `{"payload":,"salt":"${salt}"}`,
      `{"payload":{},"salt":"${salt}" }`,
      `{"payload":{},"salt":"${salt.slice(1)}"}`,
      `{"salt":"${salt}","payload":{}}`,
      // A salt of 43 characters has two bits to spare, which must be zero.
      `{"payload":{},"salt":"${salt.slice(0, 42)}${lastCharPlusOne}"}`,
      Buffer.concat([Buffer.from('{"payload":{"a":"'), Buffer.of(0xff), Buffer.from(`"},"salt":"${salt}"}`)]),
    ]) {
      const sealed = sealEnvelope(key, aad, plain);
      expect(codeOf(() => openPart(key, place, sealed))).toBe('sealed_part_malformed');
    }
  });

  it('takes no place whose lines could be read as other fields', () => {
    expect(() => sealPart(key, { ...place, log: 'a\nb' }, part)).toThrow(RangeError);
    expect(() => wrappedKeyAad('a', 'b\nc')).toThrow(RangeError);
  });

  it('takes no salt, key or nonce of another length', () => {
    expect(() => sealPart(key, place, { ...part, salt: randomBytes(31) })).toThrow(RangeError);
    expect(() => sealPart(key, place, part, randomBytes(13))).toThrow(RangeError);
    expect(() => sealPart(randomBytes(16), place, part)).toThrow(/key length/i);
  });
});
