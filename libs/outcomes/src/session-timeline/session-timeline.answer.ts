import { type JsonObject } from '#kernel/json.js';
import { type CorrectedValue } from '#treatments/domain/entry.events.js';
import { ApiProperty } from '@nestjs/swagger';
import { type Change, type SessionTimeline, type TimelineEntry } from './session-timeline.js';

const TEXT = { type: String, nullable: true } as const;
const DATA = { type: 'object', additionalProperties: true, nullable: true } as const;
const WHOLE = { type: 'integer' } as const;

class TimelineChange implements Change {
  @ApiProperty({ format: 'uuid' })
  entryId!: string;
  @ApiProperty(WHOLE)
  position!: number;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ description: 'Id of a member of the staff.' })
  actor!: string;
  @ApiProperty({ example: 'practitioner' })
  role!: string;
  @ApiProperty(TEXT)
  reason!: string | null;
}

class TimelineFieldChange {
  @ApiProperty({ example: 'passes' })
  field!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'Any value of the field; null where it had none.' })
  old!: CorrectedValue;
  @ApiProperty({ type: Object, nullable: true, description: 'Any value of the field; null where it has none.' })
  new!: CorrectedValue;
}

class TimelineCorrection extends TimelineChange {
  @ApiProperty({ type: TimelineFieldChange, isArray: true })
  changes!: TimelineFieldChange[];
}

class TimelineEntryBody implements TimelineEntry {
  @ApiProperty({ format: 'uuid' })
  entryId!: string;
  @ApiProperty(WHOLE)
  position!: number;
  @ApiProperty({ example: 'AreaTreated' })
  type!: string;
  @ApiProperty({ ...TEXT, description: 'An instant or a day, as it was said; null where nobody did.' })
  happened!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ description: 'It was recorded more than 24 h after it happened.' })
  late!: boolean;
  @ApiProperty({ description: 'Id of a member of the staff.' })
  actor!: string;
  @ApiProperty({ example: 'practitioner' })
  role!: string;
  @ApiProperty({ ...TEXT, description: 'Why it was entered after the record had moved on.' })
  lateReason!: string | null;
  @ApiProperty({ enum: ['standing', 'corrected', 'voided'] })
  status!: TimelineEntry['status'];
  @ApiProperty({ ...DATA, description: 'As it was first entered; null where its clinical part was destroyed.' })
  original!: JsonObject | null;
  @ApiProperty({ ...DATA, description: 'As it stands with its corrections; null where it was voided.' })
  current!: JsonObject | null;
  @ApiProperty({ type: TimelineCorrection, isArray: true })
  corrections!: TimelineCorrection[];
  @ApiProperty({ type: TimelineChange, nullable: true })
  voided!: TimelineChange | null;
  @ApiProperty({ type: String, isArray: true, description: 'The entry and its corrections, which hold its words.' })
  sealedIn!: string[];
}

export class SessionTimelineBody implements SessionTimeline {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiProperty({ ...TEXT, format: 'uuid' })
  clientId!: string | null;
  @ApiProperty({ ...WHOLE, description: 'Position of the newest event that was taken into account.' })
  knownAt!: number;
  @ApiProperty({ type: TimelineEntryBody, isArray: true, description: 'In the order of recording.' })
  entries!: TimelineEntryBody[];
}
