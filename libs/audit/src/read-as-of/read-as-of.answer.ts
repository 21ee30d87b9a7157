import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { type Json } from '#kernel/json.js';

const MAYBE = { nullable: true } as const;
const ANY_JSON = { description: 'Any JSON value; null for none.', nullable: true, oneOf: [{}] } as ApiPropertyOptions;

class EntryAsOfBody {
  @ApiProperty({ format: 'uuid' })
  entryId!: string;
  @ApiProperty({ type: 'integer', description: 'Where it was entered.' })
  position!: number;
  @ApiProperty({ example: 'AreaTreated' })
  type!: string;
  @ApiProperty({ example: 'Area treated' })
  title!: string;
  @ApiProperty({ enum: ['client', 'series', 'session'] })
  recordKind!: string;
  @ApiProperty({ format: 'uuid' })
  recordId!: string;
  @ApiProperty({ type: String, ...MAYBE, description: 'An instant or a day; null: not said.' })
  happened!: string | null;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty()
  actor!: string;
  @ApiProperty()
  role!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'With the corrections up to then.' })
  data!: object;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Free text, as `identity.name` or `notes.text`; what was erased is not there.',
  })
  words!: Record<string, string>;
  @ApiProperty({ type: 'integer', isArray: true, description: 'Positions of the corrections up to then.' })
  correctedBy!: number[];
}

export class AsOfBody {
  @ApiProperty({ type: 'integer', description: 'The state is the one after this position; −1: before the first.' })
  position!: number;
  @ApiProperty({ type: EntryAsOfBody, isArray: true, description: 'In the order of recording.' })
  entries!: EntryAsOfBody[];
  @ApiProperty({ description: 'Data of this client were erased; they show at no position any more.' })
  erased!: boolean;
}

class FieldDifferenceBody {
  @ApiProperty({ example: 'needleLengthUm' })
  field!: string;
  @ApiProperty({ example: 'needle length' })
  label!: string;
  @ApiProperty(ANY_JSON)
  before!: Json;
  @ApiProperty(ANY_JSON)
  after!: Json;
  @ApiProperty({ example: 'needle length: 1200 µm instead of 1500 µm' })
  inWords!: string;
}

class CauseBody {
  @ApiProperty({ type: 'integer' })
  position!: number;
  @ApiProperty()
  type!: string;
  @ApiProperty()
  actor!: string;
  @ApiProperty()
  role!: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ type: String, ...MAYBE })
  reason!: string | null;
  @ApiProperty({ type: String, ...MAYBE, description: 'Id of the entry that it corrects or voids.' })
  about!: string | null;
  @ApiProperty({ type: String, ...MAYBE })
  lateReason!: string | null;
}

class DifferenceEntryBody {
  @ApiProperty({ enum: ['entered', 'corrected', 'voided', 'erased'] })
  kind!: 'entered' | 'corrected' | 'voided' | 'erased';
  @ApiProperty({ type: String, ...MAYBE, example: 'Area treated', description: 'Of the entry; null: of none.' })
  title!: string | null;
  @ApiProperty({ type: String, format: 'uuid', ...MAYBE })
  entryId!: string | null;
  @ApiProperty({ type: 'integer', ...MAYBE })
  entryPosition!: number | null;
  @ApiProperty({ type: String, ...MAYBE })
  recordKind!: string | null;
  @ApiProperty({ type: String, ...MAYBE })
  recordId!: string | null;
  @ApiProperty({ type: FieldDifferenceBody, isArray: true })
  fields!: FieldDifferenceBody[];
  @ApiProperty({ type: CauseBody, isArray: true, description: 'The events that made the difference.' })
  causes!: CauseBody[];
  @ApiProperty({ description: 'The difference as a sentence.' })
  inWords!: string;
}

export class AsOfDifferenceBody {
  @ApiProperty({ type: 'integer' })
  from!: number;
  @ApiProperty({ type: 'integer' })
  to!: number;
  @ApiProperty({ type: DifferenceEntryBody, isArray: true, description: 'In the order of what caused them.' })
  differences!: DifferenceEntryBody[];
  @ApiProperty({ description: 'Data of this client were erased; they show at no position any more.' })
  erased!: boolean;
}
