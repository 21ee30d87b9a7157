import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OutboxProvider } from '../outbox/outbox-context';
import { SavedBadge } from '../outbox/saved-badge';
import { queryClient } from '../query-client';
import { type Me, meQuery, type MyClinic } from '../sign-in/me';
import { useClinic } from './use-clinic';
import { MoreIcon, ProductMark } from './icons';
import { navigationOf } from './navigation';
import { OfflineNotice } from './offline-notice';
import classes from './clinic-shell.module.css';

/** A menu is much code for what nobody opens at once. */
const AccountMenu = lazy(() => import('./account-menu').then((loaded) => ({ default: loaded.AccountMenu })));

/** What was entered stays, and goes on once whoever entered it is back. */
function askToSignIn(): void {
  queryClient.setQueryData(meQuery.queryKey, null);
}

/** Around every page of a clinic: where one is, where one can go, and what is saved. */
export function ClinicShell() {
  const { data: me } = useQuery(meQuery);
  const router = useRouter();
  const isSignedOut = !me;
  useEffect(() => {
    if (isSignedOut) void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } });
  }, [isSignedOut, router]);
  return me ? <ShellOf me={me} /> : null;
}

function ShellOf({ me }: { me: Me }) {
  const { t } = useTranslation('shell');
  const clinic = useClinic();
  return (
    <OutboxProvider key={clinic.id} clinicId={clinic.id} staffId={me.staffId} onSignInNeeded={askToSignIn}>
      <div className={classes.shell}>
        <Anchor href="#content" className={classes.skip}>
          {t('skipToContent')}
        </Anchor>
        <header className={classes.header}>
          <Link to="/" className={classes.brand} aria-label={t('product')}>
            <ProductMark />
          </Link>
          <div className={classes.clinic}>
            <Text fw={600}>{clinic.name}</Text>
          </div>
          <SavedBadge clinicId={clinic.id} />
          <Suspense fallback={<span className={classes.account} />}>
            <AccountMenu clinic={clinic} />
          </Suspense>
        </header>
        <nav className={classes.nav} aria-label={t('navigation')}>
          <Places clinic={clinic} places={navigationOf(clinic.role)} />
        </nav>
        <main id="content" tabIndex={-1} className={classes.content}>
          <OfflineNotice />
          <Outlet />
        </main>
      </div>
    </OutboxProvider>
  );
}

/** Beside "More" there is room for so many places: on a phone, and on a tablet upright. */
const AT_HAND = 4;
const AT_HAND_WIDE = 7;

function Places({ clinic, places }: { clinic: MyClinic; places: ReturnType<typeof navigationOf> }) {
  const { t } = useTranslation('shell');
  const isMany = places.length > AT_HAND + 1;
  const isMore = places.length > AT_HAND_WIDE + 1;
  const roomFor = (index: number): string | undefined => {
    if (isMore && index >= AT_HAND_WIDE) return classes.wider;
    return index >= AT_HAND ? classes.wide : undefined;
  };
  const link = ({ to, text, Icon }: (typeof places)[number], className: string) => (
    <Link
      key={to}
      to={to}
      params={{ clinicId: clinic.id }}
      className={className}
      onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
    >
      <Icon />
      <span>{t(text)}</span>
    </Link>
  );
  return (
    <>
      {places.map((place, index) => link(place, `${classes.link} ${isMany ? roomFor(index) : ''}`))}
      {isMany && (
        <>
          <button
            type="button"
            className={`${classes.link} ${classes.more}`}
            data-tablet={isMore}
            popoverTarget="more-places"
          >
            <MoreIcon />
            <span>{t('more')}</span>
          </button>
          <div id="more-places" popover="auto" className={classes.places}>
            {places
              .slice(AT_HAND)
              .map((place, index) =>
                link(place, `${classes.link} ${isMore && index + AT_HAND < AT_HAND_WIDE ? classes.narrow : ''}`),
              )}
          </div>
        </>
      )}
    </>
  );
}
