import { Button, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { type HistoryEvent } from './use-events';
import { wordsOf } from './words-of-data';
import classes from './timeline.module.css';

interface EventDetailProps {
  event: HistoryEvent;
  nameOf: (actor: string) => string;
  onGo: (position: number) => void;
}

/** One event: who, in which role, when it happened and when it was recorded, and what it corrects. */
export function EventDetail({ event, nameOf, onGo }: EventDetailProps) {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const formats = useFormats();
  const happened = event.happened?.includes('T')
    ? formats.exactInstant(event.happened)
    : event.happened && formats.day(event.happened);
  const rows: [string, string | null | undefined][] = [
    [t('detail.who'), `${nameOf(event.actor)}, ${event.role}`],
    [t('detail.happened'), happened ?? t('detail.notSaid')],
    [t('detail.recorded'), formats.exactInstant(event.recordedAt)],
    [t('detail.record'), event.recordId ? `${event.recordKind} ${event.recordId.slice(0, 8)}` : event.recordKind],
    [t('detail.reason'), event.reason],
    [t('detail.late'), event.lateReason],
    [t('detail.erased'), event.erasedParts.length > 0 ? event.erasedParts.join(', ') : null],
    ...wordsOf(event.data),
  ];
  const links = [...(event.corrects === null ? [] : [event.corrects]), ...event.correctedBy];
  return (
    <section className={classes.panel} aria-live="polite" aria-labelledby="event">
      <Title order={2} id="event">
        {event.title}
      </Title>
      <dl className={`${classes.facts} numbers`}>
        {rows.map(
          ([name, value], number) =>
            value && (
              <div key={`${name}/${number}`}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {links.map((position) => (
        <Button key={position} variant="subtle" onClick={() => onGo(position)}>
          {t(position === event.corrects ? 'detail.toCorrected' : 'detail.toCorrection', {
            position: formats.whole(position),
          })}
        </Button>
      ))}
      {event.clientId && (
        <Link
          to="/clinics/$clinicId/timeline"
          params={{ clinicId }}
          search={{ clientId: event.clientId, at: event.position }}
          className={classes.only}
        >
          {t('detail.onlyClient')}
        </Link>
      )}
    </section>
  );
}
