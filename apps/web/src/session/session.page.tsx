import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClientName } from '../course/use-client-name';
import { useClinic } from '../shell/use-clinic';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { AreaPage } from './area.page';
import { ClosePage } from './close.page';
import { LiveRecorder } from './live-recorder';
import { NotRecorded } from './not-recorded';
import { PreCheck } from './pre-check';
import { ReactionPage } from './reaction.page';
import { SignedSession } from './signed-session';
import { useDraft } from './use-draft';
import { useSession } from './use-session';
import { useSessionKeys } from './use-session-keys';
import { useTimes } from './use-times';
import classes from './session.module.css';

const route = getRouteApi('/clinics/$clinicId/sessions/$sessionId');

/** One session, from preparation to signature. Which part is open stands in the address. */
export function SessionPage() {
  const { t } = useTranslation('record');
  const clinic = useClinic();
  const { sessionId } = route.useParams();
  const search = route.useSearch();
  const { view, version, isKnown, error, isOutOfReach, isUnsynced } = useSession(clinic.id, sessionId);
  const held = useDraft(sessionId);
  const clientId = view.clientId ?? search.client;
  useSessionKeys([search.part, view.phase, view.facts.length, held.draft?.at].join());
  // Whoever begins a new one has said whose it will be; that needs nobody's answer.
  const isNew = isOutOfReach && search.client !== undefined;
  if (!(isKnown || isNew) || !held.isKnown) return error ? <ErrorState error={error} /> : <LateSkeleton />;
  const part = { clinicId: clinic.id, sessionId, clientId, view, version };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Link className={classes.back} to="/clinics/$clinicId/today" params={{ clinicId: clinic.id }}>
          ← {t('session.back')}
        </Link>
        {clientId !== undefined && <ClientName clinicId={clinic.id} clientId={clientId} />}
        <Phase view={view} isUnsynced={isUnsynced} />
      </header>
      <NotRecorded clinicId={clinic.id} sessionId={sessionId} />
      {view.phase === 'closed' ? (
        <SignedSession {...part} isUnsynced={isUnsynced} />
      ) : view.phase === 'cancelled' ? (
        <EmptyState title={t('session.cancelled')} body={t('session.cancelledBody')} />
      ) : view.phase !== 'running' ? (
        <PreCheck {...part} />
      ) : search.part === 'area' ? (
        <AreaPage {...part} hold={held.hold} />
      ) : search.part === 'reaction' ? (
        <ReactionPage {...part} draft={held.draft} />
      ) : search.part === 'close' ? (
        <ClosePage {...part} draft={held.draft} />
      ) : (
        <LiveRecorder {...part} draft={held.draft} hold={held.hold} />
      )}
    </div>
  );
}

function ClientName({ clinicId, clientId }: { clinicId: string; clientId: string }) {
  const { t } = useTranslation('record');
  const name = useClientName(clinicId, clientId);
  return (
    <h1 className={classes.client}>
      <Link to="/clinics/$clinicId/clients/$clientId" params={{ clinicId, clientId }}>
        {name ?? t('today.unnamed')}
      </Link>
    </h1>
  );
}

function Phase({ view, isUnsynced }: Pick<ReturnType<typeof useSession>, 'view' | 'isUnsynced'>) {
  const { t } = useTranslation('record');
  const times = useTimes();
  if (view.phase === 'running' && view.startedAt) {
    return <span className={classes.phase}>{t('session.running', { time: times.time(view.startedAt) })}</span>;
  }
  if (view.phase === 'cancelled') return null;
  if (view.phase === 'closed') {
    const isToSay = !isUnsynced && view.endedAt !== undefined;
    const says = isToSay ? t('session.closed', { time: times.time(view.endedAt!) }) : t('session.closedUnsynced');
    return <span className={classes.phase}>{says}</span>;
  }
  const planned = view.facts.findLast(({ type }) => type === 'SessionBooked' || type === 'SessionRebooked');
  const at = planned?.data['plannedFor'];
  const says = typeof at === 'string' ? t('session.booked', { time: times.time(at) }) : t('session.unbooked');
  return <span className={classes.phase}>{says}</span>;
}
