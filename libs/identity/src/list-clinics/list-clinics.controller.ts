import { Refuses } from '#http/problem-body.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ClinicBody, clinicBody } from '../clinic.answer.js';
import { ListClinics } from './list-clinics.query.js';

class ClinicsBody {
  @ApiProperty({ type: ClinicBody, isArray: true })
  clinics!: ClinicBody[];
}

@ApiTags('clinics')
@Controller('clinics')
export class ListClinicsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The clinics of this installation.' })
  @ApiOkResponse({ type: ClinicsBody })
  @Refuses(401)
  async listClinics(): Promise<ClinicsBody> {
    return { clinics: (await this.queries.execute(new ListClinics())).map(clinicBody) };
  }
}
