import { useTranslation } from 'react-i18next';
import { useOutbox } from '../outbox/outbox-context';
import { useTimes } from '../session/use-times';
import { ClientLink } from './client-link';
import { type WaitingItem } from './use-waiting';
import classes from './today.module.css';

/** Where an alert of each kind of record is acknowledged. */
const ACKNOWLEDGED_IN = {
  client: { operation: 'acknowledgeClientAlert', records: 'clients' },
  series: { operation: 'acknowledgeSeriesAlert', records: 'series' },
  session: { operation: 'acknowledgeSessionAlert', records: 'sessions' },
} as const;

/** A stop or a warning that nobody has answered yet. */
export function AlertToAnswer({ item }: { item: WaitingItem<'alerts'> }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { items, enter } = useOutbox();
  const { operation, records } = ACKNOWLEDGED_IN[item.record];
  const path = `${records}/${item.recordId}/alerts/${item.alertId}/acknowledgement`;
  if (items.some((one) => one.path === path)) return null;
  const acknowledge = () => enter({ record: `${item.record}-${item.recordId}`, operation, path, body: {} });
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine} data-overdue={item.level === 'stop'}>
          {item.level === 'stop' ? '■' : '▲'} {t(`today.${item.level}`)}: {item.condition} ·{' '}
          {times.shortDay(item.treatedAt ?? item.raisedAt)}
        </span>
      </div>
      <div className={classes.rowActions}>
        <button type="button" onClick={() => void acknowledge()}>
          {t('today.acknowledge')}
        </button>
      </div>
    </li>
  );
}
