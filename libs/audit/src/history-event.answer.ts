import { ApiProperty } from '@nestjs/swagger';

const MAYBE = { nullable: true } as const;

/** One event of a clinic's log, as an auditor reads it. */
export class HistoryEventBody {
  @ApiProperty({ type: 'integer', description: 'Position in the log.' })
  position!: number;
  @ApiProperty({ format: 'uuid' })
  eventId!: string;
  @ApiProperty({ example: 'AreaTreated' })
  type!: string;
  @ApiProperty({ type: 'integer' })
  typeVersion!: number;
  @ApiProperty({ description: 'The type in words.', example: 'Area treated' })
  title!: string;
  @ApiProperty({ description: 'Kind of the record that it stands in: client, session, series, clinic, log, …' })
  recordKind!: string;
  @ApiProperty({ type: String, ...MAYBE, description: 'Id of that record; null where the clinic has one such only.' })
  recordId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', ...MAYBE, description: 'The client whom it concerns.' })
  clientId!: string | null;
  @ApiProperty({ description: 'Staff id, or `system`.' })
  actor!: string;
  @ApiProperty({ example: 'practitioner' })
  role!: string;
  @ApiProperty({ type: String, ...MAYBE, description: 'When it happened: an instant or a day; null: not said.' })
  happened!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ type: String, ...MAYBE, description: 'Why: of a correction, a void, an erasure.' })
  reason!: string | null;
  @ApiProperty({ type: String, ...MAYBE, description: 'Why it was entered after the record had moved on.' })
  lateReason!: string | null;
  @ApiProperty({ type: 'integer', ...MAYBE, description: 'Position of the event that it corrects or voids.' })
  corrects!: number | null;
  @ApiProperty({ type: 'integer', isArray: true, description: 'Positions of what corrected or voided it later.' })
  correctedBy!: number[];
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    ...MAYBE,
    description: 'The coded part, as the schema of its type has it; null where it has none or it was erased.',
  })
  data!: object | null;
  @ApiProperty({ type: String, isArray: true, description: 'Parts that were erased.' })
  erasedParts!: string[];
  @ApiProperty({ format: 'uuid', description: 'The command that caused it; events of one command share it.' })
  cause!: string;
}
