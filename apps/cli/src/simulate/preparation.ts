import { addDays } from '#kernel/calendar.js';
import { PERIORAL_AREAS } from '#treatments/domain/safety/areas.js';
import { type PreparationItem } from '#treatments/domain/session.events.js';
import { type SessionCourse } from './client-course.js';
import { type ClientScript } from './simulation-step.js';

/** Safe in nearly every session: whoever is not is asked about before the day. */
const ALWAYS_MET = ['isotretinoin', 'active_lesion', 'pregnancy', 'bleeding_disorder', 'allergy', 'regimen_discussed'];

/** How clients come to a session: well prepared, but for some who were in the sun, or used a retinoid till yesterday. */
export function preparationItems(script: ClientScript, course: SessionCourse): PreparationItem[] {
  const { random } = script;
  const daysAgo = (days: number) => addDays(script.dayAt(course.day), -days);
  const recently = (item: string, share: number, days: number): PreparationItem =>
    random.chance(share)
      ? { item, status: 'not_met', lastDoneOn: daysAgo(random.between(1, days)) }
      : { item, status: random.chance(0.02) ? 'unknown' : 'met' };
  const isPerioral = course.areas.some(({ area }) => PERIORAL_AREAS.includes(area));
  return [
    recently('sun', 0.03, 12),
    recently('retinoid', 0.03, 4),
    recently('nsaid', 0.01, 2),
    { item: 'keloid', status: random.chance(0.003) ? 'not_met' : 'met' },
    ...ALWAYS_MET.map((item): PreparationItem => ({ item, status: 'met' })),
    ...(script.hasHadHerpes && isPerioral
      ? [{ item: 'herpes_antiviral', status: 'met' as const, begun: daysAgo(random.between(2, 3)) }]
      : []),
  ];
}
