import { ApiProperty } from '@nestjs/swagger';
import { SHEET_KINDS, type SheetBlock, type SheetKind } from '../domain/sheet.js';

class SheetBlockBody {
  @ApiProperty({ enum: ['paragraph', 'list'] })
  kind!: SheetBlock['kind'];
  @ApiProperty({ type: String, isArray: true, description: 'Lines of the paragraph, or items of the list.' })
  lines!: string[];
}

class SheetSessionBody {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;
  @ApiProperty({ format: 'date-time', description: 'When it began, or else when it is booked for.' })
  at!: string;
}

/** What a client is handed, from the text of the clinic that holds today. */
export class SheetBody {
  @ApiProperty({ enum: SHEET_KINDS })
  sheet!: SheetKind;
  @ApiProperty({ type: 'integer', description: 'Version of the text: record it as given with this number.' })
  templateVersion!: number;
  @ApiProperty({ format: 'date', description: 'First day on which this version holds.' })
  validFrom!: string;
  @ApiProperty({ description: 'Language of the text (BCP 47).', example: 'de' })
  language!: string;
  @ApiProperty()
  title!: string;
  @ApiProperty({ type: SheetBlockBody, isArray: true })
  blocks!: SheetBlock[];
  @ApiProperty()
  clinicName!: string;
  @ApiProperty({ description: 'IANA time zone of the clinic: days and times are said in it.' })
  timeZone!: string;
  @ApiProperty({ format: 'date', description: 'Today, where the clinic is.' })
  today!: string;
  @ApiProperty({ format: 'uuid' })
  clientId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Only where it was asked for with `name=shown`.' })
  clientName!: string | null;
  @ApiProperty({ type: SheetSessionBody, nullable: true })
  session!: SheetSessionBody | null;
}
