import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '../outbox/outbox-context';
import { clientQuery } from './queries';
import { useTimes } from './use-times';
import classes from './session.module.css';

interface ConsentProps {
  clinicId: string;
  clientId: string;
  kind: 'treatment' | 'clinical_photo' | 'marketing_photo' | 'data_sharing';
}

/** Whether the client has consented; what was signed just now is entered with one tap. */
export function Consent({ clinicId, clientId, kind }: ConsentProps) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { enter } = useOutbox();
  const given = useConsent(clinicId, clientId, kind);

  async function give(): Promise<void> {
    const body = { kind, given: new Date().toISOString(), channel: 'paper' };
    await enter({
      record: `client-${clientId}`,
      operation: 'giveConsent',
      path: `clients/${clientId}/consents`,
      body,
    });
  }

  return (
    <div className={classes.consent}>
      <span>
        {t(`check.consentTo.${kind}`)}:{' '}
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

/** When the consent was given that stands, on the record or in the outbox; null where none does. */
export function useConsent(clinicId: string, clientId: string, kind: ConsentProps['kind']): string | null {
  const { items } = useOutbox();
  const { data } = useQuery(clientQuery(clinicId, clientId));
  const entered = items.findLast(
    ({ record, operation, body }) =>
      record === `client-${clientId}` &&
      (operation === 'giveConsent' || operation === 'withdrawConsent') &&
      body['kind'] === kind,
  );
  if (!entered) return standingConsent(data?.entries ?? [], kind);
  return entered.operation === 'giveConsent' ? String(entered.body['given']) : null;
}

/** Every consent of a kind that was given before a withdrawal ends with it. */
function standingConsent(
  entries: readonly { type: string; data: Record<string, unknown> }[],
  kind: string,
): string | null {
  const last = entries.findLast(
    ({ type, data }) => (type === 'ConsentGiven' || type === 'ConsentWithdrawn') && data['kind'] === kind,
  );
  return last?.type === 'ConsentGiven' ? String(last.data['given']) : null;
}
