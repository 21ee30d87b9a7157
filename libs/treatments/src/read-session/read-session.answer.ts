import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RecordBody } from '../record.answer.js';

class AnestheticBody {
  @ApiProperty({ format: 'uuid' })
  applicationId!: string;
  @ApiPropertyOptional({ format: 'date-time' })
  at?: string;
  @ApiProperty({ type: String, isArray: true, description: 'Empty where nobody said which areas.' })
  areas!: readonly string[];
  @ApiProperty()
  isOn!: boolean;
}

class SideEffectBody {
  @ApiProperty({ format: 'uuid' })
  effectId!: string;
  @ApiProperty({ description: 'A day, or an instant.' })
  onset!: string;
  @ApiProperty({ type: String, isArray: true, description: 'When it was seen unresolved after its report.' })
  seen!: readonly string[];
  @ApiPropertyOptional({ description: 'A day, or an instant.' })
  resolved?: string;
}

const PHASES = ['none', 'booked', 'cancelled', 'running', 'closed'] as const;

export class SessionBody extends RecordBody {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiPropertyOptional({ format: 'uuid' })
  clientId?: string;
  @ApiProperty({ enum: PHASES, description: 'none: booking and start were voided.' })
  phase!: (typeof PHASES)[number];
  @ApiPropertyOptional({ format: 'date-time' })
  startedAt?: string;
  @ApiPropertyOptional()
  cleansed?: boolean;
  @ApiPropertyOptional({ type: AnestheticBody, isArray: true })
  anesthetics?: readonly AnestheticBody[];
  @ApiPropertyOptional({ type: 'integer' })
  areasTreated?: number;
  @ApiPropertyOptional({ format: 'date-time' })
  lastStepAt?: string;
  @ApiPropertyOptional({ type: SideEffectBody, isArray: true })
  sideEffects?: readonly SideEffectBody[];
}
