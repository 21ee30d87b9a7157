import { type ActorRequest } from '#http/command-context.js';
import { breakingStream } from '#http/breaking-stream.js';
import { IdParam } from '#http/id-param.js';
import { OpenStreams } from '#http/open-streams.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Header, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { AccessTrail } from '../access-trail.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { ExportSlots } from '../export-slots.js';
import { ShownClients } from '../shown-clients.js';
import { EventLines } from './event-lines.js';
import { EventLineBody } from './export-events.answer.js';
import { ExportEventsRequest } from './export-events.request.js';

const NDJSON = 'application/x-ndjson';

@ApiTags('exports')
@Controller('clinics/:clinicId/events.ndjson')
export class ExportEventsController {
  constructor(
    private readonly events: EventLines,
    private readonly streams: OpenStreams,
    private readonly slots: ExportSlots,
    private readonly trail: AccessTrail,
    private readonly calendar: AuditCalendar,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The history of a clinic, one event a line, each with its schema and the hash of its leaf.',
    description: 'In order of position. Whoever was cut off goes on with `from`, one behind the last whole line.',
  })
  @ApiExtraModels(EventLineBody)
  @ApiOkResponse({
    description: 'One JSON object a line; it is described here.',
    content: { [NDJSON]: { schema: { $ref: getSchemaPath(EventLineBody) } } },
  })
  @Refuses(400, 401, 403, 404, 503)
  @Header('cache-control', 'no-store')
  async exportEvents(
    @IdParam('clinicId') clinicId: string,
    @Query() { from = 0, to, openSealed, ...filter }: ExportEventsRequest,
    @Req() request: ActorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.calendar.byId(clinicId);
    const isOpen = openSealed === 'true';
    if (isOpen && request.actor!.role === 'machine') {
      const detail = 'A token exports events without names. Leave openSealed out, or sign in as owner or auditor.';
      throw new Problem('forbidden', 'names_not_for_tokens', detail);
    }
    const end = await this.events.end(clinicId);
    const shown = new ShownClients((clients) => {
      return this.trail.record(clinicId, request.actor!, 'audit', { operation: 'exportEvents', clients: [...clients] });
    });
    const signal = this.streams.open(request, reply);
    this.slots.take(signal);
    const range = { from, to: Math.min(to ?? end, end), openSealed: isOpen };
    const lines = this.events.lines(clinicId, filter, range, signal, shown);
    return new StreamableFile(breakingStream(lines, signal), { type: NDJSON });
  }
}
