import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '../outbox/outbox-context';
import { clientQuery } from './queries';
import { useTimes } from './use-times';
import classes from './session.module.css';

interface ConsentProps {
  clinicId: string;
  clientId: string;
}

/** Whether the client has consented to be treated; what was signed just now is entered with one tap. */
export function Consent({ clinicId, clientId }: ConsentProps) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { items, enter } = useOutbox();
  const { data } = useQuery(clientQuery(clinicId, clientId));
  const record = `client-${clientId}`;
  const entered = items.find((item) => item.record === record && item.operation === 'giveConsent');
  const given = entered ? entered.enteredAt : standingConsent(data?.entries ?? []);

  async function give(): Promise<void> {
    const body = { kind: 'treatment', given: new Date().toISOString(), channel: 'paper' };
    await enter({ record, operation: 'giveConsent', path: `clients/${clientId}/consents`, body });
  }

  return (
    <div className={classes.consent}>
      <span>
        {t('check.consent')}:{' '}
        {given === null ? `▲ ${t('check.consentMissing')}` : t('check.consentOn', { day: times.shortDay(given) })}
      </span>
      {given === null && (
        <button type="button" className={classes.quiet} onClick={() => void give()}>
          {t('check.consentGiven')}
        </button>
      )}
    </div>
  );
}

/** When the consent was given that stands; every consent of a kind that was given before a withdrawal ends with it. */
function standingConsent(entries: readonly { type: string; data: Record<string, unknown> }[]): string | null {
  const last = entries.findLast(
    ({ type, data }) => (type === 'ConsentGiven' || type === 'ConsentWithdrawn') && data['kind'] === 'treatment',
  );
  return last?.type === 'ConsentGiven' ? String(last.data['given']) : null;
}
