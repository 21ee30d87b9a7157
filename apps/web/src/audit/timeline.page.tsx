import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
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
import { onlyOf, type TimelineSearch } from './timeline-search';
import { useEvents } from './use-events';
import { usePlace } from './use-place';
import { usePlayer } from './use-player';
import { useWords } from './use-words';
import classes from './timeline.module.css';

const route = getRouteApi('/clinics/$clinicId/timeline');

/** The history of a clinic, event by event, and what was known of a record at each of them. */
export function TimelinePage() {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const search = route.useSearch();
  const set = useSetSearch<TimelineSearch>();
  const [sight, setSight] = useState<readonly [number, number]>([search.at ?? 0, search.at ?? 0]);
  const events = useEvents(clinicId, search, sight);
  const [at, show] = usePlace(search.at, (position) => set({ at: position }));
  const index = Math.min(Math.max(0, events.count - 1), events.indexOf(at ?? 0));
  const event = events.eventAt(index);
  const only = onlyOf(search);
  const words = useWords(search.clientId ?? event?.clientId ?? null);
  const goTo = (next: number) => {
    const position = only ? events.eventAt(next)?.position : next;
    if (position !== undefined) show(position);
  };
  const pin = (which: 'from' | 'to') => event && set({ [which]: event.position });
  const player = usePlayer({ index, count: events.count, goTo, pin });
  const pins = { from: search.from, to: search.to };
  return (
    <>
      <PageHead title={t('timeline.title')} lead={t('timeline.lead')} />
      {only && (
        <p className={classes.filter}>
          {t(`timeline.of.${only.kind}`, { id: words.text(only.id) })}{' '}
          <Button
            variant="default"
            onClick={() => set({ clientId: undefined, sessionId: undefined, seriesId: undefined })}
          >
            {t('timeline.all')}
          </Button>
        </p>
      )}
      {events.error !== null && <ErrorState error={events.error} onRetry={events.retry} />}
      {events.isPending && events.error === null && <LateSkeleton />}
      {!events.isPending && events.error === null && events.count === 0 && (
        <EmptyState title={t('timeline.empty')} body={t(only ? 'timeline.emptyOfOne' : 'timeline.emptyBody')} />
      )}
      {events.count > 0 && (
        <>
          <PlayerBar {...{ index, event, goTo, pin, player, pins }} isOfOne={only !== null} count={events.count} />
          <div className={classes.columns}>
            <EventList {...{ events, index, goTo, pins }} onSight={setSight} />
            <div className={classes.side}>
              {event && <PinsDifference {...{ event, search, words }} onGo={show} />}
              {event && <EventDetail {...{ event, words }} only={search} onGo={show} />}
              {event && <RecordState {...{ event, words }} onGo={show} />}
            </div>
          </div>
        </>
      )}
    </>
  );
}
