import { type HistoryEventBody } from '#audit/history-event.answer.js';
import { HistoryIndex } from '#audit/history-index.js';
import { readSettings } from '#composition/settings.js';
import { Command } from 'commander';
import { filterOf, type HistoryFlags, position, withHistoryOptions } from '../history-options.js';
import { withReadModelsAtHead } from '../read-models-at-head.js';
import { withExistingStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { table } from '../terminal/table.js';

interface Flags extends HistoryFlags {
  clinic: string;
  after?: number;
  limit: number;
  json: boolean;
}

const LIMIT = 100;
const HELP = `
Days are the clinic's; instants are UTC, 2026-03-01T09:00:00.000Z. What is given must all agree. Positions go on with
--after. With --json each event is one line, with its coded data.

Exit status: 0 done, 1 usage, I/O or read models that stopped.`;

/** `pinpoint history`: what was recorded, by whom and when, and what was corrected. */
export const historyCommand = withHistoryOptions(
  new Command('history')
    .description('List the events of a clinic, client, session, series or member of the staff.')
    .requiredOption('--clinic <name>', 'the clinic'),
)
  .option('--after <position>', 'go on behind this position', position)
  .option('--limit <count>', 'events at most', position, LIMIT)
  .option('--json', 'print one JSON object for each event', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) =>
    run(async (signal) => {
      const settings = readSettings();
      return withExistingStores(settings, async (stores) => {
        const { id: clinicId } = await stores.clinics.byName(flags.clinic);
        const progress = new Progress();
        const onProgress = (done: number, total: number): void => progress.show('events read', done, total);
        const { after, limit } = flags;
        const events = await withReadModelsAtHead(settings, stores, clinicId, onProgress, signal, (readModels) =>
          new HistoryIndex(stores.log, readModels, stores.clinics).events(clinicId, filterOf(flags), { after, limit }),
        );
        progress.clear();
        if (flags.json) for (const event of events) console.log(JSON.stringify(event));
        else console.log(inColumns(events));
        if (events.length === limit) {
          console.error(`That is --limit ${limit}; later events come with --after ${events.at(-1)!.position}.`);
        }
        return DONE;
      });
    }),
  );

function inColumns(events: readonly HistoryEventBody[]): string {
  const rows = events.map(({ position, recordedAt, happened, title, role, actor, reason, corrects, correctedBy }) => [
    ...[String(position), recordedAt, happened ?? '', title, `${role} ${actor.slice(0, 8)}`],
    [
      ...(corrects === null ? [] : [`corrects ${corrects}`]),
      ...(reason === null ? [] : [reason]),
      ...correctedBy.map((by) => `corrected by ${by}`),
    ].join(', '),
  ]);
  return table(
    [['position', 'recorded', 'happened', 'what', 'who', ''], ...rows],
    ['right', ...Array<'left'>(5).fill('left')],
  );
}
