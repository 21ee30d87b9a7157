import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me';
import { AccountMenu } from './account-menu';
import { ProductMark } from './icons';
import { useTitle } from './use-title';
import classes from './no-clinic.module.css';
import shellClasses from './clinic-shell.module.css';

/** What somebody who runs the installation may ask the service for, in the order in which it is needed. */
const REQUESTS = {
  add: 'POST /api/v1/clinics',
  firstOwner: 'POST /api/v1/clinics/{clinicId}/first-owner',
  list: 'GET /api/v1/clinics',
  emergency: 'POST /api/v1/clinics/{clinicId}/emergency-accesses',
} as const;

/** For whoever has an account and no clinic: what the account is for, and how to leave. */
export function NoClinicPage() {
  const { t } = useTranslation('shell');
  const { platformAdmin } = useMe();
  const who = platformAdmin ? 'platform' : 'noClinic';
  useTitle(t(`${who}.title`));
  return (
    <>
      <header className={shellClasses.header}>
        <span className={shellClasses.brand}>
          <ProductMark />
        </span>
        <Text fw={600} className={shellClasses.clinic}>
          {t('product')}
        </Text>
        <AccountMenu />
      </header>
      <main className={classes.page}>
        <Title order={1}>{t(`${who}.title`)}</Title>
        <Text>{t(`${who}.body`)}</Text>
        {platformAdmin && (
          <>
            <dl className={classes.requests}>
              {(Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]).map((name) => (
                <div key={name}>
                  <dt>{t(`platform.${name}`)}</dt>
                  <dd>
                    <code>{REQUESTS[name]}</code>
                  </dd>
                </div>
              ))}
              <div>
                <dt>{t('platform.link')}</dt>
                <dd>
                  <code>npm run -s pinpoint -- staff-link --login NAME</code>
                </dd>
              </div>
            </dl>
            <Anchor href="/api/docs">{t('platform.docs')}</Anchor>
          </>
        )}
      </main>
    </>
  );
}
