import { ApiProperty } from '@nestjs/swagger';
import { type SessionState } from '../domain/session.fact.js';

const DAY = { type: String, format: 'date' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE = { nullable: true } as const;
const ID = { type: String, format: 'uuid' } as const;
const WHOLE = { type: 'integer' } as const;
const CODE = { type: String } as const;

export class ClientOfCourse {
  @ApiProperty(ID)
  clientId!: string;
  @ApiProperty({ ...DAY, ...MAYBE })
  enrolledOn!: string | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  birthYear!: number | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  sex!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  fitzpatrick!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  concern!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  concernSeverity!: string | null;
}

export class SeriesOfCourse {
  @ApiProperty(ID)
  seriesId!: string;
  @ApiProperty(ID)
  entryId!: string;
  @ApiProperty({ ...DAY, ...MAYBE })
  plannedOn!: string | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  targetSessions!: number | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  intervalDays!: number | null;
  @ApiProperty({ ...WHOLE, description: 'Sessions of the series that were completed.' })
  completedSessions!: number;
  @ApiProperty({ ...DAY, ...MAYBE })
  endedOn!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  endReason!: string | null;
}

export class SessionOfCourse {
  @ApiProperty(ID)
  sessionId!: string;
  @ApiProperty(ID)
  entryId!: string;
  @ApiProperty({ enum: ['booked', 'cancelled', 'running', 'completed', 'aborted'] })
  state!: SessionState;
  @ApiProperty({ ...ID, ...MAYBE })
  seriesId!: string | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  sessionNumber!: number | null;
  @ApiProperty({ ...ID, ...MAYBE })
  practitionerId!: string | null;
  @ApiProperty({ ...INSTANT, ...MAYBE })
  plannedFor!: string | null;
  @ApiProperty({ ...INSTANT, ...MAYBE })
  startedAt!: string | null;
  @ApiProperty({ ...INSTANT, ...MAYBE })
  endedAt!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  endReason!: string | null;
}

export class ObservedGrade {
  @ApiProperty({ type: String, description: 'An instant, or a day.' })
  observed!: string;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  grade!: number | null;
}

export class SideEffectOfCourse {
  @ApiProperty(ID)
  effectId!: string;
  @ApiProperty(ID)
  entryId!: string;
  @ApiProperty(ID)
  sessionId!: string;
  @ApiProperty(CODE)
  type!: string;
  @ApiProperty({ ...CODE, ...MAYBE })
  area!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  side!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  arm!: string | null;
  @ApiProperty({ type: String, description: 'An instant, or a day.' })
  onset!: string;
  @ApiProperty({ ...WHOLE, ...MAYBE, description: 'The latest that was given.' })
  grade!: number | null;
  @ApiProperty({ ...WHOLE, ...MAYBE })
  worstGrade!: number | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  causality!: string | null;
  @ApiProperty({ type: Boolean, ...MAYBE })
  serious!: boolean | null;
  @ApiProperty({ type: String, ...MAYBE })
  lastSeen!: string | null;
  @ApiProperty({ type: String, ...MAYBE, description: 'Null while it is open.' })
  resolved!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  sequelae!: string | null;
  @ApiProperty({ type: ObservedGrade, isArray: true })
  course!: ObservedGrade[];
}

export class AssessmentOfCourse {
  @ApiProperty(ID)
  entryId!: string;
  @ApiProperty(DAY)
  assessedOn!: string;
  @ApiProperty(CODE)
  phase!: string;
  @ApiProperty(CODE)
  scale!: string;
  @ApiProperty({ ...CODE, ...MAYBE })
  variant!: string | null;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }], description: 'A total, or a level of words.' })
  value!: number | string;
  @ApiProperty({ ...CODE, ...MAYBE })
  area!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  side!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  arm!: string | null;
  @ApiProperty({ ...CODE, ...MAYBE })
  rater!: string | null;
  @ApiProperty({ ...ID, ...MAYBE })
  seriesId!: string | null;
  @ApiProperty({ ...ID, ...MAYBE })
  sessionId!: string | null;
}

/** One client's way through the clinic. Who the client is stands elsewhere, sealed. */
export class ClientCourseBody {
  @ApiProperty({ ...WHOLE, description: 'Position in the log that this is known at.' })
  knownAt!: number;
  @ApiProperty({ type: ClientOfCourse })
  client!: ClientOfCourse;
  @ApiProperty({ type: SeriesOfCourse, isArray: true, description: 'In the order in which they were planned.' })
  series!: SeriesOfCourse[];
  @ApiProperty({ type: SessionOfCourse, isArray: true, description: 'In the order of their times.' })
  sessions!: SessionOfCourse[];
  @ApiProperty({ type: SideEffectOfCourse, isArray: true, description: 'By onset.' })
  sideEffects!: SideEffectOfCourse[];
  @ApiProperty({ type: AssessmentOfCourse, isArray: true, description: 'By day.' })
  assessments!: AssessmentOfCourse[];
}
