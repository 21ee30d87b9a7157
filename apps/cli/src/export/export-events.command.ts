import { AccessTrail } from '#audit/access-trail.js';
import { EventLines } from '#audit/export-events/event-lines.js';
import { HistoryIndex } from '#audit/history-index.js';
import { ShownClients } from '#audit/shown-clients.js';
import { readSettings } from '#composition/settings.js';
import { SYSTEM_ACTOR } from '#event-log/log-events.js';
import { Command } from 'commander';
import { once } from 'node:events';
import { filterOf, type HistoryFlags, position, withHistoryOptions } from '../history-options.js';
import { withReadModelsAtHead } from '../read-models-at-head.js';
import { withExistingStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';

interface Flags extends HistoryFlags {
  clinic: string;
  from: number;
  to?: number;
  openSealed: boolean;
}

const HELP = `
One event a line, on stdout, in order of position. What was stopped goes on with --from, one behind the last position.
The access trail holds whose data were given out.

Exit status: 0 done, 1 usage, I/O or read models that stopped.`;

/** `pinpoint export events`: the history for programs, each event with its schema and the hash of its leaf. */
export const exportEventsCommand = withHistoryOptions(
  new Command('events')
    .description('Export the history of a clinic as NDJSON.')
    .requiredOption('--clinic <name>', 'the clinic'),
)
  .option('--from <position>', 'begin with this position', position, 0)
  .option('--to <position>', 'end with this position', position)
  .option('--open-sealed', 'names, contacts and free text too', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) =>
    run(async (signal) => {
      const settings = readSettings();
      return withExistingStores(settings, async (stores) => {
        const { log, sealer, clinics } = stores;
        const { id: clinicId } = await clinics.byName(flags.clinic);
        const trail = new AccessTrail(log);
        const shown = new ShownClients((clients) => {
          const actor = { staffId: SYSTEM_ACTOR, role: SYSTEM_ACTOR };
          return trail.record(clinicId, actor, 'transfer', { operation: 'exportEvents', clients: [...clients] });
        });
        const progress = new Progress();
        const onRead = (done: number, total: number): void => progress.show('events read', done, total);
        await withReadModelsAtHead(settings, stores, clinicId, onRead, signal, async (readModels) => {
          const events = new EventLines(log, new HistoryIndex(log, readModels, clinics), sealer);
          const end = await events.end(clinicId);
          const range = { from: flags.from, to: Math.min(flags.to ?? end, end), openSealed: flags.openSealed };
          const onProgress = (done: number): void => progress.show('position', done, range.to);
          for await (const lines of events.lines(clinicId, filterOf(flags), range, signal, shown, onProgress)) {
            if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
          }
        });
        progress.clear();
        return DONE;
      });
    }),
  );
