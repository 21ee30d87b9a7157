import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { LOT_NUMBER } from '../lot-number.request.js';
import { LotUsesBody } from './recall-lot.answer.js';
import { RecallLot } from './recall-lot.query.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/cartridge-lots/:lot/clients')
export class RecallLotController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which clients were treated with a cartridge lot.' })
  @ApiParam({ name: 'lot', schema: { type: 'string', pattern: LOT_NUMBER.pattern.source } })
  @ApiOkResponse({ type: LotUsesBody })
  @Refuses(400, 401, 404)
  recallLot(@IdParam('clinicId') clinicId: string, @Param('lot') lot: string): Promise<LotUsesBody> {
    if (!LOT_NUMBER.pattern.test(lot)) {
      throw new Problem('invalid', 'value_malformed', `lot ${LOT_NUMBER.says}.`, { field: 'lot' });
    }
    return this.queries.execute(new RecallLot(clinicId, lot));
  }
}
