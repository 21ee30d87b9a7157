import { ApiProperty } from '@nestjs/swagger';
import { type SessionState } from '../domain/session.fact.js';

const MAYBE = { nullable: true } as const;
const INSTANT = { type: String, format: 'date-time', ...MAYBE };
const ID = { type: String, format: 'uuid', ...MAYBE };

export class ListedSession {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiProperty({ enum: ['booked', 'cancelled', 'running', 'completed', 'aborted'] })
  state!: SessionState;
  @ApiProperty(INSTANT)
  plannedFor!: string | null;
  @ApiProperty(INSTANT)
  startedAt!: string | null;
  @ApiProperty(INSTANT)
  endedAt!: string | null;
  @ApiProperty({ type: String, ...MAYBE, description: 'Why it was cancelled or aborted; `missed` where nobody came.' })
  endReason!: string | null;
  @ApiProperty(ID)
  practitionerId!: string | null;
  @ApiProperty(ID)
  seriesId!: string | null;
  @ApiProperty({ type: 'integer', ...MAYBE })
  sessionNumber!: number | null;
  @ApiProperty({ type: 'integer', description: 'Areas needled, one for each setting.' })
  areasTreated!: number;
  @ApiProperty({ type: 'integer', description: 'Side effects that have not resolved.' })
  openSideEffects!: number;
}

export class SessionListBody {
  @ApiProperty({ type: ListedSession, isArray: true })
  items!: ListedSession[];
  @ApiProperty({ type: String, ...MAYBE, description: 'Ask for more with `after`; null at the end.' })
  next!: string | null;
}
