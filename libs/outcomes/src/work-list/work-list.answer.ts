import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ResponseClass } from '../domain/response-class.js';
import { type SessionState } from '../domain/session.fact.js';

const DAY = { format: 'date' } as const;
const INSTANT = { format: 'date-time' } as const;
const MAYBE = { nullable: true } as const;
const ID = { format: 'uuid' } as const;
const WHOLE = { type: 'integer' } as const;

export class ClientOfItem {
  @ApiProperty(ID)
  clientId!: string;
  @ApiProperty({ type: String, ...MAYBE, description: 'Null where none was entered, or the client was erased.' })
  name!: string | null;
}

/** Something that waits for somebody, about one client. */
export abstract class WorkItem {
  @ApiProperty({ type: ClientOfItem })
  client!: ClientOfItem;
}

export class SessionItem extends WorkItem {
  @ApiProperty(ID)
  sessionId!: string;
  @ApiProperty({ enum: ['booked', 'running', 'completed', 'aborted'] })
  state!: SessionState;
  @ApiProperty({ type: String, ...INSTANT, ...MAYBE })
  plannedFor!: string | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  plannedDurationS!: number | null;
  @ApiProperty({ type: String, ...INSTANT, ...MAYBE })
  startedAt!: string | null;
  @ApiProperty({ type: String, ...INSTANT, ...MAYBE })
  endedAt!: string | null;
  @ApiProperty({ type: String, ...ID, ...MAYBE })
  practitionerId!: string | null;
  @ApiProperty({ type: String, ...ID, ...MAYBE })
  seriesId!: string | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  sessionNumber!: number | null;
}

export class FollowUpItem extends WorkItem {
  @ApiProperty(ID)
  sessionId!: string;
  @ApiProperty({ ...WHOLE, description: 'Day of the plan, counted from the session.', example: 7 })
  day!: number;
  @ApiProperty(DAY)
  dueOn!: string;
  @ApiProperty({ ...DAY, description: 'From this day on it is asked for no more.' })
  openUntil!: string;
  @ApiProperty()
  overdue!: boolean;
  @ApiProperty({ ...WHOLE, description: 'How often nobody was reached since it fell due.' })
  attempts!: number;
  @ApiProperty({ type: String, ...DAY, ...MAYBE })
  lastAttemptOn!: string | null;
}

export class SeriesItem extends WorkItem {
  @ApiProperty(ID)
  seriesId!: string;
  @ApiProperty({ enum: ['session', 'end'], description: '`end`: all sessions were held, and nobody ended the series.' })
  wants!: 'session' | 'end';
  @ApiProperty(WHOLE)
  completedSessions!: number;
  @ApiProperty(WHOLE)
  targetSessions!: number;
  @ApiProperty({ type: String, ...DAY, ...MAYBE })
  lastSessionOn!: string | null;
  @ApiProperty(DAY)
  dueFrom!: string;
  @ApiProperty({ ...DAY, description: 'Last day of the window.' })
  dueUntil!: string;
  @ApiProperty()
  overdue!: boolean;
}

export class TouchUpItem extends WorkItem {
  @ApiProperty(ID)
  seriesId!: string;
  @ApiProperty(DAY)
  completedOn!: string;
  @ApiProperty(DAY)
  dueFrom!: string;
  @ApiProperty({ ...DAY, description: 'Last day of the window.' })
  dueUntil!: string;
}

export class SideEffectItem extends WorkItem {
  @ApiProperty(ID)
  effectId!: string;
  @ApiProperty(ID)
  sessionId!: string;
  @ApiProperty({ example: 'erythema' })
  type!: string;
  @ApiProperty({ type: String, ...MAYBE })
  area!: string | null;
  @ApiProperty({ type: String, ...MAYBE })
  side!: string | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  grade!: number | null;
  @ApiProperty({ type: Boolean, ...MAYBE })
  serious!: boolean | null;
  @ApiProperty({ description: 'An instant, or a day.' })
  onset!: string;
  @ApiProperty({ type: String, ...MAYBE, description: 'When it was last seen unresolved after its report.' })
  lastSeen!: string | null;
  @ApiProperty({ ...WHOLE, description: 'Full days since onset.' })
  ageDays!: number;
  @ApiProperty({
    enum: ['expected', 'prolonged', 'adverse'],
    description: 'At the instant asked for. Time alone changes it while the side effect is open.',
  })
  class!: ResponseClass;
  @ApiPropertyOptional({ ...INSTANT, description: 'When it turns prolonged, if it is still expected.' })
  prolongedAfter?: string;
  @ApiPropertyOptional({ ...INSTANT, description: 'When it turns adverse, if it has not yet.' })
  adverseAfter?: string;
}

export class ReportItem extends WorkItem {
  @ApiProperty(ID)
  effectId!: string;
  @ApiProperty(ID)
  sessionId!: string;
  @ApiProperty({ example: 'thermal_burn' })
  type!: string;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  grade!: number | null;
  @ApiProperty({ description: 'It was decided that it is to be reported; otherwise nobody has decided.' })
  decided!: boolean;
  @ApiProperty({ type: String, ...MAYBE })
  authority!: string | null;
  @ApiProperty({ ...DAY, description: 'When the clinic learned that it is serious: the term runs from it.' })
  learnedOn!: string;
  @ApiProperty({ ...DAY, description: 'Last day of the term.' })
  dueOn!: string;
  @ApiProperty()
  overdue!: boolean;
}

export class AlertItem extends WorkItem {
  @ApiProperty(ID)
  alertId!: string;
  @ApiProperty({ enum: ['client', 'series', 'session'], description: 'The kind of record in which it stands.' })
  record!: 'client' | 'series' | 'session';
  @ApiProperty({ ...ID, description: 'Of that record: it is acknowledged there.' })
  recordId!: string;
  @ApiProperty({ ...ID, description: 'The entry of the record that it is about.' })
  entryId!: string;
  @ApiProperty({ example: 'interval_short' })
  rule!: string;
  @ApiProperty(WHOLE)
  ruleVersion!: number;
  @ApiProperty({ description: 'What the rule looks for, in words.' })
  condition!: string;
  @ApiProperty({ enum: ['stop', 'warn'] })
  level!: 'stop' | 'warn';
  @ApiProperty(INSTANT)
  raisedAt!: string;
  @ApiProperty({ type: String, ...INSTANT, nullable: true, description: 'When the session began that it stands in.' })
  treatedAt!: string | null;
}

const NEXT = { type: String, nullable: true, description: 'Ask for more of the list with `after`; null at its end.' };

abstract class Section {
  @ApiProperty({ ...WHOLE, description: 'All that waits, on whichever page.' })
  total!: number;
  @ApiProperty(NEXT)
  next!: string | null;
}

class SessionSection extends Section {
  @ApiProperty({ type: SessionItem, isArray: true })
  items!: SessionItem[];
}
class FollowUpSection extends Section {
  @ApiProperty({ type: FollowUpItem, isArray: true })
  items!: FollowUpItem[];
}
class SeriesSection extends Section {
  @ApiProperty({ type: SeriesItem, isArray: true })
  items!: SeriesItem[];
}
class TouchUpSection extends Section {
  @ApiProperty({ type: TouchUpItem, isArray: true })
  items!: TouchUpItem[];
}
class SideEffectSection extends Section {
  @ApiProperty({ type: SideEffectItem, isArray: true })
  items!: SideEffectItem[];
}
class ReportSection extends Section {
  @ApiProperty({ type: ReportItem, isArray: true })
  items!: ReportItem[];
}
class AlertSection extends Section {
  @ApiProperty({ type: AlertItem, isArray: true })
  items!: AlertItem[];
}

export class WorkListBody {
  @ApiProperty({ ...INSTANT, description: 'The instant that everything was worked out for.' })
  at!: string;
  @ApiProperty({ ...DAY, description: 'The day of that instant, where the clinic is.' })
  today!: string;
  @ApiPropertyOptional({ type: SessionSection, description: 'Booked for the day or held on it, in order of time.' })
  sessionsToday?: SessionSection;
  @ApiPropertyOptional({
    type: SessionSection,
    description: 'Bookings of earlier days that nobody came to, moved or cancelled.',
  })
  missedBookings?: SessionSection;
  @ApiPropertyOptional({ type: FollowUpSection, description: 'Longest due first.' })
  followUps?: FollowUpSection;
  @ApiPropertyOptional({ type: SeriesSection, description: 'Without a booking ahead; longest due first.' })
  seriesDue?: SeriesSection;
  @ApiPropertyOptional({ type: TouchUpSection, description: 'Without a booking ahead; longest due first.' })
  touchUpsDue?: TouchUpSection;
  @ApiPropertyOptional({ type: SideEffectSection, description: 'Open ones, oldest first.' })
  sideEffects?: SideEffectSection;
  @ApiPropertyOptional({ type: ReportSection, description: 'Side effects that an authority may have to hear of.' })
  reports?: ReportSection;
  @ApiPropertyOptional({
    type: AlertSection,
    description: 'Stops and warnings that nobody has acknowledged or overridden yet, oldest first.',
  })
  alerts?: AlertSection;
}
