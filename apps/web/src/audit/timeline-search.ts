import { isUuid } from '../access/access-search';

export interface TimelineSearch {
  clientId?: string;
  sessionId?: string;
  seriesId?: string;
  /** Position of the event that is looked at. */
  at?: number;
  /** Positions of the two pins. */
  from?: number;
  to?: number;
  /** What the difference between the pins is about: the record of the event by default, or all of its client. */
  about?: 'client';
}

export function timelineSearch({
  clientId,
  sessionId,
  seriesId,
  at,
  from,
  to,
  about,
}: Record<string, unknown>): TimelineSearch {
  return {
    ...(isUuid(clientId) && { clientId }),
    ...(isUuid(sessionId) && { sessionId }),
    ...(isUuid(seriesId) && { seriesId }),
    ...(isPosition(at) && { at }),
    ...(isPosition(from) && { from }),
    ...(isPosition(to) && { to }),
    ...(about === 'client' && { about }),
  };
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The record of which alone the events are shown; null where all of the clinic are. */
export function onlyOf({ clientId, sessionId, seriesId }: TimelineSearch) {
  if (sessionId !== undefined) return { kind: 'session', id: sessionId } as const;
  if (seriesId !== undefined) return { kind: 'series', id: seriesId } as const;
  return clientId === undefined ? null : ({ kind: 'client', id: clientId } as const);
}
