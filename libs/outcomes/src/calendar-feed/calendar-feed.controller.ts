import { Refuses } from '#http/problem-body.js';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ReadCalendarFeed } from './calendar-feed.query.js';

@ApiTags('calendar')
@Controller('calendars/:secret')
export class CalendarFeedController {
  constructor(private readonly queries: QueryBus) {}

  @Get('sessions.ics')
  @ApiOperation({
    summary: 'The appointments of a clinic for a calendar program, without names.',
    description: 'The secret is a token of the clinic with the scope `calendar`; revoking the token ends the feed.',
  })
  @ApiParam({ name: 'secret', schema: { type: 'string' } })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @Refuses(404)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  readCalendarFeed(@Param('secret') secret: string): Promise<string> {
    return this.queries.execute(new ReadCalendarFeed(secret));
  }
}
