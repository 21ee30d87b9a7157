import { type HistoryFilterRequest } from '#audit/history-filter.request.js';
import { isUuid } from '#kernel/ids.js';
import { type Command, InvalidArgumentError } from 'commander';

/** Flags that say which events are asked for. */
export interface HistoryFlags {
  client?: string;
  session?: string;
  series?: string;
  staff?: string;
  types?: string;
  happenedFrom?: string;
  happenedTo?: string;
  recordedFrom?: string;
  recordedTo?: string;
}

export function withHistoryOptions(command: Command): Command {
  return command
    .option('--client <id>', 'events of this client, in whichever record', id)
    .option('--session <id>', 'events of this session', id)
    .option('--series <id>', 'events of this series', id)
    .option('--staff <id>', 'what this member of the staff did, and what was recorded about them', id)
    .option('--types <list>', 'event types, separated by commas')
    .option('--happened-from <when>', 'a day or an instant', moment)
    .option('--happened-to <when>', 'a day, which counts to its end, or an instant', moment)
    .option('--recorded-from <instant>', 'recorded then or later', moment)
    .option('--recorded-to <instant>', 'recorded before', moment);
}

export function filterOf(flags: HistoryFlags): HistoryFilterRequest {
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

/** The id of a record or of a person. */
export function id(text: string): string {
  if (!isUuid(text)) throw new InvalidArgumentError('It must be a lower-case UUID.');
  return text;
}

/** A place in a log. */
export function position(text: string): number {
  if (!/^[0-9]{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** A place in a log, or the instant that stands for the last position by then. */
export function place(text: string): string {
  if (/^(\d{1,15}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.test(text)) return text;
  throw new InvalidArgumentError('It must be a position, or an instant such as 2026-03-01T09:00:00.000Z.');
}

function moment(text: string): string {
  if (/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/.test(text)) return text;
  throw new InvalidArgumentError('It must be a day, or an instant such as 2026-03-01T09:00:00.000Z.');
}
