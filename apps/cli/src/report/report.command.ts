import { readSettings } from '#composition/settings.js';
import { Command } from 'commander';
import { withExistingStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { readReport } from './read-report.js';
import { reportTables } from './report-tables.js';

const HELP = `
Figures come from the read models, after they have read all of the log. Of enrolled: clients who had it over all clients.
Of completed: completers who had it over completers.

Exit status: 0 done, 1 usage, I/O or read models that stopped.`;

/** `pinpoint report`: what a clinic's series came to. */
export const reportCommand = new Command('report')
  .description('What the series of a clinic came to: completion, side effects, scores, responders.')
  .requiredOption('--clinic <name>', 'the clinic')
  .option('--json', 'print a JSON object, in the shape of the published case series', false)
  .addHelpText('after', HELP)
  .action(({ clinic: name, json }: { clinic: string; json: boolean }) =>
    run(async (signal) => {
      const settings = readSettings();
      return withExistingStores(settings, async (stores) => {
        const { id } = await stores.clinics.byName(name);
        const progress = new Progress();
        const onProgress = (done: number, total: number): void => progress.show('events read', done, total);
        const report = await readReport(settings, stores, id, onProgress, signal);
        progress.clear();
        console.log(json ? JSON.stringify(report, null, 2) : reportTables(report));
        return DONE;
      });
    }),
  );
