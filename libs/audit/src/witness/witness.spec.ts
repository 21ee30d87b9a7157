import { formatAddCheckpoint } from '#ledger/add-checkpoint.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { EMPTY_ROOT } from '#ledger/merkle-tree.js';
import { originHash } from '#ledger/log-origin.js';
import { generateSigningKey, parseSigningKey, parseVerifierKey, type SigningKey } from '#ledger/note-key.js';
import { noteOf, openNote, signNote } from '#ledger/signed-note.js';
import { type Hash } from '#ledger/sha256.js';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createTempDir, type TempDir } from '../../../../test/support/temp-dir.js';
import { GrowingLedger } from '../growing-ledger.fixture.js';
import { serveWitness, type WitnessServer } from './witness-server.js';
import { Witness } from './witness.js';

const NAME = 'auditor.example/witness';
const TIME_S = 1_679_315_147;

/** As c2sp.org/tlog-witness has it, over real HTTP; the log's tree is in memory, so that it can be forked. */
describe('a witness', () => {
  let directory: TempDir;
  let ledger: GrowingLedger;
  let key: SigningKey;
  let witness: Witness;
  let server: WitnessServer;
  let contradictions: string[];

  const open = async () => {
    const logs = [key.verifier];
    const clock = { now: () => TIME_S * 1_000 + 999, monotonicMs: () => 0 };
    const onContradiction = (_origin: string, _detail: string, file: string) => contradictions.push(file);
    witness = await Witness.open({ directory: directory.file('witness'), name: NAME, logs, clock, onContradiction });
    server = await serveWitness(witness, { host: '127.0.0.1', port: 0 }, (error) => contradictions.push(String(error)));
  };
  const close = async () => {
    await server.close();
    await witness.close();
  };

  beforeEach(async () => {
    directory = await createTempDir();
    ledger = new GrowingLedger().grow('a', 'b', 'c');
    key = parseSigningKey(generateSigningKey(ledger.origin));
    contradictions = [];
    await open();
  });
  afterEach(async () => {
    await close();
    await directory.remove();
  });

  const post = async (body: string | Uint8Array<ArrayBuffer>, method = 'POST') => {
    const answer = await fetch(`${server.url}/add-checkpoint`, { method, ...(method === 'POST' && { body }) });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const textNow = async () => formatCheckpoint(await ledger.head());
  const add = async (oldSize: number, from = oldSize, proof?: Hash[], signer = key) =>
    post(
      formatAddCheckpoint({
        oldSize,
        proof: proof ?? (await ledger.consistencyProof('', from, ledger.leaves.length)),
        checkpoint: signNote(await textNow(), signer),
      }),
    );
  const last = async (origin = ledger.origin) => {
    const answer = await fetch(`${server.url}/${originHash(origin)}/checkpoint`);
    return answer.status === 200 ? answer.text() : answer.status;
  };

  it('cosigns the first checkpoint that it sees and each that goes on from the last', async () => {
    const first = await add(0);
    expect(first.status).toBe(200);
    const text = await textNow();
    const opened = openNote(`${text}\n${first.text}`, [parseVerifierKey(witness.vkey)]);
    expect(opened.signatures).toMatchObject([{ timeS: BigInt(TIME_S), line: first.text }]);
    ledger.grow('d', 'e', 'f');
    expect(await add(3)).toMatchObject({ status: 200 });
    expect(await add(6)).toMatchObject({ status: 200 });
    expect(contradictions).toEqual([]);
  });

  it('serves what it cosigned last, with the signature of the log and its own, and no others', async () => {
    expect(await last()).toBe(404);
    const stranger = parseSigningKey(generateSigningKey('stranger.example'));
    const text = await textNow();
    const lines = [stranger, key].map((signer) => signNote(text, signer).slice(text.length + 1));
    await post(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: noteOf(text, lines) }));
    const note = (await last()) as string;
    expect(openNote(note, [key.verifier, parseVerifierKey(witness.vkey)]).signatures).toHaveLength(2);
    expect(note).not.toContain('stranger.example');
    expect(await last('other.example/log')).toBe(404);
  });

  it('answers 409 and the size that it has where another old size is given, as for a log that was rolled back', async () => {
    await add(0);
    const unknown = await add(0, 0);
    expect(unknown).toEqual({ status: 409, type: 'text/x.tlog.size', text: '3\n' });
    ledger.leaves = ['a', 'b'];
    expect(await add(2)).toEqual({ status: 409, type: 'text/x.tlog.size', text: '3\n' });
    expect(await add(0)).toEqual({ status: 409, type: 'text/x.tlog.size', text: '3\n' });
  });

  it('cosigns no fork, of the same size or a larger one, and keeps what it was shown', async () => {
    await add(0);
    const before = await last();
    ledger.leaves = ['a', 'x', 'c'];
    expect(await add(3)).toMatchObject({ status: 422 });
    ledger.grow('d');
    expect(await add(3)).toMatchObject({ status: 422 });
    expect(await last()).toBe(before);
    expect(contradictions).toHaveLength(2);
    const [kept] = contradictions.map((file) => openNote(readFileSync(file, 'utf8'), [key.verifier]).text);
    expect(kept).toContain('\n3\n');
  });

  it('asks for a proof: none from nothing, the right one from anything', async () => {
    expect(await add(0, 0, [Buffer.alloc(32)])).toMatchObject({ status: 422 });
    await add(0);
    ledger.grow('d');
    expect(await add(3, 3, [])).toMatchObject({ status: 422 });
    expect(await add(3)).toMatchObject({ status: 200 });
  });

  it('answers 404 for a log that it does not know and 403 where its key has not signed', async () => {
    const impostor = parseSigningKey(generateSigningKey(ledger.origin));
    expect(await add(0, 0, [], impostor)).toMatchObject({ status: 403 });
    const broken = signNote(await textNow(), key).replace(/.{8}\n$/, 'AAAAAA==\n');
    expect(await post(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: broken }))).toMatchObject({
      status: 403,
    });
    ledger.origin = 'other.example/log/1';
    expect(await add(0)).toMatchObject({ status: 404 });
  });

  it('answers 422 for an empty tree of another root, and 400 for an old size beyond the checkpoint', async () => {
    expect(await add(4, 0)).toMatchObject({ status: 400 });
    const text = (root: Hash) => `${ledger.origin}\n0\n${root.toString('base64')}\n`;
    const empty = (root: Hash) => post(`old 0\n\n${signNote(text(root), key)}`);
    expect(await empty(Buffer.alloc(32))).toMatchObject({ status: 422 });
    expect(await empty(EMPTY_ROOT)).toMatchObject({ status: 200 });
  });

  it.each([
    ['no body', ''],
    ['a body that is no request', 'hello\n\nworld'],
    ['bytes that are not UTF-8', Uint8Array.of(0xff, 0x0a, 0x0a)],
    ['a body that is too long', 'a'.repeat(70_000)],
  ])('answers 400 for %s', async (_what, body) => {
    expect(await post(body)).toMatchObject({ status: 400 });
  });

  it('has no other address and takes no other method', async () => {
    expect(await post('', 'GET')).toMatchObject({ status: 405 });
    expect((await fetch(`${server.url}/`)).status).toBe(404);
    expect((await fetch(`${server.url}/../../etc/passwd`)).status).toBe(404);
  });

  it('remembers over a restart, in files of its own user, and keeps its key', async () => {
    await add(0);
    const [vkey, note] = [witness.vkey, await last()];
    await close();
    await open();
    expect([witness.vkey, await last()]).toEqual([vkey, note]);
    for (const name of readdirSync(directory.file('witness')).filter((file) => !file.includes('.lock'))) {
      expect(statSync(directory.file('witness', name)).mode & 0o077).toBe(0);
    }
    ledger.leaves = ['a'];
    expect(await add(1)).toMatchObject({ status: 409, text: '3\n' });
  });

  it('does not trust a memory that was edited', async () => {
    await add(0);
    const [file] = readdirSync(directory.file('witness')).filter((name) => name.endsWith('.checkpoint'));
    const path = directory.file('witness', file!);
    writeFileSync(path, readFileSync(path, 'utf8').replace('\n3\n', '\n2\n'));
    expect(await add(2)).toMatchObject({ status: 500 });
    expect(contradictions[0]).toContain('invalid_signature');
  });

  it('compares and remembers in one step, however many ask at once', async () => {
    const requests = [];
    for (let size = 3; size < 12; size++) {
      requests.push(
        formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: signNote(await textNow(), key) }),
        formatAddCheckpoint({ oldSize: 3, proof: [], checkpoint: signNote(await textNow(), key) }),
      );
      ledger.grow(`${size}`);
    }
    const answers = await Promise.all(requests.map((body) => post(body)));
    // From nothing, one of them can go on; from 3, only 3 itself needs no proof.
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(2);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  });

  it('is one at a time in its directory, under one name', async () => {
    const options = { directory: directory.file('witness'), name: NAME, logs: [key.verifier] };
    await expect(Witness.open(options)).rejects.toMatchObject({ code: 'witness_already_running' });
    await close();
    await expect(Witness.open({ ...options, name: 'other' })).rejects.toMatchObject({ code: 'witness_name_changed' });
    await open();
  });
});
