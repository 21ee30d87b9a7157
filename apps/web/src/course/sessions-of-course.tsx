import { Link } from '@tanstack/react-router';
import { EntryLink } from '../entry/entry-link';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../session/use-times';
import { useFormats } from '../figures/use-formats';
import { EmptyState } from '../states/empty-state';
import { nameOf } from '../texts/code-names';
import { type Course } from './course-queries';
import classes from './course.module.css';

interface SessionsOfCourseProps {
  clinicId: string;
  course: Course;
  /** Who only reads is shown no forms. */
  isRecorder: boolean;
}

/** The sessions in their order, each with the side effects that followed it. */
export function SessionsOfCourse({ clinicId, course, isRecorder }: SessionsOfCourseProps) {
  const { t } = useTranslation(['course', 'entry']);
  const times = useTimes();
  const { sessions, series, sideEffects } = course;
  const { clientId } = course.client;
  const current = series.at(-1);
  return (
    <section aria-labelledby="sessions">
      <header className={classes.partHead}>
        <h2 id="sessions" className={classes.partTitle}>
          {t('sessions')}
        </h2>
        {current && current.targetSessions !== null && (
          <p className={classes.fine}>
            {t('series', { done: String(current.completedSessions), target: String(current.targetSessions) })}
            {current.endedOn !== null && ` · ${t('seriesEnded', { day: times.day(current.endedOn) })}`}
          </p>
        )}
        {isRecorder && current && current.endedOn === null && (
          <span className={classes.actions}>
            <EntryLink clientId={clientId} form="series-change" search={{ series: current.seriesId }}>
              {t('entry:series.revise')}
            </EntryLink>
            <EntryLink clientId={clientId} form="series-end" search={{ series: current.seriesId }}>
              {t('entry:series.endLink')}
            </EntryLink>
          </span>
        )}
      </header>
      {sessions.length === 0 ? (
        <EmptyState title={t('noSessions')} body={t('noSessionsBody')} />
      ) : (
        <ol className={classes.sessions}>
          {sessions.map(({ sessionId, state, startedAt, plannedFor, sessionNumber }) => {
            const at = startedAt ?? plannedFor;
            return (
              <li key={sessionId} className={classes.session} data-state={state}>
                <Link
                  to="/clinics/$clinicId/sessions/$sessionId"
                  params={{ clinicId, sessionId }}
                  className={classes.sessionLink}
                >
                  <span className="numbers">{at === null ? '–' : times.shortDay(at)}</span>
                  <span className={classes.fine}>
                    {sessionNumber === null ? t('one') : t('number', { number: String(sessionNumber) })} ·{' '}
                    {t(`state.${state}`)}
                  </span>
                </Link>
                {isRecorder && (
                  <SessionActions {...{ clientId, sessionId, state }} day={at === null ? '' : times.shortDay(at)} />
                )}
                <Effects
                  clientId={clientId}
                  effects={sideEffects.filter((effect) => effect.sessionId === sessionId)}
                  isRecorder={isRecorder}
                />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

/** What can be entered about a session besides what is logged in it. */
function SessionActions({
  clientId,
  sessionId,
  state,
  day,
}: Pick<Course['sessions'][number], 'sessionId' | 'state'> & { clientId: string; day: string }) {
  const { t } = useTranslation('entry');
  const about = { clientId, search: { session: sessionId } };
  if (state === 'cancelled') return null;
  return (
    <span className={classes.actions}>
      {state === 'booked' ? (
        <>
          <EntryLink {...about} form="move" label={`${t('move.link')}: ${day}`}>
            {t('move.link')}
          </EntryLink>
          <EntryLink {...about} form="cancellation" label={`${t('cancel.link')}: ${day}`}>
            {t('cancel.link')}
          </EntryLink>
        </>
      ) : (
        <>
          <EntryLink {...about} form="follow-up" label={`${t('followUp.link')}: ${day}`}>
            {t('followUp.link')}
          </EntryLink>
          <EntryLink {...about} form="side-effect" label={`${t('sideEffect.link')}: ${day}`}>
            {t('sideEffect.link')}
          </EntryLink>
        </>
      )}
    </span>
  );
}

interface EffectsProps {
  clientId: string;
  effects: Course['sideEffects'];
  isRecorder: boolean;
}

function Effects({ clientId, effects, isRecorder }: EffectsProps) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  if (effects.length === 0) return null;
  const day = (moment: string): string => formats.day(moment.slice(0, 10));
  return (
    <ul className={classes.effects} aria-label={t('effects')}>
      {effects.map((effect) => {
        const { effectId, type, area, worstGrade, onset, resolved } = effect;
        return (
          <li key={effectId}>
            <span>
              <span aria-hidden="true">{resolved === null ? '▲' : '✓'} </span>
              {[
                nameOf('sideEffect', type),
                area !== null && nameOf('area', area),
                worstGrade !== null && t('grade', { grade: String(worstGrade) }),
              ]
                .filter(Boolean)
                .join(', ')}
              <span className={classes.fine}>
                {' '}
                {resolved === null
                  ? t('openSince', { day: day(onset) })
                  : t('resolved', { from: day(onset), until: day(resolved) })}
              </span>
            </span>
            {isRecorder && <EffectActions clientId={clientId} effect={effect} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What can be entered about a side effect after its report. */
function EffectActions({ clientId, effect }: { clientId: string; effect: Course['sideEffects'][number] }) {
  const { t } = useTranslation('entry');
  const { sessionId: session, effectId, resolved, serious, type } = effect;
  const about = (link: string): string => `${link}: ${nameOf('sideEffect', type)}`;
  const search = { session, effect: effectId };
  return (
    <span className={classes.actions}>
      {resolved === null && (
        <>
          <EntryLink {...{ clientId, search }} form="side-effect-seen" label={about(t('sideEffect.progressLink'))}>
            {t('sideEffect.progressLink')}
          </EntryLink>
          <EntryLink {...{ clientId, search }} form="side-effect-over" label={about(t('sideEffect.resolveLink'))}>
            {t('sideEffect.resolveLink')}
          </EntryLink>
        </>
      )}
      {serious === true && (
        <EntryLink {...{ clientId, search }} form="side-effect-report" label={about(t('sideEffect.reportLink'))}>
          {t('sideEffect.reportLink')}
        </EntryLink>
      )}
    </span>
  );
}
