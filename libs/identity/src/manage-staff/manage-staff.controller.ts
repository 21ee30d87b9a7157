import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext, TakesIdempotencyKey } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Refuses } from '#http/problem-body.js';
import { Records } from '#http/receipt.js';
import { uuidV5 } from '#kernel/ids.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FirstSetup } from '../first-setup.js';
import { People } from '../people.js';
import { StaffRegister } from '../staff-register.js';
import { AddedStaffBody, StaffBody } from './manage-staff.answer.js';
import {
  AddStaffRequest,
  RecordQualificationRequest,
  RemoveStaffRequest,
  StaffPlaceRequest,
} from './manage-staff.request.js';

@ApiTags('staff')
@Controller('clinics/:clinicId/staff')
export class ManageStaffController {
  constructor(
    private readonly staff: StaffRegister,
    private readonly people: People,
    private readonly setup: FirstSetup,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who works in the clinic.' })
  @ApiOkResponse({ type: StaffBody })
  @Refuses(400, 401, 403, 404)
  async listStaff(@IdParam('clinicId') clinicId: string): Promise<StaffBody> {
    const members = [...(await this.staff.of(clinicId))];
    const names = await this.people.namesOf(members.map(([staffId]) => staffId));
    const staff = members.map(([staffId, { role, accessEndsAt, qualifications }]) => {
      return { staffId, name: names.get(staffId) ?? '', role, accessEndsAt, qualifications: [...qualifications] };
    });
    return { staff };
  }

  @Post()
  @ApiOperation({ summary: 'Someone begins to work in the clinic; a link lets them choose a password.' })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: AddedStaffBody })
  @Refuses(400, 401, 403, 404, 409, 413, 415)
  async addStaff(
    @InContext() context: CommandContext,
    @Body() { loginName, name, role, accessEndsAt }: AddStaffRequest,
  ): Promise<AddedStaffBody> {
    const staffId = uuidV5(context.commandId, 'staff');
    const person = await this.people.add({ loginName, name }, staffId);
    const place = { staffId, role, ...(accessEndsAt !== undefined && { accessEndsAt }) };
    try {
      const { position, repeated } = await this.staff.add(context, place, person.name);
      return { staffId, position, link: repeated ? null : await this.setup.passwordLink(staffId) };
    } catch (error) {
      await this.people.discard(staffId);
      throw error;
    }
  }

  @Post(':staffId')
  @Records('Someone who has an account here already begins to work in this clinic too; they know their id.')
  async joinStaff(
    @InContext() context: CommandContext,
    @IdParam('staffId') staffId: string,
    @Body() { role, accessEndsAt }: StaffPlaceRequest,
  ): Promise<Receipt> {
    const { name } = await this.people.byId(staffId);
    return this.staff.add(context, { staffId, role, ...(accessEndsAt !== undefined && { accessEndsAt }) }, name);
  }

  @Post(':staffId/role')
  @Records('A member of staff has another role, or the same for another time.')
  changeStaffRole(
    @InContext() context: CommandContext,
    @IdParam('staffId') staffId: string,
    @Body() { role, accessEndsAt }: StaffPlaceRequest,
  ): Promise<Receipt> {
    const place = { staffId, role, ...(accessEndsAt !== undefined && { accessEndsAt }) };
    return this.staff.changeRole(context, place);
  }

  @Post(':staffId/qualifications')
  @Records('A member of staff holds a qualification.')
  recordQualification(
    @InContext() context: CommandContext,
    @IdParam('staffId') staffId: string,
    @Body() { qualification, heldSince, practisingSince, notes }: RecordQualificationRequest,
  ): Promise<Receipt> {
    const held = { staffId, qualification, heldSince, ...(practisingSince !== undefined && { practisingSince }) };
    return this.staff.recordQualification(context, held, notes);
  }

  @Post(':staffId/removal')
  @Records('Someone works in the clinic no more; their access ends at once.')
  removeStaff(
    @InContext() context: CommandContext,
    @IdParam('staffId') staffId: string,
    @Body() { reason }: RemoveStaffRequest,
  ): Promise<Receipt> {
    return this.staff.remove(context, staffId, reason);
  }
}
