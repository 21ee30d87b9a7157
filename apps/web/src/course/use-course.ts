import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOutbox } from '../outbox/outbox-context';
import { type OutboxItem } from '../outbox/queued-command';
import { clientQuery } from '../session/queries';
import { type Course, courseQuery } from './course-queries';

interface KnownCourse {
  course: Course | undefined;
  /** True while nobody has answered, and nothing was entered here. */
  isPending: boolean;
  error: Error | null;
  refetch: () => void;
  /** What was entered on this device in the records of the client, and has not reached them yet. */
  onTheWay: readonly OutboxItem[];
}

/**
 * A client's course, anew as soon as what was entered here has reached the record. Of a client who was registered on this
 * device and of whom the service has not heard yet, it is what the registration says.
 */
export function useCourse(clinicId: string, clientId: string): KnownCourse {
  const queries = useQueryClient();
  const { items } = useOutbox();
  const newest = Math.max(0, ...items.map(({ acknowledgement }) => acknowledgement?.position ?? 0));
  const { data, error, isPending, refetch } = useQuery(courseQuery(clinicId, clientId, newest));
  const knownAt = data?.knownAt ?? -1;
  useEffect(() => {
    if (newest <= knownAt) return;
    void queries.invalidateQueries({ queryKey: courseQuery(clinicId, clientId).queryKey });
    void queries.invalidateQueries({ queryKey: clientQuery(clinicId, clientId).queryKey });
  }, [queries, newest, knownAt, clinicId, clientId]);
  const isOwn = ofClient(clientId, data);
  const registered = items.find(
    ({ record, operation }) => record === `client-${clientId}` && operation === 'registerClient',
  );
  const course = data ?? (registered && newCourse(clientId, registered));
  return {
    course,
    isPending: isPending && !course,
    error,
    refetch: () => void refetch(),
    onTheWay: items.filter((item) => item.state !== 'acknowledged' && isOwn(item)),
  };
}

function ofClient(clientId: string, course: Course | undefined): (item: OutboxItem) => boolean {
  const records = new Set([
    `client-${clientId}`,
    ...(course?.sessions ?? []).map(({ sessionId }) => `session-${sessionId}`),
    ...(course?.series ?? []).map(({ seriesId }) => `series-${seriesId}`),
  ]);
  return ({ record, body }) => records.has(record) || body['clientId'] === clientId;
}

function newCourse(clientId: string, { body }: OutboxItem): Course {
  const { birthYear, sex } = body as { birthYear?: number; sex?: string };
  return {
    knownAt: -1,
    client: {
      ...{ clientId, enrolledOn: null, birthYear: birthYear ?? null, sex: sex ?? null },
      ...{ fitzpatrick: null, concern: null, concernSeverity: null },
    },
    ...{ series: [], sessions: [], sideEffects: [], assessments: [] },
  };
}
