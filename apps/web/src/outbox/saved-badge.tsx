import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOutbox } from './outbox-context';
import classes from './outbox.module.css';

/** Whether everything that was entered here has reached the record. */
export function SavedBadge({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation('shell');
  const { isKnown, waiting, attention } = useOutbox();
  if (!isKnown) return null;
  const state = attention > 0 ? 'attention' : waiting > 0 ? 'waiting' : 'all';
  const says = {
    attention: t('saved.attention', { count: attention }),
    waiting: t('saved.waiting', { count: waiting }),
    all: t('saved.all'),
  }[state];
  return (
    <Link className={classes.badge} data-state={state} to="/clinics/$clinicId/outbox" params={{ clinicId }}>
      <span aria-hidden="true">{{ attention: '▲', waiting: '○', all: '✓' }[state]}</span>
      <span aria-live="polite">{says}</span>
    </Link>
  );
}
