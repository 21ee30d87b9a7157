import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsent } from '../session/consent';
import { clientQuery } from '../session/queries';
import { useTimes } from '../session/use-times';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { nameOf } from '../texts/code-names';
import { type Course, courseQuery, photosQuery } from './course-queries';
import { missingOf } from './missing';
import { PhotoPart } from './photo-part';
import { ScoreTrend } from './score-trend';
import { SessionsOfCourse } from './sessions-of-course';
import classes from './course.module.css';

const route = getRouteApi('/clinics/$clinicId/clients/$clientId');

/** One client over time: what was done, what came of it, and what is missing to tell. */
export function CoursePage() {
  const { t } = useTranslation(['course', 'record']);
  const { id: clinicId, role } = useClinic();
  const { clientId } = route.useParams();
  const search = route.useSearch();
  const [sessionId] = useState(() => crypto.randomUUID());
  const course = useQuery(courseQuery(clinicId, clientId));
  const client = useQuery(clientQuery(clinicId, clientId));
  if (!course.data) {
    return course.isError ? (
      <ErrorState error={course.error} onRetry={() => void course.refetch()} />
    ) : (
      <LateSkeleton />
    );
  }
  const name = client.data?.identity.name ?? t('record:today.unnamed');
  return (
    <div className={classes.page}>
      <PageHead title={name} lead={<About client={course.data.client} />}>
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
      <WhatIsMissing clinicId={clinicId} clientId={clientId} course={course.data} />
      <SessionsOfCourse clinicId={clinicId} course={course.data} />
      <PhotoPart clinicId={clinicId} clientId={clientId} sessions={course.data.sessions} search={search} />
      <ScoreTrend assessments={course.data.assessments} />
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
