import { type EventLog } from '#event-log/event-log.js';
import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { type ReadQueries } from '#projections/read-database.js';
import { happenedAt } from '#treatments/domain/entry.events.js';
import { titleOf } from './domain/in-words.js';
import { type HistoryEventBody } from './history-event.answer.js';

/** Where an event stands, and whom it concerns: a row of the index. */
export interface Placed {
  position: number;
  client_id: string | null;
}

/** An event of the log, with what the index knows of it. */
export interface FoundEvent {
  event: RecordedEvent;
  clientId: string | null;
  /** Positions of what corrected or voided it. */
  correctedBy: readonly number[];
}

/** The events at these positions, in the order given, each with what corrected it. What they say comes of the log. */
export async function readFoundEvents(
  log: Pick<EventLog, 'readLog'>,
  clinicId: LogName,
  queries: ReadQueries,
  logId: number,
  placed: readonly Placed[],
): Promise<FoundEvent[]> {
  if (placed.length === 0) return [];
  const positions = placed.map(({ position }) => position);
  const [events, corrections] = await Promise.all([
    readPositions(log, clinicId, positions),
    correctionsOf(queries, logId, Math.min(...positions), Math.max(...positions)),
  ]);
  return placed.map(({ position, client_id: clientId }) => {
    return { event: events.get(position)!, clientId, correctedBy: corrections.get(position) ?? [] };
  });
}

export function historyEvent({ event, clientId, correctedBy }: FoundEvent): HistoryEventBody {
  const { position, eventId, type, typeVersion, stream, actor, role, recordedAt, cause, data, destroyed } = event;
  const dash = stream.indexOf('-');
  return {
    ...{ position, eventId, type, typeVersion, title: titleOf(type) },
    recordKind: dash === -1 ? stream : stream.slice(0, dash),
    recordId: dash === -1 ? null : stream.slice(dash + 1),
    ...{ clientId, actor, role, recordedAt },
    happened: data && happenedAt(data),
    reason: event.reason ?? null,
    lateReason: typeof data?.lateReason === 'string' ? data.lateReason : null,
    corrects: event.corrects ?? null,
    correctedBy: [...correctedBy],
    ...{ data, cause, erasedParts: destroyed },
  };
}

/** Reads runs of neighbours together. */
async function readPositions(
  log: Pick<EventLog, 'readLog'>,
  clinicId: LogName,
  positions: readonly number[],
): Promise<Map<number, RecordedEvent>> {
  const sorted = [...positions].sort((one, other) => one - other);
  const runs: { from: number; to: number }[] = [];
  for (const position of sorted) {
    const last = runs.at(-1);
    if (last?.to === position) last.to++;
    else runs.push({ from: position, to: position + 1 });
  }
  const read = await Promise.all(runs.map(({ from, to }) => log.readLog(clinicId, from, to - from, to)));
  return new Map(read.flat().map((event) => [event.position, event]));
}

/** What was corrected between two positions, and by what. */
export async function correctionsOf(
  queries: ReadQueries,
  logId: number,
  from: number,
  to: number,
): Promise<Map<number, number[]>> {
  const rows = await queries.all<{ corrected: number; position: number }>(
    `SELECT corrected, position FROM history_correction
     WHERE log_id = $1 AND corrected >= $2 AND corrected <= $3 ORDER BY corrected, position`,
    [logId, from, to],
  );
  const corrections = new Map<number, number[]>();
  for (const { corrected, position } of rows) {
    corrections.set(corrected, [...(corrections.get(corrected) ?? []), position]);
  }
  return corrections;
}
