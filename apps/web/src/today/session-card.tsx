import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { EntryLink } from '../entry/entry-link';
import { useSession } from '../session/use-session';
import { useTimes } from '../session/use-times';
import classes from './today.module.css';

/** One session of the day; the whole card opens it. */
export function SessionCard({ clinicId, item }: { clinicId: string; item: components['schemas']['SessionItem'] }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { view } = useSession(clinicId, item.sessionId);
  const at = item.startedAt ?? view.startedAt ?? item.plannedFor;
  const isClosed = item.state === 'completed' || item.state === 'aborted' || view.phase === 'closed';
  const state =
    view.phase === 'cancelled'
      ? 'cancelled'
      : item.state === 'aborted'
        ? 'aborted'
        : isClosed
          ? 'signed'
          : view.phase === 'running'
            ? 'continue'
            : 'start';
  return (
    <li className={classes.sessionOfDay}>
      <Link
        className={classes.card}
        data-state={state}
        to="/clinics/$clinicId/sessions/$sessionId"
        params={{ clinicId, sessionId: item.sessionId }}
      >
        <time className={classes.time}>{at ? times.time(at) : '–'}</time>
        <span className={classes.who}>
          <span className={classes.name}>{item.client.name ?? t('today.unnamed')}</span>
          <span className={classes.fine}>
            {[
              item.sessionNumber !== null && t('today.sessionOf', { number: String(item.sessionNumber) }),
              item.plannedDurationS !== null && t('today.minutes', { count: Math.round(item.plannedDurationS / 60) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className={classes.action}>
          {state === 'signed' && '✓ '}
          {t(`today.${state}`)}
        </span>
      </Link>
      {item.state === 'booked' && state === 'start' && <ChangeBooking item={item} />}
    </li>
  );
}

/** Moves or cancels what is booked; apart from the card, so that no finger that begins a session comes upon it. */
function ChangeBooking({ item }: { item: components['schemas']['SessionItem'] }) {
  const { t } = useTranslation('record');
  const { clientId, name } = item.client;
  const search = { session: item.sessionId };
  return (
    <details className={classes.change}>
      <summary aria-label={`${t('today.moveOrCancel')}: ${name ?? t('today.unnamed')}`}>⋯</summary>
      <div className={classes.changes}>
        <EntryLink clientId={clientId} form="move" search={search}>
          {t('today.move')}
        </EntryLink>
        <EntryLink clientId={clientId} form="cancellation" search={search}>
          {t('today.cancel')}
        </EntryLink>
      </div>
    </details>
  );
}
