import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '../outbox/outbox-context';
import { ErrorState } from '../states/error-state';
import { EmptyState } from '../states/empty-state';
import { useClinic } from '../shell/use-clinic';
import { type Course, photosQuery } from './course-queries';
import { type CourseSearch } from './course-search';
import { PhotoCompare } from './photo-compare';
import { PhotoSet } from './photo-set';
import classes from './course.module.css';

interface PhotoPartProps {
  clinicId: string;
  clientId: string;
  sessions: Course['sessions'];
  search: CourseSearch;
}

/** The photos of a client: two of them against each other, and taking more. */
export function PhotoPart({ clinicId, clientId, sessions, search }: PhotoPartProps) {
  const { t } = useTranslation('course');
  const { role } = useClinic();
  const queries = useQueryClient();
  const query = photosQuery(clinicId, clientId);
  const { data: photos, error, refetch } = useQuery(query);
  const { photos: queued } = useOutbox();
  const waiting = queued.filter((photo) => photo.clientId === clientId);
  // What has left the queue is on the record now.
  useEffect(
    () => void queries.invalidateQueries({ queryKey: photosQuery(clinicId, clientId).queryKey }),
    [...[queries, clinicId, clientId, waiting.length]],
  );
  const takes = role !== 'auditor';
  return (
    <section aria-labelledby="photos">
      <h2 id="photos" className={classes.partTitle}>
        {t('photos.title')}
      </h2>
      {!photos && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {photos?.length === 0 && waiting.length === 0 && (
        <EmptyState title={t('photos.none')} body={t(takes ? 'photos.noneBody' : 'photos.noneReadOnly')} />
      )}
      {photos && photos.length > 0 && (
        <PhotoCompare clinicId={clinicId} clientId={clientId} photos={photos} search={search} sessions={sessions} />
      )}
      {takes && (
        <PhotoSet clinicId={clinicId} clientId={clientId} sessions={sessions} photos={photos ?? []} waiting={waiting} />
      )}
    </section>
  );
}
