import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { useOutbox } from '../outbox/outbox-context';
import { type OutboxItem } from '../outbox/queued-command';
import { clientsQuery } from '../session/queries';
import classes from './today.module.css';

const SHOWN = 6;

/** Finds a client by any part of the name, among those that are on this device; `/` leads here. */
export function ClientSearch({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation('record');
  const { data: clients } = useQuery(clientsQuery(clinicId));
  const { items } = useOutbox();
  const [said, setSaid] = useState('');
  const [sessionId, setSessionId] = useState(() => crypto.randomUUID());
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const words = plain(said).split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? []
      : [...newClients(items, clients), ...(clients ?? [])].filter(
          ({ name }) => name && words.every((word) => plain(name).includes(word)),
        );
  return (
    <search className={classes.search}>
      <input
        ref={input}
        type="search"
        className={classes.searchInput}
        aria-label={t('today.search')}
        placeholder={t('today.searchHint')}
        value={said}
        onChange={(event) => {
          setSaid(event.target.value);
          setSessionId(crypto.randomUUID());
        }}
      />
      {words.length > 0 && (
        <ul className={classes.found}>
          {found.length === 0 && (
            <li className={classes.foundClient}>
              <Link to="/clinics/$clinicId/clients/new" params={{ clinicId }} search={{ name: said.trim() }}>
                <span className={classes.fine}>{t('today.noClients')}</span>
                <span>{t('today.register', { name: said.trim() })}</span>
              </Link>
            </li>
          )}
          {found.slice(0, SHOWN).map(({ clientId, name, birthYear }) => (
            <li key={clientId} className={classes.foundClient}>
              <Link
                to="/clinics/$clinicId/sessions/$sessionId"
                params={{ clinicId, sessionId }}
                search={{ client: clientId }}
              >
                <span className={classes.name}>
                  {name} {birthYear !== null && <span className={classes.fine}>{birthYear}</span>}
                </span>
                <span className={classes.fine}>{t('today.newSession')}</span>
              </Link>
              <Link
                to="/clinics/$clinicId/clients/$clientId"
                params={{ clinicId, clientId }}
                aria-label={t('today.courseOf', { name: name ?? '' })}
              >
                {t('today.course')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

type Found = Pick<components['schemas']['ListedClient'], 'clientId' | 'name' | 'birthYear'>;

/** Who was registered on this device and is in no list of the service yet. */
function newClients(items: readonly OutboxItem[], listed: readonly Found[] = []): Found[] {
  return items
    .filter(({ operation }) => operation === 'registerClient')
    .map(({ record, body }) => ({
      clientId: record.replace('client-', ''),
      name: (body['identity'] as { name?: string } | undefined)?.name ?? null,
      birthYear: typeof body['birthYear'] === 'number' ? body['birthYear'] : null,
    }))
    .filter(({ clientId }) => !listed.some((one) => one.clientId === clientId));
}

/** Without accents and capitals, so that "zoe" finds "Zoë". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
