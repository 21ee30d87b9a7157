import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KEPT } from '../kept/kept';
import classes from './demo-notice.module.css';

/** Whether this is a demo: every answer of one says so, to whoever asks. */
const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: async () => (await fetch('/health/live')).headers.get('pinpoint-demo') === '1',
  staleTime: 60_000,
  meta: KEPT,
});

/** Stands on every page of a demo, before and after one signs in. */
export function DemoNotice() {
  const { t } = useTranslation('shell');
  const { data: isDemo = false } = useQuery(demoQuery);
  if (!isDemo) return null;
  return (
    <aside className={classes.notice} aria-label={t('demo.label')}>
      {t('demo.body')}
    </aside>
  );
}
