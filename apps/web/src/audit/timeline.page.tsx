import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { staffNames, staffQuery } from '../practice/staff-query';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { EventDetail } from './event-detail';
import { EventList } from './event-list';
import { PinsDifference } from './pins-difference';
import { PlayerBar } from './player-bar';
import { RecordState } from './record-state';
import { type TimelineSearch } from './timeline-search';
import { useEvents } from './use-events';
import { usePlayer } from './use-player';
import classes from './timeline.module.css';

const route = getRouteApi('/clinics/$clinicId/timeline');

/** The history of a clinic, event by event, and what was known of a record at each of them. */
export function TimelinePage() {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const search = route.useSearch();
  const set = useSetSearch<TimelineSearch>();
  const [sight, setSight] = useState<readonly [number, number]>([search.at ?? 0, search.at ?? 0]);
  const names = staffNames(useQuery(staffQuery(clinicId)).data);
  const events = useEvents(clinicId, search, sight);
  const index = Math.min(Math.max(0, events.count - 1), events.indexOf(search.at ?? 0));
  const event = events.eventAt(index);
  const isOfOne = search.clientId ?? search.sessionId ?? search.seriesId;
  const goTo = (next: number) => {
    const position = isOfOne ? events.eventAt(next)?.position : next;
    if (position !== undefined) set({ at: position });
  };
  const pin = (which: 'from' | 'to') => event && set({ [which]: event.position });
  const player = usePlayer({ index, count: events.count, goTo, pin });
  const nameOf = (actor: string) =>
    names.get(actor) ?? (actor === 'system' ? t('system') : t('staff', { id: actor.slice(0, 6) }));
  return (
    <>
      <PageHead title={t('timeline.title')} lead={t('timeline.lead')} />
      {isOfOne && (
        <Text>
          {t('timeline.ofOne', { id: isOfOne.slice(0, 8) })}{' '}
          <Button
            variant="subtle"
            onClick={() => set({ clientId: undefined, sessionId: undefined, seriesId: undefined })}
          >
            {t('timeline.all')}
          </Button>
        </Text>
      )}
      {events.error !== null && <ErrorState error={events.error} onRetry={events.retry} />}
      {events.isPending && events.error === null && <LateSkeleton />}
      {!events.isPending && events.count === 0 && (
        <EmptyState title={t('timeline.empty')} body={t('timeline.emptyBody')} />
      )}
      {events.count > 0 && (
        <>
          <PlayerBar
            {...{ index, event, goTo, pin, player }}
            count={events.count}
            pins={{ from: search.from, to: search.to }}
          />
          <div className={classes.columns}>
            <EventList {...{ events, index, goTo, nameOf }} pins={[search.from, search.to]} onSight={setSight} />
            <div className={classes.side}>
              {event && <EventDetail event={event} nameOf={nameOf} onGo={(position) => set({ at: position })} />}
              {event && <RecordState event={event} />}
              {event && search.from !== undefined && search.to !== undefined && (
                <PinsDifference event={event} from={search.from} to={search.to} />
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}
