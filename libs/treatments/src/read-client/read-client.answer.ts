import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SEXES, type Sex } from '../domain/closed-lists.js';
import { RecordBody } from '../record.answer.js';

class IdentityBody {
  @ApiPropertyOptional()
  name?: string;
  @ApiPropertyOptional()
  email?: string;
  @ApiPropertyOptional()
  phone?: string;
  @ApiPropertyOptional({ description: 'The clinic’s own number for the client.' })
  reference?: string;
  @ApiPropertyOptional({ format: 'date' })
  birthDate?: string;
}

export class ClientBody extends RecordBody {
  @ApiProperty({ format: 'uuid' })
  clientId!: string;
  @ApiProperty({ type: IdentityBody, description: 'Who the client is, as last entered; empty after an erasure.' })
  identity!: IdentityBody;
  @ApiPropertyOptional({ type: 'integer' })
  birthYear?: number;
  @ApiPropertyOptional({ enum: SEXES })
  sex?: Sex;
  @ApiPropertyOptional({ format: 'date' })
  enrolledOn?: string;
}
