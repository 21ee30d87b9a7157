import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { parseVerifierKey } from '#ledger/note-key.js';
import { bundleFiles, closeParts, ORIGIN, type Tampering, writeFolder } from './bundle.fixture.js';
import { bundleVerifier, edit, editLine, pinnedAt, trust } from './tampering.fixture.js';
import { verifyBundle } from './verify-bundle.js';

const vectors = new URL('../../../../test/vectors/bundles/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', vectors), 'utf8')) as {
  log_vkey: string;
  witness_vkey: string;
  quorum: number;
  run_without_pinned: string[];
  cases: Record<string, string>;
};

describe('the bundles of the vectors', () => {
  it.each(Object.entries(expected.cases))('%s: %s', async (name, code) => {
    const pinned = readFileSync(new URL('pinned.checkpoint', vectors));
    const { result } = await verifyBundle(fileURLToPath(new URL(name, vectors)), {
      log: parseVerifierKey(expected.log_vkey),
      witnesses: [parseVerifierKey(expected.witness_vkey)],
      quorum: expected.quorum,
      ...(expected.run_without_pinned.includes(name) ? {} : { pinned }),
    });
    expect(result).toBe(code);
  });
});

describe('verifyBundle', () => {
  const temp = tempDirPerTest();
  const verify = bundleVerifier();

  it('takes a good bundle, and counts events and their parts', async () => {
    const told: number[] = [];
    await writeFolder(temp.file('bundle'), await bundleFiles());
    const verification = await verifyBundle(temp.file('bundle'), { ...trust, pinned: pinnedAt(7) }, (n) =>
      told.push(n),
    );
    expect(verification).toMatchObject({
      result: 'OK',
      events: 9,
      opened: 5,
      withheld: 1,
      erased: 1,
      clockAdjusted: 1,
    });
    expect(verification).toMatchObject({ log: ORIGIN, scope: 'full', size: 9 });
    expect(told).toEqual([9]);
  });

  it('takes the bundle of an empty log', async () => {
    expect(await verify(await bundleFiles({}, []))).toMatchObject({ result: 'OK', events: 0, size: 0 });
  });

  it('takes a bundle for one stream, in which the parts of the others are withheld', async () => {
    const files = await bundleFiles({
      events: (events) =>
        events
          .filter(({ leaf }) => leaf.stream !== 'session-1')
          .forEach((e) => {
            if (e.closed.identity !== 'erased') closeParts(e, 'withheld');
          }),
      manifest: (manifest) => void (manifest.scope = 'stream:session-1'),
    });
    expect(await verify(files)).toMatchObject({
      result: 'OK',
      opened: 4,
      withheld: 2,
      erased: 1,
      scope: 'stream:session-1',
    });
  });

  it('does without the files that a bundle need not have', async () => {
    const files = await bundleFiles({
      files: (all) =>
        ['previous.checkpoint', 'consistency.json', 'proofs/2.tlog-proof', 'proofs/7.tlog-proof'].forEach((name) =>
          all.delete(name),
        ),
    });
    expect((await verify(files)).result).toBe('OK');
  });

  it('takes no bundle in which any one byte is another, whatever the manifest says', async () => {
    const good = await bundleFiles();
    const name = fc.constantFrom(...[...good.keys()].filter((file) => file !== 'manifest.json'));
    await fc.assert(
      // The last byte of events.ndjson may be any white space.
      fc.asyncProperty(
        name,
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (file, at, flip) => {
          const files = await bundleFiles({
            files: (all) => {
              const bytes = Buffer.from(all.get(file)!);
              bytes[Math.floor(at * (bytes.length - 1))]! ^= flip;
              all.set(file, bytes);
            },
          });
          expect((await verify(files)).result).toMatch(/^E_/);
        },
      ),
      { numRuns: 300 },
    );
  });

  // What is said the same in another way is not tampering: the leaves' bytes are the ones that were signed.
  it.each<[string, Tampering]>([
    ['no line end after the last line', { files: edit('events.ndjson', (text) => text.slice(0, -1)) }],
    [
      'CRLF line ends, as white space of JSON',
      { files: edit('events.ndjson', (text) => text.replaceAll('\n', '\r\n')) },
    ],
    [
      'white space and another order in a line',
      {
        files: editLine(3, (line) =>
          JSON.stringify(Object.fromEntries(Object.entries(line).reverse()), null, '\t').replaceAll('\n', ' '),
        ),
      },
    ],
    [
      'a consistency proof that comes with extra white space',
      { files: edit('consistency.json', (text) => `${text}\n`) },
    ],
  ])('takes %s', async (_what, tampering) => {
    expect((await verify(await bundleFiles(tampering))).result).toBe('OK');
  });
});
