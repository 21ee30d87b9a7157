import { EventLog } from '#event-log/event-log.js';
import { type LogName, type RecordedEvent, SEALED_PARTS } from '#event-log/recorded-event.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { openWords } from '#privacy/recorded-words.js';
import { Injectable } from '@nestjs/common';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { type FoundEvent, historyEvent } from '../history-events.js';
import { type HistoryFilterRequest } from '../history-filter.request.js';
import { HistoryIndex } from '../history-index.js';
import { type ShownClients } from '../shown-clients.js';
import { type EventLineBody } from './export-events.answer.js';

const BATCH = 500;
/** Lines between which whoever else is to be served has their turn: some ms of work. */
const LINES_AT_ONCE = 100;

export interface EventRange {
  /** First and last position. */
  from: number;
  to: number;
  /** Names and free text too. */
  openSealed: boolean;
}

/** The events of a clinic as NDJSON, for programs that want all of it as it was recorded. */
@Injectable()
export class EventLines {
  constructor(
    private readonly log: EventLog,
    private readonly index: HistoryIndex,
    private readonly sealer: PartSealer,
  ) {}

  /** The last position that can be asked for now. */
  async end(clinicId: LogName): Promise<number> {
    return (await this.log.head(clinicId)).nextPosition - 1;
  }

  /**
   * The lines, in order of position, some at a time. Whoever was cut off asks again from behind the last whole line.
   *
   * @param shown told before anything of further clients is given
   * @throws where the signal is aborted, so that nobody takes a part for the whole
   */
  async *lines(
    clinicId: LogName,
    filter: HistoryFilterRequest,
    { from, to, openSealed }: EventRange,
    signal: AbortSignal,
    shown: ShownClients,
    onProgress: (position: number) => void = () => undefined,
  ): AsyncGenerator<string> {
    await this.index.reach(clinicId, to);
    for (let after = from - 1; ;) {
      const found = await this.index.found(clinicId, filter, { after, limit: BATCH });
      const inside = found.filter(({ event }) => event.position <= to);
      if (inside.length === 0) return;
      await shown.show(inside.map(({ clientId }) => clientId));
      let lines = '';
      for (const [at, one] of inside.entries()) {
        if (at % LINES_AT_ONCE === 0) await othersFirst();
        lines += `${JSON.stringify(await this.line(one, openSealed))}\n`;
      }
      signal.throwIfAborted();
      yield lines;
      after = inside.at(-1)!.event.position;
      onProgress(after);
      if (inside.length < BATCH) return;
    }
  }

  private async line(found: FoundEvent, openSealed: boolean): Promise<EventLineBody> {
    const { event } = found;
    const sealed = openSealed ? await this.sealedOf(event) : {};
    return {
      ...historyEvent(found),
      schema: `/api/v1/event-schemas/${event.type}/${event.typeVersion}`,
      ...(Object.keys(sealed).length > 0 && { sealed }),
      origin: event.origin,
      leafHash: event.leafHash.toString('hex'),
    };
  }

  private async sealedOf(event: RecordedEvent): Promise<Record<string, object>> {
    const sealed: Record<string, object> = {};
    for (const part of SEALED_PARTS) {
      const words = await openWords(this.sealer, part, event);
      if (words) sealed[part] = words;
    }
    return sealed;
  }
}
