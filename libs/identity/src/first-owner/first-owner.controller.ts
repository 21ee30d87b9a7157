import { CommandId, TakesIdempotencyKey } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { uuidV5 } from '#kernel/ids.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Clinics } from '../clinics.js';
import { FirstSetup } from '../first-setup.js';
import { People } from '../people.js';
import { AddFirstOwnerRequest } from './first-owner.request.js';

class FirstOwnerBody {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;
  @ApiProperty({ description: 'Secret of a link by which the owner chooses a password; shown this once.' })
  link!: string;
}

@ApiTags('staff')
@Controller('clinics/:clinicId/first-owner')
export class FirstOwnerController {
  constructor(
    private readonly clinics: Clinics,
    private readonly people: People,
    private readonly setup: FirstSetup,
  ) {}

  @Post()
  @ApiOperation({ summary: 'A clinic that has no staff yet gets its owner.' })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: FirstOwnerBody })
  @Refuses(400, 401, 403, 404, 409, 413, 415)
  async addFirstOwner(
    @CommandId() commandId: string,
    @IdParam('clinicId') clinicId: string,
    @Body() { loginName, name }: AddFirstOwnerRequest,
  ): Promise<FirstOwnerBody> {
    await this.clinics.byId(clinicId);
    await this.setup.ensureNoStaff(clinicId);
    const person = await this.people.add({ loginName, name }, uuidV5(commandId, 'staff'));
    await this.setup.addFirstOwner(person, clinicId);
    return { staffId: person.id, link: await this.setup.passwordLink(person.id) };
  }
}
