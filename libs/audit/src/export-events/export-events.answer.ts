import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { HistoryEventBody } from '../history-event.answer.js';

/** A line of `events.ndjson`. `data` and `sealed` together are what the schema describes. */
export class EventLineBody extends HistoryEventBody {
  @ApiProperty({ description: 'Where its JSON Schema is.', example: '/api/v1/event-schemas/AreaTreated/1' })
  schema!: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Names and free text, by part, where they were asked for and are still there.',
  })
  sealed?: object;
  @ApiProperty({ description: 'Origin of the log, as a checkpoint names it.' })
  origin!: string;
  @ApiProperty({ description: 'SHA-256 of its leaf, in hex; `log/leaves/<position>` has the leaf itself.' })
  leafHash!: string;
}
