import { ApiProperty } from '@nestjs/swagger';
import { HistoryEventBody } from '../history-event.answer.js';

export class EventListBody {
  @ApiProperty({ type: HistoryEventBody, isArray: true })
  events!: HistoryEventBody[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Ask for what follows with `after`; null at the end.' })
  next!: number | null;
  @ApiProperty({ type: 'integer', description: 'Events of the clinic up to now, whatever is asked for.' })
  size!: number;
}
