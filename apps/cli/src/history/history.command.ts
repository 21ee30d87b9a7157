import { type HistoryEventBody } from '#audit/history-event.answer.js';
import { type HistoryFilterRequest } from '#audit/history-filter.request.js';
import { HistoryIndex } from '#audit/history-index.js';
import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { isUuid } from '#kernel/ids.js';
import { Command, InvalidArgumentError } from 'commander';
import { withReadModelsAtHead } from '../read-models-at-head.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { table } from '../terminal/table.js';

interface Flags {
  clinic: string;
  client?: string;
  session?: string;
  series?: string;
  staff?: string;
  types?: string;
  happenedFrom?: string;
  happenedTo?: string;
  recordedFrom?: string;
  recordedTo?: string;
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
export const historyCommand = new Command('history')
  .description('List the events of a clinic, client, session, series or member of the staff.')
  .requiredOption('--clinic <name>', 'the clinic')
  .option('--client <id>', 'events of this client, in whichever record', id)
  .option('--session <id>', 'events of this session', id)
  .option('--series <id>', 'events of this series', id)
  .option('--staff <id>', 'what this member of the staff did, and what was recorded about them', id)
  .option('--types <list>', 'event types, separated by commas')
  .option('--happened-from <when>', 'a day or an instant', moment)
  .option('--happened-to <when>', 'a day, which counts to its end, or an instant', moment)
  .option('--recorded-from <instant>', 'recorded then or later', moment)
  .option('--recorded-to <instant>', 'recorded before', moment)
  .option('--after <position>', 'go on behind this position', wholeNumber)
  .option('--limit <count>', 'events at most', wholeNumber, LIMIT)
  .option('--json', 'print one JSON object for each event', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) =>
    run(async (signal) => {
      const settings = readSettings();
      return withStores(settings, async (stores) => {
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
        return DONE;
      });
    }),
  );

function filterOf(flags: Flags): HistoryFilterRequest {
  const { client, session, series, staff, types, happenedFrom, happenedTo, recordedFrom, recordedTo } = flags;
  return {
    ...(client !== undefined && { clientId: client }),
    ...(session !== undefined && { sessionId: session }),
    ...(series !== undefined && { seriesId: series }),
    ...(staff !== undefined && { staffId: staff }),
    ...(types !== undefined && { types }),
    ...(happenedFrom !== undefined && { happenedFrom }),
    ...(happenedTo !== undefined && { happenedTo }),
    ...(recordedFrom !== undefined && { recordedFrom }),
    ...(recordedTo !== undefined && { recordedTo }),
  };
}

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

function id(text: string): string {
  if (!isUuid(text)) throw new InvalidArgumentError('It must be a lower-case UUID.');
  return text;
}

function moment(text: string): string {
  if (/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/.test(text)) return text;
  throw new InvalidArgumentError('It must be a day, or an instant such as 2026-03-01T09:00:00.000Z.');
}

function wholeNumber(text: string): number {
  if (!/^[0-9]{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
