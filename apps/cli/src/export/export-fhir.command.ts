import { AccessTrail } from '#audit/access-trail.js';
import { FhirExport, type FhirRequest } from '#audit/export-fhir/fhir-export.js';
import { FhirRecords } from '#audit/export-fhir/fhir-records.js';
import { HistoryIndex } from '#audit/history-index.js';
import { RecordsAsOf } from '#audit/records-as-of.js';
import { readSettings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { SYSTEM_ACTOR } from '#event-log/log-events.js';
import { collection } from '#fhir/bundle.js';
import { instantOf, systemClock } from '#kernel/clock.js';
import { type ReadModels } from '#projections/read-models.js';
import { type Resource } from '@medplum/fhirtypes';
import { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { id, place } from '../history-options.js';
import { withReadModelsAtHead } from '../read-models-at-head.js';
import { withExistingStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { LineFiles } from './line-files.js';

interface Flags {
  clinic: string;
  client?: string;
  asOf?: string;
  out: string;
  openSealed: boolean;
  json: boolean;
}

const HELP = `
One file of lines for each type of resource, and manifest.json, which is written last; of one client, bundle.json.
The access trail holds the export.

Exit status: 0 exported, 1 usage, I/O or a refusal.`;

const SYSTEM = { staffId: SYSTEM_ACTOR, role: SYSTEM_ACTOR };

/** `pinpoint export fhir`: a clinic as a bulk export, or one client as a Bundle. */
export const exportFhirCommand = new Command('fhir')
  .description('Export a client or a whole clinic as FHIR R4.')
  .requiredOption('--clinic <name>', 'the clinic')
  .requiredOption('--out <dir>', 'folder to write to; it must be new or empty')
  .option('--client <id>', 'this client alone', id)
  .option('--as-of <place>', 'as recorded at this position, or instant', place)
  .option('--open-sealed', 'names, contacts and free text too', false)
  .option('--json', 'print a JSON object', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) =>
    run(async (signal) => {
      const settings = readSettings();
      return withExistingStores(settings, async (stores) => {
        const { id: clinicId } = await stores.clinics.byName(flags.clinic);
        await stores.log.open(clinicId);
        const progress = new Progress();
        const files = await LineFiles.create(flags.out);
        try {
          const onRead = (done: number, total: number): void => progress.show('events read', done, total);
          const counts = await withReadModelsAtHead(settings, stores, clinicId, onRead, signal, (readModels) =>
            write(flags, clinicId, stores, readModels, files, progress, signal),
          );
          progress.clear();
          if (flags.json) console.log(JSON.stringify({ out: flags.out, resources: Object.fromEntries(counts) }));
          else for (const [name, count] of counts) console.log(`${count} in ${join(flags.out, name)}`);
          return DONE;
        } catch (error) {
          await files.discard();
          throw error;
        }
      });
    }),
  );

async function write(
  flags: Flags,
  clinicId: string,
  stores: Stores,
  readModels: ReadModels,
  files: LineFiles,
  progress: Progress,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const { log, sealer, clinics } = stores;
  const records = new RecordsAsOf(log, sealer, clinics);
  const trail = new AccessTrail(log);
  const index = new HistoryIndex(log, readModels, clinics);
  const fhir = new FhirExport(log, new FhirRecords(log, records, sealer), index, trail, clinics);
  const position = await records.positionOf(clinicId, flags.asOf);
  const { openSealed, client } = flags;
  const request: FhirRequest = { position, clientWords: openSealed, staffNames: openSealed, accesses: true };
  const onShown = (clients: readonly string[]): Promise<void> =>
    trail.record(clinicId, SYSTEM, 'transfer', { operation: 'exportFhir', clients: [...clients] });
  const at = instantOf(systemClock.now());
  if (client !== undefined) {
    await onShown([client]);
    const bundle = collection(await fhir.client(clinicId, client, request), await fhir.baseOf(clinicId), at);
    await files.add('bundle.json', `${JSON.stringify(bundle)}\n`, bundle.entry!.length);
    return files.finish();
  }
  const onProgress = (done: number): void => progress.show('clients', done);
  for await (const resources of fhir.whole(clinicId, request, signal, onShown, onProgress)) {
    for (const [type, lines] of byType(resources)) await files.add(`${type}.ndjson`, lines.join(''), lines.length);
  }
  const counts = await files.finish();
  await writeFile(join(flags.out, 'manifest.json'), manifestOf(counts, at, position), { flag: 'wx', mode: 0o600 });
  return counts;
}

function byType(resources: readonly Resource[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const resource of resources) {
    const { resourceType } = resource;
    lines.set(resourceType, [...(lines.get(resourceType) ?? []), `${JSON.stringify(resource)}\n`]);
  }
  return lines;
}

/** As the answer of a bulk export has it, with addresses that are names of files beside it. */
function manifestOf(counts: ReadonlyMap<string, number>, transactionTime: string, position: number): string {
  const output = [...counts].map(([url, count]) => ({ type: url.replace('.ndjson', ''), url, count }));
  const extension = { 'urn:pinpoint:position': position };
  return `${JSON.stringify({ transactionTime, requiresAccessToken: false, output, error: [], extension }, null, 1)}\n`;
}
