import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RecordBody } from '../record.answer.js';

export class SeriesBody extends RecordBody {
  @ApiProperty({ format: 'uuid' })
  seriesId!: string;
  @ApiPropertyOptional({ format: 'uuid' })
  clientId?: string;
  @ApiProperty({ enum: ['none', 'planned', 'ended'], description: 'none: the plan was voided.' })
  phase!: 'none' | 'planned' | 'ended';
  @ApiPropertyOptional({ format: 'date' })
  plannedOn?: string;
}
