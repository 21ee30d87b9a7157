import { type EventTypeVersion } from '#event-log/event-catalogue.js';
import { eventTypesIn } from '#event-log/published-schemas.js';

/** The published schemas of what an access log holds, for the catalogue of the log. */
export const accessEventTypes: readonly EventTypeVersion[] = eventTypesIn(new URL('./schemas/', import.meta.url));
