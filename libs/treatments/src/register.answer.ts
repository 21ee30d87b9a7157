import { type Versioned } from '#http/reading.js';
import { ApiProperty } from '@nestjs/swagger';
import { EntryBody } from './record.answer.js';

export class RegisterEntryBody extends EntryBody {
  @ApiProperty({ description: 'True where the clinic uses it no more.' })
  retired!: boolean;
}

export class RegisterBody implements Versioned {
  @ApiProperty({ type: 'integer', description: "Version of the clinic's registers; the ETag holds it too." })
  version!: number;
  @ApiProperty({ type: 'integer', description: 'Position in the log of the last event of the clinic itself.' })
  position!: number;
  @ApiProperty({ type: RegisterEntryBody, isArray: true, description: 'One for each name, as last entered.' })
  entries!: RegisterEntryBody[];
}
