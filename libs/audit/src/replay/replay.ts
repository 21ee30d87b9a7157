import { EventLog } from '#event-log/event-log.js';
import { type LogName } from '#event-log/recorded-event.js';
import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { type HistoryEventBody } from '../history-event.answer.js';
import { HistoryIndex } from '../history-index.js';
import { type ShownClients } from '../shown-clients.js';
import { PAUSE_DEFAULT_MS, type ReplayRequest } from './replay.request.js';

const BATCH = 100;
/** When a browser asks again by itself, after a connection was lost. */
const RETRY_MS = 1_000;

/** Plays the history of a clinic again, as server-sent events (WHATWG HTML, section 9.2). */
@Injectable()
export class Replay {
  constructor(
    private readonly log: EventLog,
    private readonly index: HistoryIndex,
  ) {}

  /**
   * The text of the stream, event by event, as fast as it is taken. Each has its position as id, so whoever was cut off
   * goes on behind it. Ends with an event `end`, or where the signal is aborted.
   *
   * @param after position that was seen last
   * @param shown told before anything of further clients is sent
   */
  async *stream(
    clinicId: LogName,
    asked: ReplayRequest,
    after: number,
    signal: AbortSignal,
    shown: ShownClients,
  ): AsyncGenerator<string> {
    const end = (await this.log.head(clinicId)).nextPosition - 1;
    const to = Math.min(asked.to ?? end, end);
    await this.index.reach(clinicId, to);
    let last: HistoryEventBody | undefined;
    let position = after;
    yield `retry: ${RETRY_MS}\n\n`;
    while (!signal.aborted) {
      const events = await this.index.events(clinicId, asked, { after: position, limit: BATCH });
      const inside = events.filter((event) => event.position <= to);
      await shown.show(inside.map(({ clientId }) => clientId));
      for (const event of inside) {
        if (last && !(await waited(pauseMs(last, event, asked), signal))) return;
        yield `id: ${event.position}\nevent: recorded\ndata: ${JSON.stringify(event)}\n\n`;
        last = event;
        position = event.position;
      }
      if (inside.length < BATCH) break;
    }
    if (!signal.aborted) yield `event: end\ndata: ${JSON.stringify({ position: to })}\n\n`;
  }
}

/** The time between two recordings, as fast as asked; what lies idle is cut short. */
export function pauseMs(
  { recordedAt: before }: Pick<HistoryEventBody, 'recordedAt'>,
  { recordedAt: now }: Pick<HistoryEventBody, 'recordedAt'>,
  { speed, longestPauseMs = PAUSE_DEFAULT_MS }: Pick<ReplayRequest, 'speed' | 'longestPauseMs'>,
): number {
  if (speed === undefined) return 0;
  // The clock may have been set back between the two.
  const betweenMs = Math.max(0, Date.parse(now) - Date.parse(before));
  return Math.min(betweenMs / speed, longestPauseMs);
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  if (ms > 0) await delay(ms, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}
