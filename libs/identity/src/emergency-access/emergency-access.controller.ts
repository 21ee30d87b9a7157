import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Clinics } from '../clinics.js';
import { Memberships } from '../memberships.js';
import { StaffRegister } from '../staff-register.js';
import { TakeEmergencyAccessRequest } from './emergency-access.request.js';

class EmergencyAccessBody {
  @ApiProperty({ format: 'uuid', description: 'Id of the entry in the clinic’s log.' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  personId!: string;
  @ApiProperty()
  reason!: string;
  @ApiProperty({ format: 'date-time' })
  takenAt!: string;
  @ApiProperty({ format: 'date-time' })
  endsAt!: string;
}

class EmergencyAccessesBody {
  @ApiProperty({ type: EmergencyAccessBody, isArray: true })
  accesses!: EmergencyAccessBody[];
}

@ApiTags('staff')
@Controller('clinics/:clinicId/emergency-accesses')
export class EmergencyAccessController {
  constructor(
    private readonly clinics: Clinics,
    private readonly staff: StaffRegister,
    private readonly memberships: Memberships,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every access that was taken in an emergency, newest first.' })
  @ApiOkResponse({ type: EmergencyAccessesBody })
  @Refuses(400, 401, 403, 404)
  async listEmergencyAccesses(@IdParam('clinicId') clinicId: string): Promise<EmergencyAccessesBody> {
    const taken = await this.memberships.emergencyAccesses(clinicId);
    const accesses = taken.map(({ id, personId, reason, takenAt, endsAt }) => {
      return { id, personId, reason, takenAt, endsAt };
    });
    return { accesses };
  }

  @Post()
  @Records('Someone who runs the installation takes access for an hour; the clinic’s owner sees who and why.')
  async takeEmergencyAccess(
    @InContext() context: CommandContext,
    @Body() { reason, explanation }: TakeEmergencyAccessRequest,
  ): Promise<Receipt> {
    await this.clinics.byId(context.clinicId);
    return this.staff.takeEmergencyAccess(context, reason, explanation);
  }
}
