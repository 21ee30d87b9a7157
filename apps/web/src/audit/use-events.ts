import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { type TimelineSearch } from './timeline-search';

export type HistoryEvent = components['schemas']['HistoryEventBody'];

/** Events of a history by their place in it; those that are not there yet are on their way. */
export interface Events {
  count: number;
  eventAt: (index: number) => HistoryEvent | undefined;
  /** The place of a position, or of the last event before it. */
  indexOf: (position: number) => number;
  error: unknown;
  isPending: boolean;
  retry: () => void;
}

const PAGE = 200;
const PAGE_MAX = 500;
const FRESH_MS = 60_000;

/**
 * The history of a clinic, of which only what is in sight is fetched: positions of a log are dense, so the place of an
 * event is its position. Of one client, series or session everything is fetched; that is little.
 *
 * @param sight first and last place that are shown
 */
export function useEvents(clinicId: string, search: TimelineSearch, sight: readonly [number, number]): Events {
  const { clientId, sessionId, seriesId } = search;
  const filter = {
    ...(clientId && { clientId }),
    ...(sessionId && { sessionId }),
    ...(seriesId && { seriesId }),
  };
  const isOfOne = Object.keys(filter).length > 0;
  const own = useQuery({
    queryKey: ['clinics', clinicId, 'events', filter],
    queryFn: () => allEvents(clinicId, filter),
    enabled: isOfOne,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
  const firstPage = Math.floor(sight[0] / PAGE);
  const pageNumbers = [...new Set([0, firstPage, Math.floor(sight[1] / PAGE)])];
  const pages = useQueries({
    queries: pageNumbers.map((page) => ({
      queryKey: ['clinics', clinicId, 'events', 'page', page],
      queryFn: () => pageOfEvents(clinicId, { limit: PAGE, ...(page > 0 && { after: page * PAGE - 1 }) }),
      enabled: !isOfOne,
      staleTime: FRESH_MS,
    })),
  });
  if (isOfOne) {
    const events = own.data ?? [];
    return {
      count: events.length,
      eventAt: (index) => events[index],
      indexOf: (position) =>
        Math.max(
          0,
          events.findLastIndex((event) => event.position <= position),
        ),
      error: own.error,
      isPending: own.isPending,
      retry: () => void own.refetch(),
    };
  }
  const known = new Map(pages.flatMap(({ data }) => data?.events ?? []).map((event) => [event.position, event]));
  const failed = pages.find(({ error }) => error !== null);
  return {
    count: pages[0]?.data?.size ?? 0,
    eventAt: (index) => known.get(index),
    indexOf: (position) => position,
    error: failed?.error ?? null,
    isPending: pages[0]?.isPending ?? true,
    retry: () => void failed?.refetch(),
  };
}

async function allEvents(clinicId: string, filter: object): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let after: number | null = null;
  do {
    const page: components['schemas']['EventListBody'] = await pageOfEvents(clinicId, {
      ...filter,
      limit: PAGE_MAX,
      ...(after !== null && { after }),
    });
    events.push(...page.events);
    after = page.next;
  } while (after !== null);
  return events;
}

function pageOfEvents(clinicId: string, query: { limit: number; after?: number }) {
  return answerOf(api.GET('/api/v1/clinics/{clinicId}/events', { params: { path: { clinicId }, query } }));
}
