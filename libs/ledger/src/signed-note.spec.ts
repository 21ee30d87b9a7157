import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.js';
import {
  generateSigningKey,
  parseSigningKey,
  parseVerifierKey,
  signingKeyFromSeed,
  WITNESS_COSIGNATURE,
} from './note-key.js';
import { cosignatureLine, openNote, signNote } from './signed-note.js';

interface NoteVector {
  origin: string;
  size: number;
  root_b64: string;
  text: string;
  signed: string;
  ed25519_seed_hex_TEST_ONLY: string;
  skey_TEST_ONLY: string;
  vkey: string;
  witness: { name: string; vkey: string; seed_hex_TEST_ONLY: string; time: number; cosigned: string };
  negative: { rejectAt: 'note' | 'checkpoint-parser'; why: string; signed: string }[];
}

const { notes } = JSON.parse(readFileSync(new URL('../../../test/vectors/tlog.json', import.meta.url), 'utf8')) as {
  notes: NoteVector[];
};

const witnessKey = ({ witness }: NoteVector) =>
  signingKeyFromSeed(witness.name, Buffer.from(witness.seed_hex_TEST_ONLY, 'hex'), WITNESS_COSIGNATURE);

describe.each(notes)('the note of $origin', (vector) => {
  const logKey = parseVerifierKey(vector.vkey);
  const signingKey = parseSigningKey(vector.skey_TEST_ONLY);

  it('is signed with the bytes of the vector', () => {
    const text = formatCheckpoint({
      origin: vector.origin,
      size: vector.size,
      root: Buffer.from(vector.root_b64, 'base64'),
    });
    expect(text).toBe(vector.text);
    expect(signNote(text, signingKey)).toBe(vector.signed);
    expect(signingKey.verifier.vkey).toBe(vector.vkey);
    const fromSeed = signingKeyFromSeed(vector.origin, Buffer.from(vector.ed25519_seed_hex_TEST_ONLY, 'hex'));
    expect(signNote(text, fromSeed)).toBe(vector.signed);
  });

  it('opens, and its text is the checkpoint', () => {
    const { text, signatures } = openNote(Buffer.from(vector.signed), [logKey]);
    expect(signatures).toEqual([{ key: logKey, line: vector.signed.slice(vector.text.length + 1) }]);
    expect(parseCheckpoint(text, vector.origin)).toEqual({
      origin: vector.origin,
      size: vector.size,
      root: Buffer.from(vector.root_b64, 'base64'),
    });
  });

  it('takes a witness, whose line is the one of the vector', () => {
    const { witness } = vector;
    const key = witnessKey(vector);
    expect(key.verifier.vkey).toBe(witness.vkey);
    expect(vector.signed + cosignatureLine(vector.text, key, BigInt(witness.time))).toBe(witness.cosigned);
    const { signatures } = openNote(witness.cosigned, [logKey, parseVerifierKey(witness.vkey)]);
    expect(signatures.map(({ key: { name }, timeS }) => [name, timeS])).toEqual([
      [vector.origin, undefined],
      [witness.name, BigInt(witness.time)],
    ]);
  });

  it.each(vector.negative)('is refused at the $rejectAt: $why', ({ rejectAt, signed }) => {
    const open = () => openNote(signed, [logKey]).text;
    if (rejectAt === 'note') expect(open).toThrow(/invalid_note|invalid_signature|unsigned_note/);
    else expect(() => parseCheckpoint(open(), vector.origin)).toThrow(/invalid_checkpoint|invalid_empty_root/);
  });
});

describe('a signed note', () => {
  const vector = notes[0]!;
  const logKey = parseVerifierKey(vector.vkey);
  const line = vector.signed.slice(vector.text.length + 1);
  const strangers = Array.from({ length: 100 }, (_, i) => {
    const key = parseSigningKey(generateSigningKey(`stranger-${i}`));
    return signNote(vector.text, key).slice(vector.text.length + 1);
  });

  it('is refused with any one bit flipped', () => {
    const bytes = Buffer.from(vector.signed);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const altered = Buffer.from(bytes);
        altered[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => openNote(altered, [logKey])).toThrow(/invalid_note|invalid_signature|unsigned_note/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['no signature of a known key', `${vector.text}\n${strangers[0]}`, 'unsigned_note'],
    ['no last line end', vector.signed.slice(0, -1), 'invalid_note'],
    ['a blank line after the signatures', vector.signed + '\n', 'invalid_note'],
    ['text after the signatures', vector.signed + 'more\n', 'invalid_note'],
    ['a tab', vector.signed.replace('\n', '\t\n'), 'invalid_note'],
    ['a NUL', '\0' + vector.signed, 'invalid_note'],
    ['a byte order mark', '\ufeff' + vector.signed, 'invalid_signature'],
    ['two spaces before the signature', vector.signed.replace(/ (?=[^ ]+\n$)/, '  '), 'invalid_note'],
    ['a name with a plus', vector.signed.replace('— clinic', '— clin+ic'), 'invalid_note'],
    ['a name with a no-break space', vector.signed.replace('— clinic', '— clin\u00a0ic'), 'invalid_note'],
    ['a signature of no bytes', `${vector.text}\n— ${vector.origin} sXKZnA==\n`, 'invalid_note'],
    ['a signature in base64url', vector.signed.replace(/[^ ]+\n$/, (b64) => `-${b64.slice(1)}`), 'invalid_note'],
    ['a signature that is cut short', `${vector.text}\n— ${vector.origin} sXKZnAAA\n`, 'invalid_signature'],
    ['101 signatures', vector.signed + strangers.join(''), 'invalid_note'],
  ])('is refused with %s', (_why, note, code) => {
    expect(() => openNote(note, [logKey])).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('is refused unless it is UTF-8', () => {
    expect(() => openNote(Buffer.concat([Buffer.of(0xff), Buffer.from(vector.signed)]), [logKey])).toThrow(
      'invalid_note',
    );
    expect(() => openNote('\ud800' + vector.signed, [logKey])).toThrow('invalid_note');
  });

  it('opens beside 99 lines of unknown keys, which are ignored', () => {
    const { signatures } = openNote(`${vector.text}\n${strangers.slice(1).join('')}${line}`, [logKey]);
    expect(signatures).toEqual([{ key: logKey, line }]);
  });

  it('counts a key that signed twice once', () => {
    expect(openNote(vector.signed + line, [logKey, parseVerifierKey(vector.vkey)]).signatures).toHaveLength(1);
  });

  it('is refused if a known key signed it wrongly, even beside one that signed it rightly', () => {
    const other = notes[1]!.witness;
    const foreign = cosignatureLine('another text\n', witnessKey(notes[1]!), 1n);
    expect(() => openNote(vector.signed + foreign, [logKey, parseVerifierKey(other.vkey)])).toThrow(
      'invalid_signature',
    );
  });

  it('does not take a cosignature whose time was altered', () => {
    const key = witnessKey(vector);
    const bytes = Buffer.from(cosignatureLine(vector.text, key, 5n).trim().split(' ')[2]!, 'base64');
    bytes.writeBigUInt64BE(6n, 4);
    const forged = `— ${key.verifier.name} ${bytes.toString('base64')}\n`;
    expect(() => openNote(vector.signed + forged, [key.verifier])).toThrow('invalid_signature');
  });

  it('keeps blank lines of its text', () => {
    const key = parseSigningKey(generateSigningKey('a.example'));
    const note = signNote('one\n\ntwo\n', key);
    expect(openNote(note, [key.verifier]).text).toBe('one\n\ntwo\n');
  });

  it('is not signed without a last line end', () => {
    const key = parseSigningKey(generateSigningKey('a.example'));
    expect(() => signNote('one', key)).toThrow('invalid_note');
  });
});

describe('note keys', () => {
  it('are read back as they were made', () => {
    for (const type of [0x01, 0x04] as const) {
      const key = parseSigningKey(generateSigningKey('a.example/log/1', type));
      expect(parseVerifierKey(key.verifier.vkey)).toMatchObject({ name: 'a.example/log/1', type });
    }
  });

  it.each([
    '',
    'clinic.example',
    'clinic.example+b172999c',
    '+b172999c+AQ1BYfCIeQJK9iFpVb60t98MbkZlQdHjb4R6rfX0oqxM',
    'clinic.example/log/shared-1+b172999d+AQ1BYfCIeQJK9iFpVb60t98MbkZlQdHjb4R6rfX0oqxM',
    'clinic.example/log/shared-2+b172999c+AQ1BYfCIeQJK9iFpVb60t98MbkZlQdHjb4R6rfX0oqxM',
    'clinic.example/log/shared-1+b172999c+BA1BYfCIeQJK9iFpVb60t98MbkZlQdHjb4R6rfX0oqxM',
    'clinic.example/log/shared-1+b172999c+AQ1BYfCIeQJK9iFpVb60t98MbkZlQdHjb4R6rfX0oq',
    'clinic.example/log/shared-1+b172999c+AQ1BYfCIeQJK9iFpVb60t98MbkZlQdHjb4R6rfX0oqxM\n',
    'clinic.example/log/shared-1+b172999c+Ag1BYfCIeQJK9iFpVb60t98MbkZlQdHjb4R6rfX0oqxM',
  ])('are refused: %j', (vkey) => {
    expect(() => parseVerifierKey(vkey)).toThrow('invalid_key');
  });

  it('are refused when the signing key belongs to another name', () => {
    const skey = generateSigningKey('a.example');
    expect(() => parseSigningKey(skey.replace('a.example', 'b.example'))).toThrow('invalid_key');
    expect(() => parseSigningKey(skey.replace('PRIVATE', 'PUBLIC'))).toThrow('invalid_key');
    expect(() => parseSigningKey(skey.slice(0, -4))).toThrow('invalid_key');
  });
});
