import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClinic } from '../shell/use-clinic';
import { EntryForm } from './entry-form';
import { dayIn } from './form-part';
import { personIn, usePersonFields } from './forms/details-form';
import { useClientEntries } from './use-record-entries';
import classes from './entry.module.css';

const route = getRouteApi('/clinics/$clinicId/clients/new');

/** A new client. Their id is chosen here, so that everything else can follow without a connection. */
export function RegisterPage() {
  const { t } = useTranslation(['entry', 'record']);
  const { id: clinicId, timeZone } = useClinic();
  const { name = '' } = route.useSearch();
  const [clientId] = useState(() => crypto.randomUUID());
  const navigate = useNavigate();
  const { register } = useClientEntries(clientId);
  const fields = usePersonFields(Number(dayIn(timeZone).slice(0, 4)));
  const today = (
    <Link className={classes.secondary} to="/clinics/$clinicId/today" params={{ clinicId }}>
      {t('back')}
    </Link>
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('register.title')}</h1>
        <p className={classes.lead}>{t('register.lead')}</p>
      </header>
      <EntryForm
        fields={() => fields}
        initial={{ name }}
        submit={t('register.submit')}
        back={today}
        send={async (values) => {
          await register(personIn(values));
          await navigate({ to: '/clinics/$clinicId/clients/$clientId', params: { clinicId, clientId } });
        }}
      />
    </div>
  );
}
