import { nextKeyOf, signKeyRotation } from './key-rotation.js';
import { generateSigningKey, parseSigningKey, WITNESS_COSIGNATURE } from './note-key.js';
import { signNote } from './signed-note.js';

const origin = 'clinic.example/log/0190a0b0-0000-7000-8000-000000000001';
const aKey = (name = origin) => parseSigningKey(generateSigningKey(name));

describe('the rotation of a key', () => {
  const [current, next] = [aKey(), aKey()];
  const note = signKeyRotation(current, next);

  it('leads from the current key to the next', () => {
    expect(nextKeyOf(current.verifier, next.verifier.vkey, note)?.vkey).toBe(next.verifier.vkey);
  });

  it.each([
    ['another key vouches', aKey(), next.verifier.vkey, note],
    ['the note is about another key', current, aKey().verifier.vkey, note],
    ['the next key did not sign', current, next.verifier.vkey, signNote(note.split('\n\n')[0] + '\n', current)],
    ['the current key did not sign', current, next.verifier.vkey, signNote(note.split('\n\n')[0] + '\n', next)],
    ['the next key is one of another log', current, aKey('other.example').verifier.vkey, note],
    ['the next key is a witness’s', current, witnessKey().verifier.vkey, signKeyRotation(current, witnessKey())],
    ['the next key is none', current, 'key', note],
    ['the note is none', current, next.verifier.vkey, 'note'],
  ])('leads nowhere where %s', (_why, key, vkey, text) => {
    expect(nextKeyOf(key.verifier, vkey, text)).toBeUndefined();
  });
});

function witnessKey() {
  return parseSigningKey(generateSigningKey(origin, WITNESS_COSIGNATURE));
}
