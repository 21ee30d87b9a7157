import { useTranslation } from 'react-i18next';
import { EntryLink } from '../entry/entry-link';
import classes from './course.module.css';

/** What can be entered about a client besides a session that is going on. */
export function EnterBar({ clientId }: { clientId: string }) {
  const { t } = useTranslation('entry');
  return (
    <nav className={classes.bar} aria-label={t('enter')}>
      <EntryLink clientId={clientId} form="booking">
        {t('booking.link')}
      </EntryLink>
      <EntryLink clientId={clientId} form="series">
        {t('series.link')}
      </EntryLink>
      <EntryLink clientId={clientId} form="consultation">
        {t('consultation.link')}
      </EntryLink>
      <EntryLink clientId={clientId} form="history">
        {t('history.link')}
      </EntryLink>
      <EntryLink clientId={clientId} form="consents">
        {t('consents.link')}
      </EntryLink>
      <EntryLink clientId={clientId} form="score">
        {t('assessment.link')}
      </EntryLink>
      <EntryLink clientId={clientId} form="details">
        {t('details.link')}
      </EntryLink>
    </nav>
  );
}
