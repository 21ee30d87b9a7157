import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { wipeDevice } from '../outbox/device-store';
import { unsavedHere } from '../outbox/settle';
import { useUnsaved } from '../outbox/use-unsaved';
import { type MyClinic, useMe } from '../sign-in/me';
import { homeOf } from './home-of';
import { Shortcuts } from './shortcuts';
import classes from './clinic-shell.module.css';

/** Whose session this is: other clinics, appearance, password, signing out. Without a clinic, of whoever works in none. */
export function AccountMenu({ clinic }: { clinic?: MyClinic }) {
  const { t } = useTranslation(['shell', 'record']);
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [showsKeys, setShowsKeys] = useState(false);
  const unsaved = useUnsaved();
  const isBlocked = unsaved === null || unsaved.length > 0;
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  async function signOut(path: '/api/v1/sign-out' | '/api/v1/sign-out/everywhere'): Promise<void> {
    if ((await unsavedHere()).length > 0) return;
    await answerOf(api.POST(path));
    await wipeDevice();
    queries.clear();
    await navigate({ to: '/sign-in' });
  }

  return (
    <>
      <Shortcuts isOpen={showsKeys} onChange={setShowsKeys} />
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <UnstyledButton className={classes.account} aria-label={t('account.open', { name: me.name })}>
            <span className={classes.initials} data-initials={initialsOf(me.name)} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{clinic ? `${me.name} · ${t(`role.${clinic.role}`)}` : me.name}</Menu.Label>
          {me.clinics.length > 1 && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('account.clinics')}</Menu.Label>
              {me.clinics.map(({ id, name, role }) => (
                <Menu.Item
                  key={id}
                  disabled={id === clinic?.id}
                  rightSection={
                    id === clinic?.id && (
                      <Text size="xs" c="dimmed">
                        {t('account.current')}
                      </Text>
                    )
                  }
                  onClick={() => void navigate({ to: homeOf(role), params: { clinicId: id } })}
                >
                  {name}
                </Menu.Item>
              ))}
            </>
          )}
          <Menu.Divider />
          <Menu.Label>{t('account.appearance')}</Menu.Label>
          {(['light', 'dark', 'auto'] as const).map((scheme) => (
            <Menu.Item
              key={scheme}
              aria-current={colorScheme === scheme}
              rightSection={colorScheme === scheme && <span aria-hidden="true">✓</span>}
              onClick={() => setColorScheme(scheme)}
            >
              {t(scheme === 'auto' ? 'account.system' : `account.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => void navigate({ to: '/password/change' })}>{t('account.password')}</Menu.Item>
          <Menu.Item onClick={() => void navigate({ to: '/second-factor' })}>{t('account.secondFactor')}</Menu.Item>
          <Menu.Item onClick={() => setShowsKeys(true)}>{t('account.shortcuts')}</Menu.Item>
          {(unsaved ?? []).map(({ clinicId, staffId, count }) => {
            const where = me.clinics.find(({ id }) => id === clinicId);
            if (staffId !== me.staffId || !where) {
              return (
                <Menu.Label key={clinicId + staffId}>{t('record:outbox.signOutBlockedByOther', { count })}</Menu.Label>
              );
            }
            return (
              <Menu.Item
                key={clinicId + staffId}
                onClick={() => void navigate({ to: '/clinics/$clinicId/outbox', params: { clinicId } })}
              >
                {t('record:outbox.signOutBlocked', { count, clinic: where.name })}
              </Menu.Item>
            );
          })}
          <Menu.Item disabled={isBlocked} onClick={() => void signOut('/api/v1/sign-out')}>
            {t('account.signOut')}
          </Menu.Item>
          <Menu.Item disabled={isBlocked} onClick={() => void signOut('/api/v1/sign-out/everywhere')}>
            {t('account.signOutEverywhere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.slice(0, 1) ?? '').join('');
}
