import { ApiProperty } from '@nestjs/swagger';
import { CLASS_LABELS } from '../domain/rates/dimensions.js';
import { type FoundEffect } from '../domain/rates/find-sessions.js';
import { FigureBody } from '../figure.answer.js';

const MAYBE = { nullable: true } as const;

export class EffectBehind implements FoundEffect {
  @ApiProperty({ example: 'milia' })
  type!: string;
  @ApiProperty({ type: String, ...MAYBE })
  area!: string | null;
  @ApiProperty({ type: 'integer', ...MAYBE, description: 'The worst that was given.' })
  grade!: number | null;
  @ApiProperty({ enum: CLASS_LABELS })
  class!: FoundEffect['class'];
  @ApiProperty({ format: 'date' })
  onsetOn!: string;
  @ApiProperty({ description: 'Whether it began within the follow-up window; only then is it in the numerator.' })
  isWithinWindow!: boolean;
  @ApiProperty()
  isResolved!: boolean;
}

export class SessionBehind {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiProperty({ format: 'uuid' })
  clientId!: string;
  @ApiProperty({ type: String, format: 'uuid', ...MAYBE })
  practitionerId!: string | null;
  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
  @ApiProperty({ type: EffectBehind, isArray: true, description: 'Those that the figure looks at, by onset.' })
  effects!: EffectBehind[];
}

export class SessionsBehindBody extends FigureBody {
  @ApiProperty({ type: 'integer', description: 'On whichever page.' })
  total!: number;
  @ApiProperty({ type: SessionBehind, isArray: true, description: 'Newest first.' })
  items!: SessionBehind[];
  @ApiProperty({ type: String, nullable: true, description: 'Ask for more with `after`; null at the end.' })
  next!: string | null;
}

export class ClientBehind {
  @ApiProperty({ format: 'uuid' })
  clientId!: string;
  @ApiProperty({ type: 'integer', description: 'Sessions that are counted so.' })
  sessions!: number;
  @ApiProperty({ type: 'integer', description: 'Those of them with a side effect within the window.' })
  affected!: number;
  @ApiProperty({ format: 'date-time', description: 'Of the newest of them.' })
  lastStartedAt!: string;
}

export class ClientsBehindBody extends FigureBody {
  @ApiProperty({ type: 'integer', description: 'On whichever page.' })
  total!: number;
  @ApiProperty({ type: ClientBehind, isArray: true, description: 'Who was treated last comes first.' })
  items!: ClientBehind[];
  @ApiProperty({ type: String, nullable: true, description: 'Ask for more with `after`; null at the end.' })
  next!: string | null;
}
