import { rebuildReadModels } from '#composition/read-side.js';
import { readSettings } from '#composition/settings.js';
import { Command } from 'commander';
import { requireStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';

const HELP = `
The new read models are filled beside those that are read and become current in one step, so a running service goes on
answering and then follows. Stopped or crashed, the old ones stay.

Exit status: 0 rebuilt, 1 usage, I/O or an event that cannot be taken, 130 stopped by Ctrl-C.`;

/** `pinpoint rebuild`: the read models of all clinics, anew from the log. */
export const rebuildCommand = new Command('rebuild')
  .description('Build all read models anew from the log, beside those that are being read.')
  .option('--json', 'print a JSON object', false)
  .addHelpText('after', HELP)
  .action(({ json }: { json: boolean }) =>
    run(async (signal) => {
      const progress = new Progress();
      const startedAt = performance.now();
      const settings = readSettings();
      await requireStores(settings);
      const rebuilt = await rebuildReadModels(
        settings,
        ({ done, total }) => progress.show('events read', done, total),
        signal,
      );
      progress.clear();
      const seconds = (performance.now() - startedAt) / 1000;
      if (json) console.log(JSON.stringify({ ...rebuilt, seconds }));
      else console.log(`${rebuilt.events.toLocaleString('en')} events read into new read models.`);
      return DONE;
    }),
  );
