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
}

export function timelineSearch({
  clientId,
  sessionId,
  seriesId,
  at,
  from,
  to,
}: Record<string, unknown>): TimelineSearch {
  return {
    ...(isUuid(clientId) && { clientId }),
    ...(isUuid(sessionId) && { sessionId }),
    ...(isUuid(seriesId) && { seriesId }),
    ...(isPosition(at) && { at }),
    ...(isPosition(from) && { from }),
    ...(isPosition(to) && { to }),
  };
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
