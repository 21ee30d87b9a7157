import { InstantField, MomentField, PatternField, UuidField } from '#http/fields.js';

/** Which events of a clinic are asked for. All that is given must agree. */
export class HistoryFilterRequest {
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
}
