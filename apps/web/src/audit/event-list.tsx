import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { type Events, type HistoryEvent } from './use-events';
import classes from './timeline.module.css';

interface EventListProps {
  events: Events;
  index: number;
  goTo: (index: number) => void;
  nameOf: (actor: string) => string;
  pins: readonly (number | undefined)[];
  onSight: (sight: readonly [number, number]) => void;
}

const ROW_PX = 68;
const IDLE_MS = 12 * 3_600_000;

/** All events by the order of recording. Only those in sight are in the page. */
export function EventList({ events, index, goTo, nameOf, pins, onSight }: EventListProps) {
  const { t } = useTranslation('audit');
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: events.count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown.at(0)?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => onSight([first, last]), [first, last, onSight]);
  useEffect(() => rows.scrollToIndex(index, { align: 'auto' }), [index, rows]);
  return (
    <div ref={box} className={classes.list} role="region" aria-label={t('list')} tabIndex={0}>
      <ol className={classes.rows} style={{ blockSize: rows.getTotalSize() }}>
        {shown.map((row) => {
          const event = events.eventAt(row.index);
          return (
            <li
              key={row.key}
              className={classes.row}
              style={{ blockSize: row.size, transform: `translateY(${row.start}px)` }}
              aria-setsize={events.count}
              aria-posinset={row.index + 1}
            >
              <button
                type="button"
                className={classes.event}
                aria-current={row.index === index ? 'true' : undefined}
                onClick={() => goTo(row.index)}
              >
                {event ? (
                  <EventRow
                    event={event}
                    before={events.eventAt(row.index - 1)}
                    nameOf={nameOf}
                    isPinned={pins.includes(event.position)}
                  />
                ) : (
                  <span className={classes.pending}>{t('onItsWay')}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface EventRowProps {
  event: HistoryEvent;
  before: HistoryEvent | undefined;
  nameOf: (actor: string) => string;
  isPinned: boolean;
}

function EventRow({ event, before, nameOf, isPinned }: EventRowProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const idleMs = before ? Date.parse(event.recordedAt) - Date.parse(before.recordedAt) : 0;
  return (
    <>
      <span className={`${classes.position} numbers`}>{formats.whole(event.position)}</span>
      <span className={classes.what}>
        <strong>
          {event.title}
          {isPinned && <span className={classes.pin}>{t('pinned')}</span>}
        </strong>
        <span>
          {nameOf(event.actor)} · {event.role}
          {event.corrects !== null && ` · ${t('corrects', { position: formats.whole(event.corrects) })}`}
          {event.correctedBy.length > 0 && ` · ${t('corrected')}`}
        </span>
      </span>
      <span className={`${classes.when} numbers`}>
        {formats.instant(event.recordedAt)}
        {idleMs > IDLE_MS && <span>{t('idle', { count: Math.round(idleMs / 3_600_000) })}</span>}
      </span>
    </>
  );
}
