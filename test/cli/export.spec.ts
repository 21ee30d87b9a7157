import { type Bundle, type Resource } from '@medplum/fhirtypes';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { danglingReferences, FhirValidator } from '../support/fhir-validation.js';
import { createTempDir, type TempDir } from '../support/temp-dir.js';

const root = new URL('../../', import.meta.url);
const main = fileURLToPath(new URL('dist/apps/cli/src/main.js', root));
const SERIES = 'dogra-2014';
const CLIENTS = 36;

/** Runs what `npm run build` made, with a clinic that was imported. */
describe('pinpoint export', () => {
  let directory: TempDir;
  const validator = new FhirValidator();

  const pinpoint = (...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const env = { PINPOINT_DATA: directory.file('data') };
      execFile(process.execPath, [main, ...words], { env, maxBuffer: 1e9 }, (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  const linesOf = <T>(text: string): T[] => text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as T] : []));

  beforeAll(async () => {
    directory = await createTempDir();
    const folder = fileURLToPath(new URL(`test/data/published/${SERIES}`, root));
    expect(await pinpoint('import', folder, '--clinic', SERIES)).toMatchObject({ status: 0 });
  });
  afterAll(() => directory.remove());

  it('writes a clinic as FHIR, one file for each type, all of it valid and tied together', async () => {
    const out = directory.file('fhir');
    const done = await pinpoint('export', 'fhir', '--clinic', SERIES, '--out', out, '--json');
    expect(done).toMatchObject({ status: 0 });
    const { output } = JSON.parse(readFileSync(`${out}/manifest.json`, 'utf8')) as {
      output: { type: string; url: string; count: number }[];
    };
    expect(output.map(({ url }) => url).sort()).toEqual(readdirSync(out).filter((name) => name !== 'manifest.json'));
    const all = output.flatMap(({ type, url, count }) => {
      const resources = linesOf<Resource>(readFileSync(`${out}/${url}`, 'utf8'));
      expect([url, resources.length, new Set(resources.map((one) => one.resourceType))]).toEqual([
        ...[url, count, new Set([type])],
      ]);
      return resources;
    });
    expect(all.filter(({ resourceType }) => resourceType === 'Patient')).toHaveLength(CLIENTS);
    expect(all.flatMap((resource) => validator.faultsOf(resource))).toEqual([]);
    expect(danglingReferences(all)).toEqual([]);
    expect(await pinpoint('export', 'fhir', '--clinic', SERIES, '--out', out)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('export_folder_not_empty'),
    });
  });

  it('writes one client as a bundle, and leaves nothing where there is no such client', async () => {
    const [first] = linesOf<Resource>(readFileSync(directory.file('fhir', 'Patient.ndjson'), 'utf8'));
    const out = directory.file('client');
    const export_ = (client: string, folder: string) =>
      pinpoint('export', 'fhir', '--clinic', SERIES, '--client', client, '--out', folder);
    expect(await export_(first!.id!, out)).toMatchObject({ status: 0 });
    const bundle = JSON.parse(readFileSync(`${out}/bundle.json`, 'utf8')) as Bundle;
    expect(bundle.entry!.filter(({ resource }) => resource!.resourceType === 'Patient')).toHaveLength(1);
    const audits = bundle.entry!.filter(({ resource }) => resource!.resourceType === 'AuditEvent');
    expect(JSON.stringify(audits)).toContain('"exportFhir"');
    const none = directory.file('none');
    expect(await export_('00000000-0000-4000-8000-000000000000', none)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('client_unknown'),
    });
    expect(readdirSync(none)).toEqual([]);
  });

  it('prints events, a line each, and goes on where it is asked to', async () => {
    const all = linesOf<{ position: number; type: string; leafHash: string }>(
      (await pinpoint('export', 'events', '--clinic', SERIES)).stdout,
    );
    expect(all.map(({ position }) => position)).toEqual(all.map((_, nth) => nth));
    expect(all[0]!.leafHash).toMatch(/^[0-9a-f]{64}$/);
    const from = String(all.length - 2);
    const rest = await pinpoint('export', 'events', '--clinic', SERIES, '--from', from);
    expect(linesOf(rest.stdout)).toEqual(all.slice(-2));
    const some = await pinpoint('export', 'events', '--clinic', SERIES, '--types', 'SideEffectReported');
    expect(linesOf<{ type: string }>(some.stdout).map(({ type }) => type)).toEqual(
      all.map(({ type }) => type).filter((type) => type === 'SideEffectReported'),
    );
  });
});
