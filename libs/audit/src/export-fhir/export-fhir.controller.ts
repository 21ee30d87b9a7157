import { collection, FHIR_JSON, FHIR_NDJSON } from '#fhir/bundle.js';
import { type FhirType } from '#fhir/export-resources.js';
import { type ActorRequest } from '#http/command-context.js';
import { breakingStream } from '#http/breaking-stream.js';
import { IdParam } from '#http/id-param.js';
import { OpenStreams } from '#http/open-streams.js';
import { Refuses } from '#http/problem-body.js';
import { POSITION } from '#http/response-headers.js';
import { instantOf, systemClock } from '#kernel/clock.js';
import { type Bundle, type Resource } from '@medplum/fhirtypes';
import { Controller, Get, Header, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { AccessTrail } from '../access-trail.js';
import { AuditCalendar } from '../clinic-calendar.js';
import { ExportSlots } from '../export-slots.js';
import { RecordsAsOf } from '../records-as-of.js';
import { ExportClientFhirRequest, ExportClinicFhirRequest } from './export-fhir.request.js';
import { FhirExport } from './fhir-export.js';
import { typesIn, viewOfClient, viewOfClinic } from './fhir-view.js';

const headers = { 'Pinpoint-Position': POSITION };

@ApiTags('exports')
@Controller('clinics/:clinicId')
export class ExportFhirController {
  constructor(
    private readonly fhir: FhirExport,
    private readonly records: RecordsAsOf,
    private readonly streams: OpenStreams,
    private readonly slots: ExportSlots,
    private readonly trail: AccessTrail,
    private readonly calendar: AuditCalendar,
  ) {}

  @Get('clients/:clientId/fhir')
  @ApiOperation({ summary: 'One client as a Bundle of FHIR R4.' })
  @ApiOkResponse({
    headers,
    content: { [FHIR_JSON]: { schema: { type: 'object', additionalProperties: true } } },
  })
  @Refuses(400, 401, 403, 404)
  @Header('content-type', FHIR_JSON)
  @Header('cache-control', 'no-store')
  async exportClientFhir(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
    @Query() { asOf, openSealed = 'true' }: ExportClientFhirRequest,
    @Req() { actor }: ActorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Bundle> {
    await this.calendar.byId(clinicId);
    const position = await this.records.positionOf(clinicId, asOf);
    const view = viewOfClient(actor!.role, position, openSealed === 'true');
    const resources = await this.fhir.client(clinicId, clientId, view);
    void reply.header('pinpoint-position', position);
    return collection(resources, await this.fhir.baseOf(clinicId), instantOf(systemClock.now()));
  }

  @Get('fhir')
  @ApiOperation({
    summary: 'A whole clinic in FHIR R4, one resource a line.',
    description:
      'As a bulk export has it, in one stream; `_type` picks resource types. It ends in the middle of an answer, as a ' +
      'lost connection does, where the right to it ends.',
  })
  @ApiOkResponse({ headers, content: { [FHIR_NDJSON]: { schema: { type: 'string' } } } })
  @Refuses(400, 401, 403, 404, 503)
  @Header('cache-control', 'no-store')
  async exportClinicFhir(
    @IdParam('clinicId') clinicId: string,
    @Query() { asOf, openSealed, _type }: ExportClinicFhirRequest,
    @Req() request: ActorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.calendar.byId(clinicId);
    const types = typesIn(_type);
    const position = await this.records.positionOf(clinicId, asOf);
    const view = viewOfClinic(request.actor!.role, position, openSealed === 'true');
    const onShown = (clients: readonly string[]): Promise<void> => {
      const shown = { operation: 'exportClinicFhir', clients: [...clients] };
      return this.trail.record(clinicId, request.actor!, 'transfer', shown);
    };
    const signal = this.streams.open(request, reply);
    this.slots.take(signal);
    void reply.header('pinpoint-position', position);
    const lines = linesOf(this.fhir.whole(clinicId, view, signal, onShown), types);
    return new StreamableFile(breakingStream(lines, signal), { type: FHIR_NDJSON });
  }
}

/** The text of the resources, those of one client at a time. */
async function* linesOf(
  groups: AsyncIterable<Resource[]>,
  types: ReadonlySet<FhirType> | undefined,
): AsyncGenerator<string> {
  for await (const resources of groups) {
    const wanted = types ? resources.filter(({ resourceType }) => types.has(resourceType as FhirType)) : resources;
    if (wanted.length > 0) yield wanted.map((resource) => `${JSON.stringify(resource)}\n`).join('');
  }
}
