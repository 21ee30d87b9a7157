import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type WorkList } from '../session/queries';
import { useTimes } from '../session/use-times';
import { useClinic } from '../shell/use-clinic';
import { useTitle } from '../shell/use-title';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { AlertToAnswer } from './alert-to-answer';
import { ClientSearch } from './client-search';
import { DueInSeries, FollowUp, MissedBooking, OpenSideEffect, ReportDue, TouchUpDue } from './due-rows';
import { SessionCard } from './session-card';
import { usePrefetch } from './use-prefetch';
import { useWaiting } from './use-waiting';
import { useWorkList } from './use-work-list';
import { ShowMore, WaitingSection } from './waiting-section';
import classes from './today.module.css';

/** The day: whom one sees, and what waits. */
export function TodayPage() {
  const { t } = useTranslation('record');
  useTitle(t('today.title'));
  const { id: clinicId } = useClinic();
  const times = useTimes();
  const { data: work, error, refetch } = useWorkList(clinicId);
  usePrefetch(clinicId, work);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('today.title')}</h1>
          <p className={classes.date}>{times.longDay(work?.at ?? Date.now())}</p>
        </div>
        <div className={classes.find}>
          <ClientSearch clinicId={clinicId} />
          <Link to="/clinics/$clinicId/clients/new" params={{ clinicId }} className={classes.newClient}>
            {t('today.newClient')}
          </Link>
        </div>
      </header>
      {!work && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LateSkeleton />)}
      {work && <Work clinicId={clinicId} work={work} />}
    </div>
  );
}

interface WorkProps {
  clinicId: string;
  work: WorkList;
}

function Work({ clinicId, work }: WorkProps) {
  return (
    <div className={classes.columns}>
      <SessionsOfDay clinicId={clinicId} work={work} />
      <Waits clinicId={clinicId} work={work} />
    </div>
  );
}

function SessionsOfDay({ clinicId, work }: WorkProps) {
  const { t } = useTranslation('record');
  const sessions = useWaiting(clinicId, work, 'sessionsToday');
  return (
    <section className={classes.sessions} aria-labelledby="sessions">
      <h2 id="sessions" className={classes.section}>
        {t('today.sessions')}
      </h2>
      {sessions.items.length > 0 ? (
        <ol className={classes.cards}>
          {sessions.items.map((item) => (
            <SessionCard key={item.sessionId} clinicId={clinicId} item={item} />
          ))}
        </ol>
      ) : (
        <div className={classes.quiet}>
          <p className={classes.quietTitle}>{t('today.quietTitle')}</p>
          <p>{t('today.quietBody')}</p>
        </div>
      )}
      <ShowMore name={t('today.sessions')} waiting={sessions} />
    </section>
  );
}

/** What waits besides the sessions of the day; what is soonest too late stands first. */
function Waits({ clinicId, work }: WorkProps) {
  const { t } = useTranslation('record');
  const reports = useWaiting(clinicId, work, 'reports');
  const alerts = useWaiting(clinicId, work, 'alerts');
  const followUps = useWaiting(clinicId, work, 'followUps');
  const series = useWaiting(clinicId, work, 'seriesDue');
  const touchUps = useWaiting(clinicId, work, 'touchUpsDue');
  const sideEffects = useWaiting(clinicId, work, 'sideEffects');
  const missed = useWaiting(clinicId, work, 'missedBookings');
  return (
    <div className={classes.waiting}>
      <WaitingSection name={t('today.reports')} waiting={reports}>
        {reports.items.map((item) => (
          <ReportDue key={item.effectId} item={item} />
        ))}
      </WaitingSection>
      <WaitingSection name={t('today.followUps')} waiting={followUps}>
        {followUps.items.map((item) => (
          <FollowUp key={`${item.sessionId}/${item.day}`} item={item} today={work.today} />
        ))}
      </WaitingSection>
      <WaitingSection name={t('today.series')} waiting={series}>
        {series.items.map((item) => (
          <DueInSeries key={item.seriesId} clinicId={clinicId} item={item} />
        ))}
      </WaitingSection>
      <WaitingSection name={t('today.touchUps')} waiting={touchUps}>
        {touchUps.items.map((item) => (
          <TouchUpDue key={item.seriesId} item={item} />
        ))}
      </WaitingSection>
      <WaitingSection name={t('today.sideEffects')} waiting={sideEffects}>
        {sideEffects.items.map((item) => (
          <OpenSideEffect key={item.effectId} item={item} />
        ))}
      </WaitingSection>
      <WaitingSection name={t('today.alerts')} waiting={alerts}>
        {alerts.items.map((item) => (
          <AlertToAnswer key={item.alertId} item={item} />
        ))}
      </WaitingSection>
      <WaitingSection name={t('today.missed')} waiting={missed}>
        {missed.items.map((item) => (
          <MissedBooking key={item.sessionId} item={item} />
        ))}
      </WaitingSection>
    </div>
  );
}
