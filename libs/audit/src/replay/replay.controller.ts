import { type ActorRequest } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { OpenStreams } from '#http/open-streams.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Header, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { AccessTrail } from '../access-trail.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { HistoryEventBody } from '../history-event.answer.js';
import { ShownClients } from '../shown-clients.js';
import { Replay } from './replay.js';
import { ReplayRequest } from './replay.request.js';

@ApiTags('audit')
@Controller('clinics/:clinicId/replay')
export class ReplayController {
  constructor(
    private readonly replay: Replay,
    private readonly streams: OpenStreams,
    private readonly trail: AccessTrail,
    private readonly calendar: AuditCalendar,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Plays the history again, as server-sent events.',
    description:
      'Each event `recorded` has an event of the history as data and its position as id; an event `end` comes last. ' +
      'To pause, end the request; with Last-Event-ID, or another `from`, it goes on from there, at any speed.',
  })
  @ApiExtraModels(HistoryEventBody)
  @ApiOkResponse({
    description: 'Server-sent events; the data of `recorded` is described here.',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(HistoryEventBody) } } },
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'integer', minimum: 0 } })
  @Refuses(400, 401, 403, 404)
  @Header('cache-control', 'no-store')
  async replayEvents(
    @IdParam('clinicId') clinicId: string,
    @Query() asked: ReplayRequest,
    @Req() request: ActorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.calendar.byId(clinicId);
    const after = lastSeen(request.headers['last-event-id']) ?? (asked.from ?? 0) - 1;
    const shown = new ShownClients((clients) => {
      return this.trail.record(clinicId, request.actor!, 'audit', { operation: 'replayEvents', clients: [...clients] });
    });
    const signal = this.streams.open(request, reply);
    const text = this.replay.stream(clinicId, asked, after, signal, shown);
    return new StreamableFile(Readable.from(text, { objectMode: false }), { type: 'text/event-stream' });
  }
}

/** @throws Problem `last_event_id_invalid` */
function lastSeen(header: string | string[] | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  if (typeof header === 'string' && /^(0|[1-9]\d{0,14})$/.test(header)) return Number(header);
  throw new Problem('invalid', 'last_event_id_invalid', 'Last-Event-ID takes the id of an event of this stream.');
}
