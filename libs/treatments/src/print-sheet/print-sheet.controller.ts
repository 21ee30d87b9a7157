import { ChoiceField, UuidField, PatternField } from '#http/fields.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { SHEET_KINDS } from '../domain/sheet.js';
import { SheetBody } from './print-sheet.answer.js';
import { ReadSheet } from './print-sheet.query.js';
import { SHEET_POLICY, SHEET_STYLE, SHEET_STYLE_PATH, sheetPage } from './sheet-page.js';

const NAME_CHOICES = ['shown', 'left_out'] as const;

class SheetRequest {
  @PatternField({
    pattern: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
    says: 'must be a language tag such as de or en-GB',
    optional: true,
    description: 'By default, that of the newest text.',
    example: 'de',
  })
  language?: string;

  @UuidField({ optional: true, description: 'The session that it is for: its day and time stand on the sheet.' })
  sessionId?: string;

  @ChoiceField(NAME_CHOICES, {
    optional: true,
    description: 'Whether the name of the client stands on it: a sheet may be left lying about. Left out by default.',
  })
  name?: string;
}

const SHEET = ApiParam({ name: 'sheet', enum: SHEET_KINDS });

@ApiTags('sheets')
@Controller()
export class PrintSheetController {
  constructor(private readonly queries: QueryBus) {}

  @Get('clinics/:clinicId/clients/:clientId/sheets/:sheet')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a client is handed before or after a treatment, from the clinic’s text.' })
  @SHEET
  @ApiOkResponse({ type: SheetBody })
  @Refuses(400, 401, 404)
  readSheet(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
    @Param('sheet') sheet: string,
    @Query() { name, ...asked }: SheetRequest,
  ): Promise<SheetBody> {
    return this.queries.execute(new ReadSheet(clinicId, clientId, { sheet, ...asked, isNamed: name === 'shown' }));
  }

  @Get('clinics/:clinicId/clients/:clientId/sheets/:sheet/page')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', SHEET_POLICY)
  @ApiOperation({ summary: 'The same as a page to print, without scripts.' })
  @SHEET
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @Refuses(400, 401, 404)
  async printSheet(
    @IdParam('clinicId') clinicId: string,
    @IdParam('clientId') clientId: string,
    @Param('sheet') sheet: string,
    @Query() request: SheetRequest,
  ): Promise<string> {
    return sheetPage(await this.readSheet(clinicId, clientId, sheet, request));
  }

  @Get(SHEET_STYLE_PATH)
  @Header('content-type', 'text/css; charset=utf-8')
  @ApiOperation({ summary: 'How sheets are printed.' })
  @ApiOkResponse({ content: { 'text/css': { schema: { type: 'string' } } } })
  readSheetStyle(): string {
    return SHEET_STYLE;
  }
}
