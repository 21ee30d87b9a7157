import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../texts/code-names';
import { type components } from '../api-client/interface.generated';
import { useOutbox } from '../outbox/outbox-context';
import { workListQuery } from '../session/queries';
import { useTimes } from '../session/use-times';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { ClientSearch } from './client-search';
import { SessionCard } from './session-card';
import { usePrefetch } from './use-prefetch';
import classes from './today.module.css';

type Schemas = components['schemas'];

/** The day: whom one sees, and what waits. */
export function TodayPage() {
  const { t } = useTranslation('record');
  const { id: clinicId } = useClinic();
  const times = useTimes();
  const { data: work, error, refetch } = useQuery(workListQuery(clinicId));
  usePrefetch(clinicId, work);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('today.title')}</h1>
          <p className={classes.date}>{times.longDay(work?.at ?? Date.now())}</p>
        </div>
        <ClientSearch clinicId={clinicId} />
      </header>
      {!work && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LateSkeleton />)}
      {work && <Work clinicId={clinicId} work={work} />}
    </div>
  );
}

function Work({ clinicId, work }: { clinicId: string; work: Schemas['WorkListBody'] }) {
  const { t } = useTranslation('record');
  const { sessionsToday, followUps, seriesDue, sideEffects } = work;
  return (
    <div className={classes.columns}>
      <section className={classes.sessions} aria-labelledby="sessions">
        <h2 id="sessions" className={classes.section}>
          {t('today.sessions')}
        </h2>
        {sessionsToday?.items.length ? (
          <ol className={classes.cards}>
            {sessionsToday.items.map((item) => (
              <SessionCard key={item.sessionId} clinicId={clinicId} item={item} />
            ))}
          </ol>
        ) : (
          <div className={classes.quiet}>
            <p className={classes.quietTitle}>{t('today.quietTitle')}</p>
            <p>{t('today.quietBody')}</p>
          </div>
        )}
      </section>
      <div className={classes.waiting}>
        <Section name={t('today.followUps')} total={followUps?.total ?? 0} shown={followUps?.items.length ?? 0}>
          {followUps?.items.map((item) => (
            <FollowUp key={`${item.sessionId}/${item.day}`} item={item} today={work.today} />
          ))}
        </Section>
        <Section name={t('today.series')} total={seriesDue?.total ?? 0} shown={seriesDue?.items.length ?? 0}>
          {seriesDue?.items.map((item) => (
            <DueInSeries key={item.seriesId} clinicId={clinicId} item={item} />
          ))}
        </Section>
        <Section name={t('today.sideEffects')} total={sideEffects?.total ?? 0} shown={sideEffects?.items.length ?? 0}>
          {sideEffects?.items.map((item) => (
            <OpenSideEffect key={item.effectId} item={item} />
          ))}
        </Section>
      </div>
    </div>
  );
}

interface SectionProps {
  name: string;
  total: number;
  shown: number;
  children: React.ReactNode;
}

function Section({ name, total, shown, children }: SectionProps) {
  const { t } = useTranslation('record');
  if (total === 0) return null;
  return (
    <section className={classes.list}>
      <h2 className={classes.section}>
        {name} <span className={classes.count}>{total}</span>
      </h2>
      <ul>{children}</ul>
      {total > shown && <p className={classes.more}>{t('today.more', { count: total - shown })}</p>}
    </section>
  );
}

function FollowUp({ item, today }: { item: Schemas['FollowUpItem']; today: string }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { items, enter } = useOutbox();
  const record = `session-${item.sessionId}`;
  const isEntered = items.some(
    (one) => one.record === record && one.operation === 'recordFollowUp' && one.body['day'] === item.day,
  );
  if (isEntered) return null;
  const note = (reached: boolean) =>
    enter({
      record,
      operation: 'recordFollowUp',
      path: `sessions/${item.sessionId}/follow-ups`,
      body: { day: item.day, reached, contactedOn: today },
    });
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine} data-overdue={item.overdue}>
          {t('today.day', { day: String(item.day) })} ·{' '}
          {item.overdue ? t('today.overdue') : t('today.due', { day: times.day(item.dueOn) })}
          {item.attempts > 0 && ` · ${t('today.attempts', { count: item.attempts })}`}
        </span>
      </div>
      <div className={classes.rowActions}>
        <button type="button" onClick={() => void note(true)}>
          {t('today.reached')}
        </button>
        <button type="button" onClick={() => void note(false)}>
          {t('today.notReached')}
        </button>
      </div>
    </li>
  );
}

function ClientLink({ client: { clientId, name } }: { client: Schemas['ClientOfItem'] }) {
  const { t } = useTranslation('record');
  const { id: clinicId } = useClinic();
  return (
    <Link to="/clinics/$clinicId/clients/$clientId" params={{ clinicId, clientId }} className={classes.clientLink}>
      {name ?? t('today.unnamed')}
    </Link>
  );
}

function DueInSeries({ clinicId, item }: { clinicId: string; item: Schemas['SeriesItem'] }) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const { client, seriesId, completedSessions } = item;
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={client} />
        <span className={classes.fine} data-overdue={item.overdue}>
          {item.wants === 'end'
            ? t('today.endSeries')
            : `${t('today.ofTarget', { done: String(completedSessions), target: String(item.targetSessions) })} · ${
                item.overdue
                  ? t('today.overdue')
                  : t('today.window', { from: times.day(item.dueFrom), until: times.day(item.dueUntil) })
              }`}
        </span>
      </div>
      {item.wants === 'session' && (
        <div className={classes.rowActions}>
          <NewSession
            clinicId={clinicId}
            search={{ client: client.clientId, series: seriesId, number: completedSessions + 1 }}
          />
        </div>
      )}
    </li>
  );
}

function NewSession({
  clinicId,
  search,
}: {
  clinicId: string;
  search: { client: string; series: string; number: number };
}) {
  const { t } = useTranslation('record');
  const [sessionId] = useState(() => crypto.randomUUID());
  return (
    <Link to="/clinics/$clinicId/sessions/$sessionId" params={{ clinicId, sessionId }} search={search}>
      {t('today.start')}
    </Link>
  );
}

function OpenSideEffect({ item }: { item: Schemas['SideEffectItem'] }) {
  const { t } = useTranslation('record');
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <ClientLink client={item.client} />
        <span className={classes.fine}>
          {nameOf('sideEffect', item.type)}
          {item.area && `, ${nameOf('area', item.area)}`} · {t('today.daysOld', { count: item.ageDays })}
        </span>
      </div>
      <span className={classes.verdict} data-class={item.class}>
        {{ expected: '●', prolonged: '◆', adverse: '▲' }[item.class]} {t(`today.${item.class}`)}
      </span>
    </li>
  );
}
