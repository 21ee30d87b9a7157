import { ChoiceField, InstantField, IntegerField, MomentField, PatternField, UuidField } from '#http/fields.js';
import { Transform } from 'class-transformer';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d{1,15}$/.test(String(value)) ? Number(value) : value,
);

export const EVENTS_DEFAULT = 100;
export const EVENTS_MAX = 500;

/** Which events of a clinic are asked for. All that is given must agree. */
export class ListEventsRequest {
  @UuidField({ optional: true, description: 'Events of this client, in whichever record.' })
  clientId?: string;
  @UuidField({ optional: true, description: 'Events of this session, and entries elsewhere that name it.' })
  sessionId?: string;
  @UuidField({ optional: true, description: 'Events of this series, and entries elsewhere that name it.' })
  seriesId?: string;
  @UuidField({ optional: true, description: 'What this member of the staff did, and what was recorded about them.' })
  staffId?: string;
  @PatternField({
    pattern: /^(system|[0-9a-f-]{36})$/,
    says: 'must be a staff id or "system"',
    optional: true,
    description: 'What this person, token or `system` did.',
  })
  actor?: string;
  @PatternField({
    pattern: /^[A-Za-z]{1,64}(,[A-Za-z]{1,64}){0,19}$/,
    says: 'must be event types, separated by commas',
    optional: true,
    description: 'Event types, separated by commas.',
    example: 'AreaTreated,EntryCorrected',
  })
  types?: string;
  @MomentField({ optional: true, description: 'Happened then or later; a day is the clinic’s.' })
  happenedFrom?: string;
  @MomentField({ optional: true, description: 'Happened before this instant, or on this day at the latest.' })
  happenedTo?: string;
  @InstantField({ optional: true, description: 'Recorded then or later.' })
  recordedFrom?: string;
  @InstantField({ optional: true, description: 'Recorded before this.' })
  recordedTo?: string;
  @ChoiceField(['oldest_first', 'newest_first'], { optional: true, description: 'oldest_first by default.' })
  order?: string;
  @asNumber
  @IntegerField({ optional: true, description: '`next` of the page before: goes on behind this position.' })
  after?: number;
  @asNumber
  @IntegerField({ optional: true, description: `1 to ${EVENTS_MAX}; ${EVENTS_DEFAULT} by default.` })
  limit?: number;
}
