import { ApiProperty } from '@nestjs/swagger';
import { FigureBody } from '../figure.answer.js';

export class SessionBehind {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiProperty({ format: 'uuid' })
  clientId!: string;
  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
}

export class SessionsBehindBody extends FigureBody {
  @ApiProperty({ type: 'integer', description: 'On whichever page.' })
  total!: number;
  @ApiProperty({ type: SessionBehind, isArray: true, description: 'Newest first.' })
  items!: SessionBehind[];
  @ApiProperty({ type: String, nullable: true, description: 'Ask for more with `after`; null at the end.' })
  next!: string | null;
}
