import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Review } from './close.page';
import { Corrections } from './corrections';
import { type SessionPart } from './session-part';
import classes from './session.module.css';

export function SignedSession({
  clinicId,
  sessionId,
  version,
  view,
  isUnsynced,
}: SessionPart & { isUnsynced: boolean }) {
  const { t } = useTranslation('record');
  return (
    <section className={classes.closePage}>
      <div className={classes.signed} role="status">
        <h2 className={classes.title}>{isUnsynced ? `○ ${t('close.doneUnsynced')}` : `✓ ${t('close.done')}`}</h2>
        {isUnsynced && <p className={classes.hint}>{t('close.doneUnsyncedBody')}</p>}
      </div>
      <Review clinicId={clinicId} view={view} />
      <Corrections sessionId={sessionId} version={version} view={view} />
      <Link data-key="n" className={classes.primary} to="/clinics/$clinicId/today" params={{ clinicId }}>
        {t('close.toToday')}
      </Link>
    </section>
  );
}
