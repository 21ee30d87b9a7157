import { accessEventTypes } from '#audit/access-events.js';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { logEventTypes } from '#event-log/log-events.js';
import { staffEventTypes } from '#identity/staff-events.js';
import { treatmentEventTypes } from '#treatments/treatment-events.js';

/** Every type of event of the product. Whoever opens a log knows them all, so that each reads old versions alike. */
export function eventCatalogue(): EventCatalogue {
  return new EventCatalogue([...logEventTypes, ...staffEventTypes, ...treatmentEventTypes, ...accessEventTypes]);
}
