import { ApiProperty } from '@nestjs/swagger';

const MAYBE = { nullable: true } as const;

export class ListedClient {
  @ApiProperty({ format: 'uuid' })
  clientId!: string;
  @ApiProperty({ type: String, ...MAYBE, description: 'Null where none was entered, or the client was erased.' })
  name!: string | null;
  @ApiProperty({ type: 'integer', ...MAYBE })
  birthYear!: number | null;
  @ApiProperty({ type: String, ...MAYBE })
  sex!: string | null;
  @ApiProperty({ type: String, format: 'date', ...MAYBE })
  enrolledOn!: string | null;
  @ApiProperty({ type: 'integer' })
  completedSessions!: number;
  @ApiProperty({ type: String, format: 'date-time', ...MAYBE })
  lastSessionAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', ...MAYBE, description: 'The next appointment.' })
  bookedFor!: string | null;
}

export class ClientListBody {
  @ApiProperty({ type: ListedClient, isArray: true })
  items!: ListedClient[];
  @ApiProperty({ type: String, ...MAYBE, description: 'Ask for more with `after`; null at the end.' })
  next!: string | null;
}
