import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { useClinic } from '../shell/use-clinic';
import classes from './today.module.css';

/** Leads to the client whom something waits for. */
export function ClientLink({ client: { clientId, name } }: { client: components['schemas']['ClientOfItem'] }) {
  const { t } = useTranslation('record');
  const { id: clinicId } = useClinic();
  return (
    <Link to="/clinics/$clinicId/clients/$clientId" params={{ clinicId, clientId }} className={classes.clientLink}>
      {name ?? t('today.unnamed')}
    </Link>
  );
}
