import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type OutboxItem } from '../outbox/queued-command';
import { enteredName } from '../session/fact-name';
import { useClinic } from '../shell/use-clinic';
import classes from './course.module.css';

/** What was entered here about a client and has not reached the record, so that nobody enters it again. */
export function OnTheWay({ items }: { items: readonly OutboxItem[] }) {
  const { t } = useTranslation('entry');
  const { t: tRecord } = useTranslation('record');
  const { id: clinicId } = useClinic();
  if (items.length === 0) return null;
  return (
    <section className={classes.missing} aria-labelledby="on-the-way">
      <h2 id="on-the-way" className={classes.missingTitle}>
        {t('onTheWay')}
      </h2>
      <ul className={classes.onTheWay}>
        {items.map((item) => (
          <li key={item.id}>
            <span role="img" aria-label={tRecord(`live.${item.state === 'attention' ? 'attention' : 'waiting'}`)}>
              {item.state === 'attention' ? '▲' : '○'}
            </span>
            {item.state === 'attention' ? (
              <Link to="/clinics/$clinicId/outbox" params={{ clinicId }} className={classes.link}>
                {enteredName(tRecord, item)}
              </Link>
            ) : (
              enteredName(tRecord, item)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
