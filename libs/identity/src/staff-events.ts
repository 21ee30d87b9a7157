import { type EventTypeVersion } from '#event-log/event-catalogue.js';
import { eventTypesIn } from '#event-log/published-schemas.js';

/** The published schemas of the facts about staff, for the catalogue of the log. */
export const staffEventTypes: readonly EventTypeVersion[] = eventTypesIn(new URL('./schemas/', import.meta.url));

/** A clinic's own stream, which holds its staff among other things of the clinic. */
export const CLINIC_STREAM = 'clinic';

const STAFF_EVENTS: ReadonlySet<string> = new Set(staffEventTypes.map(({ type }) => type));

export function isStaffEvent({ type }: { type: string }): boolean {
  return STAFF_EVENTS.has(type);
}
