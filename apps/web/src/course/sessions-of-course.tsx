import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../session/use-times';
import { useFormats } from '../figures/use-formats';
import { EmptyState } from '../states/empty-state';
import { nameOf } from '../texts/code-names';
import { type Course } from './course-queries';
import classes from './course.module.css';

/** The sessions in their order, each with the side effects that followed it. */
export function SessionsOfCourse({ clinicId, course }: { clinicId: string; course: Course }) {
  const { t } = useTranslation('course');
  const times = useTimes();
  const { sessions, series, sideEffects } = course;
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
                <Effects effects={sideEffects.filter((effect) => effect.sessionId === sessionId)} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function Effects({ effects }: { effects: Course['sideEffects'] }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  if (effects.length === 0) return null;
  const day = (moment: string): string => formats.day(moment.slice(0, 10));
  return (
    <ul className={classes.effects} aria-label={t('effects')}>
      {effects.map(({ effectId, type, area, worstGrade, onset, resolved }) => (
        <li key={effectId}>
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
        </li>
      ))}
    </ul>
  );
}
