import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsent } from '../session/consent';
import { useTimes } from '../session/use-times';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { nameOf } from '../texts/code-names';
import { type Course, photosQuery } from './course-queries';
import { EnterBar } from './enter-bar';
import { missingOf } from './missing';
import { OnTheWay } from './on-the-way';
import { PhotoPart } from './photo-part';
import { SessionsOfCourse } from './sessions-of-course';
import { useClientName } from './use-client-name';
import { useCourse } from './use-course';
import classes from './course.module.css';

/** Drawing takes much code, and stands below the rest. */
const ScoreTrend = lazy(() => import('./score-trend').then((loaded) => ({ default: loaded.ScoreTrend })));

const route = getRouteApi('/clinics/$clinicId/clients/$clientId');

/** One client over time: what was done, what came of it, and what is missing to tell. */
export function CoursePage() {
  const { t } = useTranslation(['course', 'record']);
  const { id: clinicId, role } = useClinic();
  const { clientId } = route.useParams();
  const search = route.useSearch();
  const [sessionId] = useState(() => crypto.randomUUID());
  const { course, error, refetch, onTheWay } = useCourse(clinicId, clientId);
  const name = useClientName(clinicId, clientId) ?? t('record:today.unnamed');
  if (!course) return error ? <ErrorState error={error} onRetry={refetch} /> : <LateSkeleton />;
  const isHeardOf = course.knownAt >= 0;
  return (
    <div className={classes.page}>
      <PageHead title={name} isPrivate lead={<About client={course.client} />}>
        {role === 'practitioner' && (
          <Link
            className={classes.begin}
            to="/clinics/$clinicId/sessions/$sessionId"
            params={{ clinicId, sessionId }}
            search={{ client: clientId }}
          >
            {t('begin')}
          </Link>
        )}
      </PageHead>
      {role !== 'auditor' && <EnterBar clientId={clientId} />}
      <OnTheWay items={onTheWay} />
      {isHeardOf && <WhatIsMissing clinicId={clinicId} clientId={clientId} course={course} />}
      <SessionsOfCourse clinicId={clinicId} course={course} isRecorder={role !== 'auditor'} />
      {isHeardOf && <PhotoPart clinicId={clinicId} clientId={clientId} sessions={course.sessions} search={search} />}
      <Suspense fallback={<LateSkeleton lines={2} />}>
        <ScoreTrend assessments={course.assessments} />
      </Suspense>
    </div>
  );
}

function About({ client }: { client: Course['client'] }) {
  const { t } = useTranslation('course');
  const { birthYear, fitzpatrick, concern } = client;
  const says = [
    concern !== null && nameOf('concern', concern),
    birthYear !== null && t('year', { year: String(birthYear) }),
    fitzpatrick !== null && t('skinType', { type: fitzpatrick }),
  ];
  return <>{says.filter(Boolean).join(' · ')}</>;
}

function WhatIsMissing({ clinicId, clientId, course }: { clinicId: string; clientId: string; course: Course }) {
  const { t } = useTranslation('course');
  const times = useTimes();
  const photos = useQuery(photosQuery(clinicId, clientId));
  const consent = useConsent(clinicId, clientId, 'clinical_photo');
  if (!photos.data) return null;
  const missing = missingOf(course, photos.data, consent !== null, Date.now());
  if (missing.length === 0) return null;
  return (
    <section className={classes.missing} aria-labelledby="missing">
      <h2 id="missing" className={classes.missingTitle}>
        {t('missing')}
      </h2>
      <ul>
        {missing.map((one) =>
          one.what === 'signature' ? (
            <li key={one.sessionId}>
              <Link
                to="/clinics/$clinicId/sessions/$sessionId"
                params={{ clinicId, sessionId: one.sessionId }}
                className={classes.link}
              >
                {t('missed.signature', { day: times.shortDay(one.startedAt) })}
              </Link>
            </li>
          ) : (
            <li key={one.what}>{t(`missed.${one.what}`)}</li>
          ),
        )}
      </ul>
    </section>
  );
}
