import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ACCESS_REASONS, type AccessReason } from '../domain/access.events.js';

class ShownRecordBody {
  @ApiProperty({ example: 'session' })
  kind!: string;
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

class AccessBody {
  @ApiProperty({ type: 'integer', description: 'Where it stands in the clinic’s access log.' })
  position!: number;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ format: 'uuid', description: 'Who was shown it; of a machine, the id of its token.' })
  staffId!: string;
  @ApiProperty()
  role!: string;
  @ApiProperty({ enum: ACCESS_REASONS })
  reason!: AccessReason;
  @ApiProperty({ description: 'What was asked, by its name in this document.' })
  operation!: string;
  @ApiPropertyOptional({ type: ShownRecordBody })
  record?: ShownRecordBody;
  @ApiProperty({ isArray: true, type: String, format: 'uuid', description: 'Whose data the answer held.' })
  clients!: string[];
}

export class AccessesBody {
  @ApiProperty({ type: AccessBody, isArray: true, description: 'Newest first.' })
  accesses!: AccessBody[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Ask for older ones with `before`; null where there are none. A page may be empty before that.',
  })
  next!: number | null;
}
