import { EventLog } from '#event-log/event-log.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';

class EventTypeBody {
  @ApiProperty({ example: 'AreaTreated' })
  type!: string;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ example: '/api/v1/event-schemas/AreaTreated/1' })
  schema!: string;
}

class EventTypesBody {
  @ApiProperty({ type: EventTypeBody, isArray: true })
  types!: EventTypeBody[];
}

/** What events of the logs look like, every version that was ever recorded. They hold no data of anybody. */
@ApiTags('event schemas')
@Controller('event-schemas')
export class ListEventSchemasController {
  constructor(private readonly log: EventLog) {}

  @Get()
  @ApiOperation({ summary: 'Every event type and version that a log can hold.' })
  @ApiOkResponse({ type: EventTypesBody })
  listEventSchemas(): EventTypesBody {
    const types = this.log.eventTypes.map(({ type, version }) => {
      return { type, version, schema: `/api/v1/event-schemas/${type}/${version}` };
    });
    return { types: types.sort((one, other) => (one.schema < other.schema ? -1 : 1)) };
  }

  @Get(':type/:version')
  @ApiOperation({ summary: 'JSON Schema (2020-12) of the parts of an event: `data` and `sealed`.' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @Refuses(404)
  readEventSchema(@Param('type') type: string, @Param('version') version: string): object {
    const found = this.log.eventTypes.find((known) => known.type === type && String(known.version) === version);
    if (found) return found.schema;
    throw new Problem('not_found', 'event_type_unknown', 'No event of this type and version was ever recorded.');
  }
}
