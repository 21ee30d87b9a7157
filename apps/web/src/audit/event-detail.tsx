import { Button, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { recordOf } from './record-query';
import { type TimelineSearch } from './timeline-search';
import { type HistoryEvent } from './use-events';
import { type Words } from './use-words';
import { type Said } from './words-of-data';
import classes from './timeline.module.css';

interface EventDetailProps {
  event: HistoryEvent;
  words: Words;
  /** What the timeline shows only, if not all of the clinic. */
  only: TimelineSearch;
  onGo: (position: number) => void;
}

/** One event: who, in which role, when it happened and when it was recorded, and what it corrects. */
export function EventDetail({ event, words, only, onGo }: EventDetailProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { happened, recordedAt, recordKind, recordId, clientId } = event;
  const said = (name: string, value: string | null, exact?: string): Said[] =>
    value === null ? [] : [{ name, value, ...(exact !== undefined && { exact }) }];
  const rows = [
    ...said(t('detail.who'), words.who(event)),
    ...(happened === null
      ? said(t('detail.happened'), t('detail.notSaid'))
      : said(t('detail.happened'), words.time(happened), happened)),
    ...said(t('detail.recorded'), formats.exactInstant(recordedAt), recordedAt),
    ...said(t('detail.record'), recordId ? words.text(`${recordKind} ${recordId}`) : recordKind, recordId ?? undefined),
    ...(recordKind === 'client' || clientId === null ? [] : said(t('detail.client'), words.text(clientId), clientId)),
    ...said(t('detail.reason'), event.reason && words.text(event.reason.replaceAll('_', ' '))),
    ...said(t('detail.late'), event.lateReason && event.lateReason.replaceAll('_', ' ')),
    ...said(t('detail.erased'), event.erasedParts.length > 0 ? event.erasedParts.join(', ') : null),
    // What was said above, under the names that people give it.
    ...words.members(withoutTold(event)),
  ];
  const links = [...(event.corrects === null ? [] : [event.corrects]), ...event.correctedBy];
  return (
    <section className={classes.panel} aria-live="polite" aria-labelledby="event" data-event={event.position}>
      <p className={`${classes.number} numbers`}>{t('detail.event', { position: formats.whole(event.position) })}</p>
      <Title order={2} id="event">
        {event.title}
      </Title>
      <dl className={`${classes.facts} numbers`}>
        {rows.map(({ name, value, exact }, number) => (
          <div key={`${name}/${number}`}>
            <dt>{name}</dt>
            <dd title={exact}>{value}</dd>
          </div>
        ))}
      </dl>
      {links.map((position) => (
        <Button key={position} variant="default" className={classes.link} onClick={() => onGo(position)}>
          {t(position === event.corrects ? 'detail.toCorrected' : 'detail.toCorrection', {
            position: formats.whole(position),
          })}
        </Button>
      ))}
      <OnlyLinks event={event} only={only} />
    </section>
  );
}

/** The same place in the history of the record that an event stands in, or of its client. */
function OnlyLinks({ event, only }: { event: HistoryEvent; only: TimelineSearch }) {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const record = recordOf(event);
  const at = event.position;
  const choices = [
    ...(record?.kind === 'session' ? [{ kind: 'session', search: { sessionId: record.id, at } } as const] : []),
    ...(record?.kind === 'series' ? [{ kind: 'series', search: { seriesId: record.id, at } } as const] : []),
    ...(event.clientId === null ? [] : [{ kind: 'client', search: { clientId: event.clientId, at } } as const]),
  ].filter(({ kind }) => only[`${kind}Id`] === undefined);
  return (
    <p className={classes.only}>
      {choices.map(({ kind, search }) => (
        <Link key={kind} to="/clinics/$clinicId/timeline" params={{ clinicId }} search={search}>
          {t(`detail.only.${kind}`)}
        </Link>
      ))}
    </p>
  );
}

function withoutTold({ data, happened, reason }: HistoryEvent): object {
  const told = Object.entries(data ?? {}).filter(
    ([name, value]) =>
      name !== 'lateReason' &&
      name !== 'clientId' &&
      !(name === 'at' && value === happened) &&
      !(name === 'reason' && value === reason),
  );
  return Object.fromEntries(told);
}
