import { Text } from '@mantine/core';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './clinic-shell.module.css';

/** While there is no connection: how old what stands on the page is. */
export function OfflineNotice() {
  const { t, i18n } = useTranslation('shell');
  const { online } = useNetwork();
  const queries = useQueryClient();
  useIsFetching();
  if (online) return null;
  const times = queries
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.dataUpdatedAt)
    .filter((at) => at > 0);
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Text role="status" className={classes.offline}>
      {times.length > 0 ? t('offline', { time: time.format(Math.min(...times)) }) : t('offlineEmpty')}
    </Text>
  );
}
