import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { enteredName, factName } from '../session/fact-name';
import { useTimes } from '../session/use-times';
import { useMe } from '../sign-in/me';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { sendAgain, withdraw } from './settle';
import { useOutbox } from './outbox-context';
import { type OutboxItem, type RecordedSince } from './queued-command';
import { WaitingPhotos } from './waiting-photos';
import { useTitle } from '../shell/use-title';
import classes from './outbox.module.css';

const LATE = { reason: 'device_offline' };
/** They are about what stands already, so they are never late. */
const TAKES_NO_LATE = /^(?:void|correct)/;

/** What has not reached the record yet; and what it refused, with both sides of the matter. */
export function OutboxPage() {
  const { t } = useTranslation('record');
  useTitle(t('outbox.title'));
  const { items, photos } = useOutbox();
  const attention = items.filter(({ state }) => state === 'attention');
  const waiting = items.filter(({ state }) => state === 'waiting');
  if (attention.length + waiting.length + photos.length === 0) {
    return (
      <div className={classes.page}>
        <h1 className={classes.title}>{t('outbox.title')}</h1>
        <EmptyState title={`✓ ${t('outbox.empty')}`} body={t('outbox.emptyBody')} />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('outbox.title')}</h1>
      {attention.length > 0 && (
        <section>
          <h2 className={classes.subtitle}>{t('outbox.attentionTitle')}</h2>
          <p className={classes.hint}>{t('outbox.explain')}</p>
          {attention.map((item) => (
            <RefusedItem key={item.seq} item={item} />
          ))}
        </section>
      )}
      {waiting.length > 0 && (
        <section>
          <h2 className={classes.subtitle}>{t('outbox.waitingTitle')}</h2>
          <ol className={classes.list}>
            {waiting.map((item) => (
              <li key={item.seq} className={classes.waiting}>
                <Entered item={item} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {photos.length > 0 && <WaitingPhotos photos={photos} />}
    </div>
  );
}

function Entered({ item }: { item: OutboxItem }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  return (
    <>
      <time className={classes.time}>{times.time(item.enteredAt)}</time> {enteredName(t, item)}
    </>
  );
}

/** What somebody else has entered meanwhile, with its values. */
function Since({ since: { type, actor, recordedAt, data } }: { since: RecordedSince }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { staffId } = useMe();
  const changes = type === 'EntryCorrected' ? ((data?.['changes'] ?? []) as FieldChange[]) : [];
  return (
    <li>
      {recordedAt !== undefined && <time className={classes.time}>{times.time(recordedAt)}</time>}{' '}
      {factName(t, { type, data: data ?? {} })}
      {changes.map(({ field, old, new: value }) => (
        <span key={field}>
          {' '}
          {t('outbox.changed', {
            field: field.replace(/[A-Z]/g, ' $&').toLowerCase(),
            old: said(old),
            new: said(value),
          })}
        </span>
      ))}
      {actor !== undefined && ` · ${t(actor === staffId ? 'outbox.byYou' : 'outbox.byOther')}`}
    </li>
  );
}

interface FieldChange {
  field: string;
  old: unknown;
  new: unknown;
}

function said(value: unknown): string {
  if (value === null) return '–';
  return typeof value === 'string' ? value.replaceAll('_', ' ') : JSON.stringify(value);
}

/** A refusal, and the ways out. Nothing is decided here by itself: the person sees both sides first. */
function RefusedItem({ item }: { item: OutboxItem }) {
  const { t } = useTranslation('record');
  const { id: clinicId } = useClinic();
  const queries = useQueryClient();
  const { sendNow } = useOutbox();
  const [isSure, setIsSure] = useState(false);
  const { refusal } = item;
  const isStale = refusal?.status === 412;
  const version = refusal?.version;

  async function retry(change: Parameters<typeof sendAgain>[1]): Promise<void> {
    await sendAgain(item, change);
    sendNow();
    await queries.invalidateQueries({ queryKey: ['clinic', clinicId] });
  }

  return (
    <article className={classes.refused}>
      <p role="alert">
        <span aria-hidden="true">▲ </span>
        {refusal?.detail}
      </p>
      <div className={classes.sides}>
        <div>
          <h3 className={classes.side}>{t('outbox.yours')}</h3>
          <p>
            <Entered item={item} />
          </p>
        </div>
        {refusal?.changes && refusal.changes.length > 0 && (
          <div>
            <h3 className={classes.side}>{t('outbox.since')}</h3>
            <ul className={classes.list}>
              {refusal.changes.map((since, index) => (
                <Since key={index} since={since} />
              ))}
            </ul>
          </div>
        )}
      </div>
      {refusal?.stops && (
        <Override
          onOverride={(reason) =>
            void retry({
              body: { ...item.body, overrides: refusal.stops!.map(({ rule }) => ({ rule, reason })) },
            })
          }
        />
      )}
      <div className={classes.actions}>
        {isStale && version !== undefined ? (
          <Button onClick={() => void retry({ expectedVersion: version })}>{t('outbox.onTop')}</Button>
        ) : (
          <Button {...(refusal?.stops && { variant: 'default' })} onClick={() => void retry({})}>
            {t('outbox.again')}
          </Button>
        )}
        {!isStale && !TAKES_NO_LATE.test(item.operation) && (
          <Button variant="default" onClick={() => void retry({ body: { ...item.body, late: LATE } })}>
            {t('outbox.late')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="red"
          onClick={() => (isSure ? void withdraw(item).then(sendNow) : setIsSure(true))}
        >
          {isSure ? t('outbox.withdrawSure') : t('outbox.withdraw')}
        </Button>
      </div>
    </article>
  );
}

const REASONS = [
  'cleared_by_physician',
  'clinical_judgement',
  'risk_accepted_by_client',
  'finding_wrong',
  'emergency',
  'other',
] as const satisfies readonly components['schemas']['OverrideRequest']['reason'][];
type Reason = (typeof REASONS)[number];

/** A stop can be overridden by a person, who gives a reason; the record keeps both with their name. */
function Override({ onOverride }: { onOverride: (reason: Reason) => void }) {
  const { t } = useTranslation('record');
  const [reason, setReason] = useState<Reason>('clinical_judgement');
  return (
    <div className={classes.override}>
      <NativeSelect
        label={t('outbox.overrideReason')}
        value={reason}
        data={REASONS.map((value) => ({ value, label: t(`outbox.overrideReasons.${value}`) }))}
        onChange={(event) => setReason(event.currentTarget.value as Reason)}
      />
      <Button onClick={() => onOverride(reason)}>{t('outbox.override')}</Button>
    </div>
  );
}
