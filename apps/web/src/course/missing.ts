import { type Course, type Photo } from './course-queries';

export type Missing =
  | { what: 'photo_consent' | 'first_photo' | 'last_photo' | 'first_score' | 'last_score' }
  | { what: 'signature'; sessionId: string; startedAt: string };

const FIRST: ReadonlySet<Photo['phase']> = new Set(['baseline', 'before']);
const LAST: ReadonlySet<Photo['phase']> = new Set(['after', 'final', 'touch_up']);
const DAY_MS = 86_400_000;

/**
 * What this client's record lacks so that one can see what the treatment led to. Nothing is missing before the first
 * session was held.
 *
 * @param nowMs ms since 1970
 */
export function missingOf(
  { sessions, series, assessments }: Pick<Course, 'sessions' | 'series' | 'assessments'>,
  photos: readonly Pick<Photo, 'phase'>[],
  hasPhotoConsent: boolean,
  nowMs: number,
): Missing[] {
  const missing: Missing[] = [];
  for (const { sessionId, state, startedAt } of sessions) {
    const isForgotten = state === 'running' && startedAt !== null && nowMs - Date.parse(startedAt) > DAY_MS;
    if (isForgotten) missing.push({ what: 'signature', sessionId, startedAt });
  }
  if (!sessions.some(({ state }) => state === 'completed')) return missing;
  const hasEnded = series.length > 0 && series.every(({ endedOn }) => endedOn !== null);
  if (!assessments.some(({ phase }) => phase === 'baseline')) missing.push({ what: 'first_score' });
  if (hasEnded && !assessments.some(({ phase }) => phase === 'final')) missing.push({ what: 'last_score' });
  // Without consent no photo is missing: the client may not want any.
  if (!hasPhotoConsent) return photos.length > 0 ? missing : [...missing, { what: 'photo_consent' }];
  if (!photos.some(({ phase }) => FIRST.has(phase))) missing.push({ what: 'first_photo' });
  if (hasEnded && !photos.some(({ phase }) => LAST.has(phase))) missing.push({ what: 'last_photo' });
  return missing;
}
