import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { idleBetween } from './idle-between';
import { type Events, type HistoryEvent } from './use-events';
import { useWords, type Words } from './use-words';
import classes from './event-list.module.css';

interface EventListProps {
  events: Events;
  index: number;
  goTo: (index: number) => void;
  pins: { from: number | undefined; to: number | undefined };
  onSight: (sight: readonly [number, number]) => void;
}

const ROW_PX = 80;

/**
 * All events by the order of recording. Only those in sight are in the page. Time in which nothing was recorded takes no
 * room: a line between two events says how long it was.
 */
export function EventList({ events, index, goTo, pins, onSight }: EventListProps) {
  const { t } = useTranslation('audit');
  // Of nobody's client in particular, so that rows stay as they are from step to step.
  const words = useWords();
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
      <ol className={classes.rows} style={{ blockSize: rows.getTotalSize() }} data-plays>
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
              {event && <Idle event={event} before={events.eventAt(row.index - 1)} />}
              <button
                type="button"
                className={classes.event}
                aria-current={row.index === index ? 'true' : undefined}
                onClick={() => goTo(row.index)}
              >
                {event ? (
                  <EventRow
                    event={event}
                    words={words}
                    isStart={event.position === pins.from}
                    isEnd={event.position === pins.to}
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

function Idle({ event, before }: { event: HistoryEvent; before: HistoryEvent | undefined }) {
  const { t } = useTranslation('audit');
  const idle = before && idleBetween(before.recordedAt, event.recordedAt);
  return idle && <span className={classes.idle}>{t(`idle.${idle.unit}`, { count: idle.count })}</span>;
}

interface EventRowProps {
  event: HistoryEvent;
  words: Words;
  isStart: boolean;
  isEnd: boolean;
}

const EventRow = memo(function EventRow({ event, words, isStart, isEnd }: EventRowProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { position, title, recordedAt, happened, corrects, correctedBy } = event;
  const isLate = happened !== null && idleBetween(happened, recordedAt) !== null;
  return (
    <>
      <span className={`${classes.position} numbers`}>{formats.whole(position)}</span>
      <span className={classes.what}>
        <strong>{title}</strong>
        <span>{words.who(event)}</span>
      </span>
      <span className={`${classes.when} numbers`}>
        <time dateTime={recordedAt} title={recordedAt}>
          {formats.instant(recordedAt)}
        </time>
        <span className={classes.marks}>
          {isStart && <span className={classes.mark}>{t('pinned.from')}</span>}
          {isEnd && <span className={classes.mark}>{t('pinned.to')}</span>}
          {corrects !== null && <span>{t('corrects', { position: formats.whole(corrects) })}</span>}
          {correctedBy.length > 0 && <span>{t('corrected')}</span>}
          {corrects === null && correctedBy.length === 0 && isLate && (
            <span>{t('ofDay', { day: happened.includes('T') ? formats.date(happened) : formats.day(happened) })}</span>
          )}
        </span>
      </span>
    </>
  );
});
