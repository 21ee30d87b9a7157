import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class LotUseBody {
  @ApiProperty({ format: 'uuid' })
  clientId!: string;
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiPropertyOptional({ format: 'date-time' })
  startedAt?: string;
  @ApiProperty({ type: String, isArray: true })
  areas!: string[];
  @ApiPropertyOptional({ description: 'Number of the single cartridge.' })
  serial?: string;
}

export class LotUsesBody {
  @ApiProperty({ example: 'LOT-4711' })
  lot!: string;
  @ApiProperty({ type: String, isArray: true, description: 'Each client once.' })
  clientIds!: string[];
  @ApiProperty({
    type: LotUseBody,
    isArray: true,
    description: 'As the sessions stand now, corrections and voids included.',
  })
  uses!: LotUseBody[];
}
