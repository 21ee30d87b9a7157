import { type Instant } from '#kernel/clock.js';
import { type Alert } from '#treatments/domain/alert.events.js';
import { type RecordReceipt } from '#treatments/treatment-records.js';
import { Random } from './random.js';
import { plusMin } from './simulation-step.js';

/** Somebody's answer to an alert. */
export interface AlertAnswer {
  at: Instant;
  alertId: string;
  record: { kind: 'client' | 'series' | 'session'; id: string };
  text?: string;
}

/** Of what came up in the last weeks, one alert in so many has not been looked at. */
const RECENT_DAYS = 45;
const STILL_OPEN = 0.2;
const DAY_MIN = 24 * 60;
const COMMENTS: Readonly<Record<string, string>> = {
  depth_above_area: 'Deep scars; one pass at this length, light pressure.',
  depth_face_not_evaluated: 'Talked over with the medical lead.',
  expected_response_prolonged: 'Seen again: fading. Moisturizer and sunscreen, no retinoid.',
  sun_exposure: 'No redness and no tan line today; client warned again.',
  retinoid_or_vitamin_a: 'Skin calm, not peeling.',
  contact_time: 'Client had to leave; pain was bearable.',
};

/** In a well-run clinic somebody looks at what the rules of safety found: mostly before the client has left. */
export function answersTo({ alerts, events }: RecordReceipt, at: Instant, end: Instant): AlertAnswer[] {
  const isOverridden = events.some(({ type }) => type === 'AlertOverridden');
  const [kind, ...id] = events[0]!.stream.split('-');
  const record = { kind: kind as 'session', id: id.join('-') };
  const isRecent = Date.parse(end) - Date.parse(at) < RECENT_DAYS * DAY_MIN * 60_000;
  return alerts.flatMap(({ alertId, rule, level }: Alert): AlertAnswer[] => {
    const random = new Random(`answer ${alertId}`);
    const when = random.weighted({ sameVisit: 75, soon: 20, late: 5 });
    const minutes = {
      sameVisit: random.between(15, 60),
      soon: random.between(DAY_MIN / 2, 3 * DAY_MIN),
      late: random.between(4 * DAY_MIN, 12 * DAY_MIN),
    }[when];
    const text = random.chance(0.5) ? COMMENTS[rule] : undefined;
    if (level === 'info' || (level === 'stop' && isOverridden) || (isRecent && random.chance(STILL_OPEN))) return [];
    return [{ at: plusMin(at, minutes), alertId, record, ...(text && { text }) }];
  });
}
