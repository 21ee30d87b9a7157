import { type Versioned } from '#http/reading.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class RecordedBy {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;
  @ApiProperty({ example: 'practitioner' })
  role!: string;
}

const WORDS = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** An entry as it stands: corrections applied, and not voided. */
export class EntryBody {
  @ApiProperty({ format: 'uuid', description: 'What corrections and voids name.' })
  entryId!: string;
  @ApiProperty({ example: 'AreaTreated' })
  type!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As the schema of the event type has it.' })
  data!: object;
  @ApiPropertyOptional({ ...WORDS, description: 'Free text by member.' })
  notes?: Record<string, string>;
  @ApiPropertyOptional({ ...WORDS, description: 'Who the client is.' })
  identity?: Record<string, string>;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'An instant or a day, as it was said; null if nobody did.',
  })
  happened!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ description: 'It was recorded more than 24 h after it happened.' })
  late!: boolean;
  @ApiProperty({ type: RecordedBy })
  recordedBy!: RecordedBy;
  @ApiProperty({ type: 'integer', description: 'Position in the log.' })
  position!: number;
  @ApiProperty({ type: 'integer', description: 'How often it was corrected.' })
  corrections!: number;
}

/** What every record answers when it is read. */
export abstract class RecordBody implements Versioned {
  @ApiProperty({ type: 'integer', description: 'Version of the record; the ETag holds it too.' })
  version!: number;
  @ApiProperty({ type: 'integer', description: 'Position in the log of the last event of the record.' })
  position!: number;
  @ApiProperty({ type: EntryBody, isArray: true, description: 'In the order of recording.' })
  entries!: EntryBody[];
  @ApiProperty({ description: 'True where words of the record were destroyed on request of the client.' })
  erased!: boolean;
  @ApiProperty({ type: String, isArray: true, description: 'What can be entered now.', example: ['treat_area'] })
  allowedNow!: string[];
  @ApiProperty({ type: String, isArray: true, description: 'What can be entered as late.' })
  allowedLate!: string[];
}
