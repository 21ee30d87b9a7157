import { readFileSync } from 'node:fs';
import { parseCheckpoint } from './checkpoint.js';
import { checkInclusion } from './inclusion-proof.js';
import { leafHash } from './merkle-tree.js';
import { parseVerifierKey } from './note-key.js';
import { openNote } from './signed-note.js';
import { formatTlogProof, parseTlogProof } from './tlog-proof.js';

const bundles = new URL('../../../test/vectors/bundles/', import.meta.url);
const text = readFileSync(new URL('good/proofs/2.tlog-proof', bundles), 'utf8');
const { log_vkey } = JSON.parse(readFileSync(new URL('expected.json', bundles), 'utf8')) as { log_vkey: string };

describe('a tlog-proof', () => {
  it('reads and writes the same text, and proves its leaf', () => {
    const parsed = parseTlogProof(text);
    expect(formatTlogProof(parsed)).toBe(text);
    const log = parseVerifierKey(log_vkey);
    const { size, root } = parseCheckpoint(openNote(parsed.checkpoint, [log]).text, log.name);
    const lines = readFileSync(new URL('good/events.ndjson', bundles), 'utf8').split('\n');
    const { leaf } = JSON.parse(lines[parsed.index]!) as { leaf: string };
    expect(checkInclusion({ ...parsed, size, root, leafHash: leafHash(leaf) })).toBe(true);
  });

  it('may carry extra data, and may have no hashes', () => {
    const proof = { extra: Buffer.from('context'), index: 0, proof: [], checkpoint: 'x\n' };
    expect(parseTlogProof(formatTlogProof(proof))).toEqual(proof);
  });

  it.each([
    ['another version', text.replace('@v1', '@v2')],
    ['no index', text.replace('index 2\n', '')],
    ['an index with a leading zero', text.replace('index 2', 'index 02')],
    ['an index that is no number', text.replace('index 2', 'index -1')],
    ['an index of 2^53', text.replace('index 2', 'index 9007199254740992')],
    ['extra data after the index', text.replace('index 2', 'index 2\nextra AA==')],
    ['a hash of 31 bytes', text.replace(/\n[^\n]{44}\n/, `\n${Buffer.alloc(31).toString('base64')}\n`)],
    ['a hash in hex', text.replace(/\n[^\n]{44}\n/, `\n${Buffer.alloc(32).toString('hex')}\n`)],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['no checkpoint', text.slice(0, text.indexOf('\n\n'))],
    ['54 hashes', text.replace('index 2', 'index 2' + `\n${Buffer.alloc(32).toString('base64')}`.repeat(54))],
  ])('is refused with %s', (_why, altered) => {
    expect(altered).not.toBe(text);
    expect(() => parseTlogProof(altered)).toThrow('invalid_tlog_proof');
  });
});
