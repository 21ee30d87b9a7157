import { Anchor, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClinic } from './use-clinic';
import { AccountMenu } from './account-menu';
import { ProductMark } from './icons';
import { navigationOf } from './navigation';
import { OfflineNotice } from './offline-notice';
import classes from './clinic-shell.module.css';

/** Around every page of a clinic: where one is, where one can go, and what is saved. */
export function ClinicShell() {
  const { t } = useTranslation('shell');
  const clinic = useClinic();
  return (
    <div className={classes.shell}>
      <Anchor href="#content" className={classes.skip}>
        {t('skipToContent')}
      </Anchor>
      <header className={classes.header}>
        <Link to="/" className={classes.brand} aria-label={t('product')}>
          <ProductMark />
        </Link>
        <Text className={classes.clinic} fw={600} truncate>
          {clinic.name}
        </Text>
        <AccountMenu clinic={clinic} />
      </header>
      <nav className={classes.nav} aria-label={t('navigation')}>
        {navigationOf(clinic.role).map(({ to, text, Icon }) => (
          <Link key={to} to={to} params={{ clinicId: clinic.id }} className={classes.link}>
            <Icon />
            <span>{t(text)}</span>
          </Link>
        ))}
      </nav>
      <main id="content" tabIndex={-1} className={classes.content}>
        <OfflineNotice />
        <Outlet />
      </main>
    </div>
  );
}
