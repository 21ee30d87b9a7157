import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONSENT_KINDS, type ConsentKind, SEXES, type Sex } from '../domain/closed-lists.js';
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

class ConsentBody {
  @ApiProperty({ enum: CONSENT_KINDS })
  kind!: ConsentKind;
  @ApiProperty({ description: 'A day, or an instant where the time of day is known.' })
  given!: string;
  @ApiPropertyOptional({ type: 'integer', description: "Version of the clinic's text." })
  templateVersion?: number;
  @ApiPropertyOptional({ description: 'When it was withdrawn; absent where it holds.' })
  withdrawn?: string;
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
  @ApiProperty({ type: ConsentBody, isArray: true })
  consents!: readonly ConsentBody[];
}
