import { type Versioned } from '#http/reading.js';
import { ApiProperty } from '@nestjs/swagger';

class ReportDeadlineBody {
  @ApiProperty({ example: 'default' })
  authority!: string;
  @ApiProperty({ type: 'integer' })
  workingDays!: number;
}

export class ClinicSettingsBody implements Versioned {
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ type: 'integer' })
  position!: number;
  @ApiProperty({ type: 'integer', isArray: true, example: [1, 3, 7, 14, 28] })
  followUpDays!: readonly number[];
  @ApiProperty({ type: ReportDeadlineBody, isArray: true })
  reportDeadlines!: readonly ReportDeadlineBody[];
  @ApiProperty({ type: 'integer', example: 5, description: 'Counts of fewer clients do not leave the clinic.' })
  outsideClientsMin!: number;
}
