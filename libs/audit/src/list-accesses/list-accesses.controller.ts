import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessTrail } from '../access-trail.js';
import { AccessesBody } from './list-accesses.answer.js';
import { ACCESSES_DEFAULT, ACCESSES_MAX, ListAccessesRequest } from './list-accesses.request.js';

@ApiTags('audit')
@Controller('clinics/:clinicId/accesses')
export class ListAccessesController {
  constructor(private readonly trail: AccessTrail) {}

  @Get()
  @ApiOperation({ summary: 'Who was shown whose data, why and when.' })
  @ApiOkResponse({ type: AccessesBody })
  @Refuses(400, 401, 403, 404)
  listAccesses(
    @IdParam('clinicId') clinicId: string,
    @Query() { limit = ACCESSES_DEFAULT, ...asked }: ListAccessesRequest,
  ): Promise<AccessesBody> {
    if (limit < 1 || limit > ACCESSES_MAX) {
      const detail = `A page has 1 to ${ACCESSES_MAX} accesses.`;
      throw new Problem('invalid', 'limit_invalid', detail, { min: 1, max: ACCESSES_MAX });
    }
    return this.trail.page(clinicId, { ...asked, limit });
  }
}
