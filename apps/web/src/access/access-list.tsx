import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import classes from './access.module.css';

interface AccessListProps {
  accesses: readonly components['schemas']['AccessBody'][];
  /** Names of the staff by their ids; a machine has none. */
  names: ReadonlyMap<string, string>;
}

export function AccessList({ accesses, names }: AccessListProps) {
  const { t } = useTranslation('access');
  const { id: clinicId } = useClinic();
  const formats = useFormats();
  return (
    <ol className={classes.list}>
      {accesses.map(({ position, at, staffId, role, reason, operation, record, clients }) => (
        <li key={position} className={classes.item}>
          <time className={`${classes.time} numbers`} dateTime={at}>
            {formats.exactInstant(at)}
          </time>
          <div className={classes.who}>
            <strong>{names.get(staffId) ?? t('unknown', { id: staffId.slice(0, 8) })}</strong>
            <span>{t('as', { role })}</span>
          </div>
          <div className={classes.what}>
            <span>{inWords(operation)}</span>
            <span className={classes.ids}>
              {record && `${record.kind} ${record.id.slice(0, 8)}`}
              {clients.length > 1 && t('clients', { count: clients.length })}
              {clients.length === 1 && (
                <Link to="/clinics/$clinicId/access" params={{ clinicId }} search={{ clientId: clients[0]! }}>
                  {t('client', { id: clients[0]!.slice(0, 8) })}
                </Link>
              )}
            </span>
          </div>
          <span className={classes.reason}>{t(`reason.${reason}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** `readSessionTimeline` as "Read session timeline". */
function inWords(operation: string): string {
  const words = operation.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
