import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../', import.meta.url);
const bundles = fileURLToPath(new URL('test/vectors/bundles/', root));
const { log_vkey, witness_vkey } = JSON.parse(readFileSync(`${bundles}expected.json`, 'utf8')) as {
  log_vkey: string;
  witness_vkey: string;
};

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs what `npm run build` made, in an environment that names no database. */
function pinpoint(...args: string[]): Promise<Outcome> {
  const main = fileURLToPath(new URL('dist/apps/cli/src/main.js', root));
  return new Promise((resolve) => {
    execFile(process.execPath, [main, 'verify-bundle', ...args], { env: {} }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const resultOf = ({ stdout }: Outcome): string => (JSON.parse(stdout) as { result: string }).result;

describe('pinpoint verify-bundle', () => {
  const keys = ['-log', log_vkey, '-witness', witness_vkey, '-quorum', '1'];

  it('takes the flags of the log format, with one dash or two, and exits 0 for a good bundle', async () => {
    const pinned = `${bundles}pinned.checkpoint`;
    const single = await pinpoint('-bundle', `${bundles}good`, ...keys, '-pinned', pinned);
    const double = await pinpoint(
      `--bundle=${bundles}good`,
      ...keys.map((word) => word.replace(/^-/, '--')),
      '--pinned',
      pinned,
    );
    expect(single).toEqual({ ...double, status: 0, stderr: '' });
    expect(JSON.parse(single.stdout)).toMatchObject({ result: 'OK', events: 10, opened: 5, withheld: 1, erased: 3 });
    expect(single.stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('exits 2 for a tampered bundle, and says which check failed, where and how', async () => {
    const outcome = await pinpoint('-bundle', `${bundles}payload-edited`, ...keys);
    expect(outcome).toMatchObject({ status: 2, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toMatchObject({ result: 'E_COMMIT', index: 2, file: 'events.ndjson' });
  });

  it('wants every witness that is given unless a quorum is, and counts a witness given twice once', async () => {
    const twice = ['-log', log_vkey, '-witness', witness_vkey, '-witness', witness_vkey];
    expect(await pinpoint('-bundle', `${bundles}good`, ...twice)).toMatchObject({ status: 0 });
    expect(
      resultOf(await pinpoint('-bundle', `${bundles}no-witness`, '-log', log_vkey, '-witness', witness_vkey)),
    ).toBe('E_POLICY');
    expect(await pinpoint('-bundle', `${bundles}good`, ...twice, '-quorum', '2')).toMatchObject({
      status: 1,
      stdout: '',
    });
  });

  it.each([
    ['no bundle', ['-log', log_vkey]],
    ['no key', ['-bundle', `${bundles}good`]],
    ['a key that is none', ['-bundle', `${bundles}good`, '-log', 'clinic.example']],
    ["a witness's key as the log's", ['-bundle', `${bundles}good`, '-log', witness_vkey]],
    ["the log's key as a witness's", ['-bundle', `${bundles}good`, '-log', log_vkey, '-witness', log_vkey]],
    ['a quorum that is no number', ['-bundle', `${bundles}good`, ...keys.slice(0, 4), '-quorum', 'all']],
    ['a quorum without witnesses', ['-bundle', `${bundles}good`, '-log', log_vkey, '-quorum', '1']],
    ['a flag that it does not have', ['-bundle', `${bundles}good`, '-log', log_vkey, '-force']],
    ['a bundle that is not there', ['-bundle', `${bundles}missing`, '-log', log_vkey]],
    [
      'a pinned checkpoint that is not there',
      ['-bundle', `${bundles}good`, '-log', log_vkey, '-pinned', `${bundles}none`],
    ],
  ])('exits 1 and prints nothing on stdout for %s', async (_what, args) => {
    const outcome = await pinpoint(...args);
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/^error: /);
  });
});
