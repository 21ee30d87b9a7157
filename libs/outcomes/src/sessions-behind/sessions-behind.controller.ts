import { type CsvFile, ExportsCsv } from '#http/csv-file.js';
import { ChoiceField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { AfterField, LimitField, pageAsked } from '#http/page.js';
import { ReadsAtLeast } from '#http/read-at-least.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { UNITS, type Unit } from '../domain/rates/dimensions.js';
import { COUNTED_AS, type CountedAs } from '../domain/rates/find-sessions.js';
import { DaysFigureRequest, daysOf, filtersOf, notInList, scopeOf, unitOf, windowOf } from '../figure.request.js';
import { FigureFiles } from '../figure-file.js';
import { ClientsBehindBody, SessionsBehindBody } from './sessions-behind.answer.js';
import { ListClientsBehind, ListSessionsBehind } from './sessions-behind.query.js';

class BehindRequest extends DaysFigureRequest {
  @ChoiceField(UNITS, { optional: true, description: 'What the figure counted; sessions by default.' })
  unit?: Unit;

  @ChoiceField(COUNTED_AS, { optional: true, description: 'As which of its numbers; all by default.' })
  counted?: CountedAs;
}

class BehindPageRequest extends BehindRequest {
  @AfterField()
  after?: string;

  @LimitField()
  limit?: number;
}

@ApiTags('outcomes')
@Controller('clinics/:clinicId/outcomes')
export class SessionsBehindController {
  constructor(
    private readonly queries: QueryBus,
    private readonly files: FigureFiles,
  ) {}

  @Get('sessions')
  @ReadsAtLeast('The sessions that a figure was counted from, with the filters of the figure.', SessionsBehindBody)
  listSessionsBehind(
    @IdParam('clinicId') clinicId: string,
    @Query() request: BehindPageRequest,
  ): Promise<SessionsBehindBody> {
    const { query, countedAs } = countedIn(request);
    return this.queries.execute(
      new ListSessionsBehind(scopeOf([clinicId], request), query, countedAs, pageIn(request)),
    );
  }

  @Get('sessions/csv')
  @ExportsCsv('The sessions that a figure was counted from, as a file, a line for each of their side effects.')
  async exportSessionsBehind(@IdParam('clinicId') clinicId: string, @Query() request: BehindRequest): Promise<CsvFile> {
    const { query, countedAs } = countedIn(request);
    const body = await this.queries.execute(new ListSessionsBehind(scopeOf([clinicId], request), query, countedAs));
    const names = await this.files.ofStaff(body.items.flatMap(({ practitionerId }) => practitionerId ?? []));
    return this.files.write(body, {
      ...{ name: 'sessions', title: `Sessions counted as ${countedAs}`, method: 'list' },
      ...{ windowDays: query.windowDays, filters: query.filters },
      columns: [
        ...['session_id', 'client_id', 'started_at', 'practitioner_id', 'practitioner_name'],
        ...['side_effect', 'area', 'grade', 'class', 'onset', 'within_window', 'resolved'],
      ],
      rows: sessionRows(body, names),
      clientIds: [...new Set(body.items.map(({ clientId }) => clientId))],
    });
  }

  @Get('clients')
  @ReadsAtLeast('The clients of the sessions that a figure was counted from.', ClientsBehindBody)
  listClientsBehind(
    @IdParam('clinicId') clinicId: string,
    @Query() request: BehindPageRequest,
  ): Promise<ClientsBehindBody> {
    const { query, countedAs } = countedIn(request);
    return this.queries.execute(new ListClientsBehind(scopeOf([clinicId], request), query, countedAs, pageIn(request)));
  }

  @Get('clients/csv')
  @ExportsCsv('The clients of the sessions that a figure was counted from, as a file without names.')
  async exportClientsBehind(@IdParam('clinicId') clinicId: string, @Query() request: BehindRequest): Promise<CsvFile> {
    const { query, countedAs } = countedIn(request);
    const body = await this.queries.execute(new ListClientsBehind(scopeOf([clinicId], request), query, countedAs));
    return this.files.write(body, {
      ...{ name: 'clients', title: `Clients of sessions counted as ${countedAs}`, method: 'list' },
      ...{ windowDays: query.windowDays, filters: query.filters },
      columns: ['client_id', 'sessions', 'affected', 'last_started_at'],
      rows: body.items.map(({ clientId, sessions, affected, lastStartedAt }) => [
        ...[clientId, sessions, affected, lastStartedAt],
      ]),
      clientIds: body.items.map(({ clientId }) => clientId),
    });
  }
}

function* sessionRows({ items }: SessionsBehindBody, names: ReadonlyMap<string, string>) {
  for (const { sessionId, clientId, startedAt, practitionerId, effects } of items) {
    const name = practitionerId === null ? null : (names.get(practitionerId) ?? null);
    const session = [sessionId, clientId, startedAt, practitionerId, name];
    if (effects.length === 0) yield session;
    for (const { type, area, grade, class: ofClass, onsetOn, isWithinWindow, isResolved } of effects) {
      yield [...session, type, area, grade, ofClass, onsetOn, isWithinWindow, isResolved];
    }
  }
}

/** @throws Problem `value_not_in_list`, `day_unknown`, `range_reversed` */
function countedIn(request: BehindRequest) {
  const { counted: countedAs = 'all' } = request;
  if (!COUNTED_AS.includes(countedAs)) throw notInList('counted', COUNTED_AS);
  const query = { unit: unitOf(request), windowDays: windowOf(request), filters: filtersOf(request) };
  return { query: { ...query, ...daysOf(request) }, countedAs };
}

function pageIn({ after, limit }: BehindPageRequest) {
  return pageAsked({ ...(after !== undefined && { after }), ...(limit !== undefined && { limit }) });
}
