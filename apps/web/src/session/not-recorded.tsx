import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '../outbox/outbox-context';
import { enteredName } from './fact-name';
import { recordOf } from './use-session';
import classes from './session.module.css';

/** What the record did not take of what was entered here, while the session goes on. */
export function NotRecorded({ clinicId, sessionId }: { clinicId: string; sessionId: string }) {
  const { t } = useTranslation('record');
  const { items } = useOutbox();
  const refused = items.filter(({ record, state }) => record === recordOf(sessionId) && state === 'attention');
  if (refused.length === 0) return null;
  return (
    <div className={classes.notRecorded} role="alert">
      <p className={classes.warning}>▲ {t('session.notRecorded', { count: refused.length })}</p>
      <ul className={classes.reviewList}>
        {refused.map((item) => (
          <li key={item.seq}>
            <strong>{enteredName(t, item)}</strong> · {item.refusal?.detail}
          </li>
        ))}
      </ul>
      <Link className={classes.secondary} to="/clinics/$clinicId/outbox" params={{ clinicId }}>
        {t('session.decide')}
      </Link>
    </div>
  );
}
