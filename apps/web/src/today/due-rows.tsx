import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryLink } from '../entry/entry-link';
import { useOutbox } from '../outbox/outbox-context';
import { useVisitEntries } from '../entry/use-record-entries';
import { recordOf } from '../session/use-session';
import { useTimes } from '../session/use-times';
import { nameOf } from '../texts/code-names';
import { ClientLink } from './client-link';
import { type WaitingItem } from './use-waiting';
import classes from './today.module.css';

/** A call that is due. Whoever was reached is asked about side effects, so that answer leads to the form. */
export function FollowUp({ item, today }: { item: WaitingItem<'followUps'>; today: string }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { items, enter } = useOutbox();
  const record = `session-${item.sessionId}`;
  const isEntered = items.some(
    (one) => one.record === record && one.operation === 'recordFollowUp' && one.body['day'] === item.day,
  );
  if (isEntered) return null;
  const noteNotReached = () =>
    enter({
      record,
      operation: 'recordFollowUp',
      path: `sessions/${item.sessionId}/follow-ups`,
      body: { day: item.day, reached: false, contactedOn: today },
    });
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine} data-overdue={item.overdue}>
          {t('today.day', { day: String(item.day) })} ·{' '}
          {item.overdue ? t('today.overdue') : t('today.due', { day: times.day(item.dueOn) })}
          {item.attempts > 0 && ` · ${t('today.attempts', { count: item.attempts })}`}
        </span>
      </div>
      <div className={classes.rowActions}>
        <EntryLink
          clientId={item.client.clientId}
          form="follow-up"
          search={{ session: item.sessionId, day: item.day, reached: true }}
          label={`${t('today.reached')}: ${item.client.name ?? t('today.unnamed')}`}
        >
          {t('today.reached')}
        </EntryLink>
        <button type="button" onClick={() => void noteNotReached()}>
          {t('today.notReached')}
        </button>
      </div>
    </li>
  );
}

/** A series whose next session is due, or that is through. */
export function DueInSeries({ clinicId, item }: { clinicId: string; item: WaitingItem<'seriesDue'> }) {
  const { t } = useTranslation(['record', 'entry']);
  const times = useTimes();
  const { client, seriesId, completedSessions } = item;
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={client} />
        <span className={classes.fine} data-overdue={item.overdue}>
          {item.wants === 'end'
            ? t('today.endSeries')
            : `${t('today.ofTarget', { done: String(completedSessions), target: String(item.targetSessions) })} · ${
                item.overdue
                  ? t('today.overdue')
                  : t('today.window', { from: times.day(item.dueFrom), until: times.day(item.dueUntil) })
              }`}
        </span>
      </div>
      {item.wants === 'end' && (
        <div className={classes.rowActions}>
          <EntryLink clientId={client.clientId} form="series-end" search={{ series: seriesId }}>
            {t('entry:series.endLink')}
          </EntryLink>
        </div>
      )}
      {item.wants === 'session' && (
        <div className={classes.rowActions}>
          <EntryLink clientId={client.clientId} form="booking" search={{ series: seriesId }}>
            {t('today.book')}
          </EntryLink>
          <NewSession
            clinicId={clinicId}
            search={{ client: client.clientId, series: seriesId, number: completedSessions + 1 }}
          />
        </div>
      )}
    </li>
  );
}

function NewSession({
  clinicId,
  search,
}: {
  clinicId: string;
  search: { client: string; series: string; number: number };
}) {
  const { t } = useTranslation('record');
  const [sessionId] = useState(() => crypto.randomUUID());
  return (
    <Link to="/clinics/$clinicId/sessions/$sessionId" params={{ clinicId, sessionId }} search={search}>
      {t('today.start')}
    </Link>
  );
}

/** A side effect that has not resolved, and how it stands. */
export function OpenSideEffect({ item }: { item: WaitingItem<'sideEffects'> }) {
  const { t } = useTranslation(['record', 'entry']);
  const { clientId } = item.client;
  const search = { session: item.sessionId, effect: item.effectId };
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine}>
          {nameOf('sideEffect', item.type)}
          {item.area && `, ${nameOf('area', item.area)}`} · {t('today.daysOld', { count: item.ageDays })}
        </span>
      </div>
      <span className={classes.verdict} data-class={item.class}>
        {{ expected: '●', prolonged: '◆', adverse: '▲' }[item.class]} {t(`today.${item.class}`)}
      </span>
      <div className={classes.rowActions}>
        <EntryLink clientId={clientId} form="side-effect-seen" search={search}>
          {t('entry:sideEffect.progressLink')}
        </EntryLink>
        <EntryLink clientId={clientId} form="side-effect-over" search={search}>
          {t('entry:sideEffect.resolveLink')}
        </EntryLink>
      </div>
    </li>
  );
}

/** Who may like to come for a touch-up. */
export function TouchUpDue({ item }: { item: WaitingItem<'touchUpsDue'> }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine}>
          {t('today.window', { from: times.day(item.dueFrom), until: times.day(item.dueUntil) })}
        </span>
      </div>
      <div className={classes.rowActions}>
        <EntryLink clientId={item.client.clientId} form="booking" search={{ series: item.seriesId }}>
          {t('today.book')}
        </EntryLink>
      </div>
    </li>
  );
}

/** A serious side effect that an authority may have to hear of, with the last day of the term. */
export function ReportDue({ item }: { item: WaitingItem<'reports'> }) {
  const { t } = useTranslation(['record', 'entry']);
  const times = useTimes();
  const due = item.overdue ? t('today.overdue') : t('today.due', { day: times.day(item.dueOn) });
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine} data-overdue={item.overdue}>
          {nameOf('sideEffect', item.type)} · {t(item.decided ? 'today.toReport' : 'today.toDecide')} · {due}
        </span>
      </div>
      <div className={classes.rowActions}>
        <EntryLink
          clientId={item.client.clientId}
          form={item.decided ? 'report-made' : 'side-effect-report'}
          search={{ session: item.sessionId, effect: item.effectId }}
        >
          {t(item.decided ? 'entry:sideEffect.notifyLink' : 'entry:sideEffect.reportLink')}
        </EntryLink>
      </div>
    </li>
  );
}

/** A booking that nobody came to, moved or cancelled. */
export function MissedBooking({ item }: { item: WaitingItem<'missedBookings'> }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { items } = useOutbox();
  const { cancel } = useVisitEntries(item.sessionId);
  const isEntered = items.some(
    ({ record, operation }) => record === recordOf(item.sessionId) && CHANGES_BOOKING.has(operation),
  );
  if (isEntered) return null;
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine}>{item.plannedFor !== null && times.shortDay(item.plannedFor)}</span>
      </div>
      <div className={classes.rowActions}>
        <button type="button" onClick={() => void cancel({ reason: 'missed' })}>
          {t('today.didNotCome')}
        </button>
        <EntryLink clientId={item.client.clientId} form="move" search={{ session: item.sessionId }}>
          {t('today.move')}
        </EntryLink>
      </div>
    </li>
  );
}

const CHANGES_BOOKING: ReadonlySet<string> = new Set(['cancelSession', 'rebookSession']);
