import { readSettings } from '#composition/settings.js';
import { Command } from 'commander';
import { withExistingStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { lookAtCharts } from './look-at-charts.js';

const HELP = `
Every indicator's control chart, CUSUM and funnels, as the dashboards show them. What they signal is recorded in the
clinic's log, once: looking again records nothing. The service looks by itself; this is for a clinic that was just
imported, and for looking now.

Exit status: 0 done, 1 usage, I/O or read models that stopped.`;

/** `pinpoint signals`: records what a clinic's charts signal, and tells what was signalled. */
export const signalsCommand = new Command('signals')
  .description("Look at a clinic's charts, and record what they signal.")
  .requiredOption('--clinic <name>', 'the clinic')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', HELP)
  .action(({ clinic: name, json }: { clinic: string; json: boolean }) =>
    run(async (signal) => {
      const settings = readSettings();
      return withExistingStores(settings, async (stores) => {
        const { id } = await stores.clinics.byName(name);
        const progress = new Progress();
        const onProgress = (done: number, total: number): void => progress.show('events read', done, total);
        const looked = await lookAtCharts(settings, stores, id, onProgress, signal).finally(() => progress.clear());
        if (json) console.log(JSON.stringify(looked));
        else {
          console.log(`${looked.raised} new signals, ${looked.signals.length} in all`);
          for (const { indicator, words } of looked.signals) console.log(`  ${indicator}: ${words}`);
        }
        return DONE;
      });
    }),
  );
