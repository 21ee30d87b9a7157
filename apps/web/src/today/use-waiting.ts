import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api-client/client';
import { workListQuery, type WorkList } from '../session/queries';

type SectionName = Exclude<keyof WorkList, 'at' | 'today'>;
export type WaitingItem<Name extends SectionName> = NonNullable<WorkList[Name]>['items'][number];

/** A section of the work list: its first page, and those that somebody has asked for since. */
export interface Waiting<Name extends SectionName> {
  items: WaitingItem<Name>[];
  /** How many there are on all pages. */
  total: number;
  isLoading: boolean;
  showMore: () => void;
}

interface PageOfSection<Item> {
  items: Item[];
  next: string | null;
  total: number;
}

/** @param work the work list as it was told, with the first page of each section */
export function useWaiting<Name extends SectionName>(clinicId: string, work: WorkList, section: Name): Waiting<Name> {
  const first = pageIn(work, section);
  const next = first?.next ?? null;
  const [isOpen, setIsOpen] = useState(false);
  const { data, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [...workListQuery(clinicId).queryKey, section, next],
    queryFn: async ({ pageParam: after }) => {
      const query = { section, ...(after !== null && { after }) };
      const path = { clinicId };
      const more = await answerOf(api.GET('/api/v1/clinics/{clinicId}/work-list', { params: { path, query } }));
      return pageIn(more, section);
    },
    initialPageParam: next,
    getNextPageParam: (page) => page?.next,
    enabled: isOpen && next !== null,
  });
  const later = data?.pages.flatMap((page) => page?.items ?? []) ?? [];
  return {
    items: [...(first?.items ?? []), ...later],
    total: first?.total ?? 0,
    isLoading: isOpen && isFetching,
    showMore: () => (isOpen ? void fetchNextPage() : setIsOpen(true)),
  };
}

function pageIn<Name extends SectionName>(work: WorkList, section: Name): PageOfSection<WaitingItem<Name>> | undefined {
  return work[section];
}
