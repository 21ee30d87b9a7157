import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { Command } from 'commander';
import { Progress } from '../terminal/progress.js';
import { DONE, FOUND, NOT_DONE, run } from '../terminal/run.js';
import { folderFiles } from './folder-files.js';
import { type ImportOptions } from './import-folder.js';
import { importIntoClinic } from './import-into-clinic.js';
import { printFaults, printResult, printResultAsJson } from './import-report.js';
import { withStoresToLookAt } from './import-stores.js';
import { openFolder } from './read-folder.js';

interface Flags {
  clinic: string;
  timeZone?: string;
  source: string;
  dryRun: boolean;
  json: boolean;
}

const HELP = `
The folder holds CSV files (RFC 4180, UTF-8, header row): clients.csv and sessions.csv, and where there are such data
series, areas, preparation, reactions, aftercare, follow_ups, side_effects and assessments. An empty cell means "not
recorded". A file or column that is not of the format ends the import before anything is written.

A row that is wrong is left and named by file, line and column, with what would be right; so is what belongs to it.
Put it right and import the folder again: what was imported before is found again by its refs and does not change, and
an import that was stopped goes on. The entries are the same as those made over HTTP, late and with the reason
"imported". Refs are not stored, but ids made of them; --source keeps apart sources that use the same refs.

Exit status: 0 every row was taken or was there already; 1 usage, I/O, or a folder that is not of the format: nothing
was imported; 2 rows were left; 130 stopped by Ctrl-C.`;

/** `pinpoint import`: enters a folder of CSV files in a clinic's record. */
export const importCommand = new Command('import')
  .description("Enter a folder of CSV files in a clinic's record; doing it again changes nothing.")
  .argument('<folder>', 'folder with clients.csv, sessions.csv and others')
  .requiredOption('--clinic <name>', 'the clinic; it is added where it is new')
  .option('--time-zone <zone>', 'IANA time zone of a new clinic, such as Europe/Vienna (default: UTC)')
  .option('--source <name>', 'where the folder comes from, if the clinic imports from several places', '')
  .option('--dry-run', 'check everything and write nothing', false)
  .option('--json', 'print the result as JSON, with all rows that were left', false)
  .addHelpText('after', HELP)
  .action((path: string, flags: Flags) => run((signal) => importInto(path, flags, signal)));

async function importInto(path: string, flags: Flags, signal: AbortSignal): Promise<number> {
  const startedAt = performance.now();
  const vocabularies = loadVocabularies();
  const { folder, faults } = await openFolder(path, folderFiles(vocabularies));
  if (faults.length > 0) {
    if (flags.json) console.log(JSON.stringify({ refused: true, faults }));
    else printFaults(faults, faults.length);
    console.error('folder_not_importable: The folder is not of the import format; nothing was imported.');
    return NOT_DONE;
  }
  const progress = new Progress();
  const open = flags.dryRun ? withStoresToLookAt : withStores;
  return open(readSettings(), async (stores) => {
    const onProgress: ImportOptions['onProgress'] = (doing, rows, total) => progress.show(`${doing} rows`, rows, total);
    const wanted = { ...flags, folder, vocabularies, signal, onProgress };
    const result = await importIntoClinic(stores, wanted).finally(() => progress.clear());
    const about = { clinic: flags.clinic, dryRun: flags.dryRun, seconds: (performance.now() - startedAt) / 1000 };
    if (flags.json) await printResultAsJson(result, about);
    else printResult(result, about);
    result.close();
    return [...result.files.values()].some(({ left }) => left > 0) ? FOUND : DONE;
  });
}
