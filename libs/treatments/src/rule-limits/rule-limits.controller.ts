import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { EnterInRegister, entering } from '../enter-in-register.command.js';
import { SafetyRulesBody } from './rule-limits.answer.js';
import { ReadSafetyRules } from './rule-limits.query.js';
import { ChangeRuleLimitsRequest } from './rule-limits.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/safety-rules')
export class RuleLimitsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('limits')
  @Records('The clinic has limits of its own for a rule of safety, and says why.')
  changeRuleLimits(@InContext() context: CommandContext, @Body() request: ChangeRuleLimitsRequest): Promise<Receipt> {
    return this.commands.execute(new EnterInRegister(context, entering('RuleLimitsChanged', request)));
  }

  @Get()
  @Reads('The rules of safety with the limits that hold in the clinic.', SafetyRulesBody)
  listSafetyRules(@IdParam('clinicId') clinicId: string): Promise<SafetyRulesBody> {
    return this.queries.execute(new ReadSafetyRules(clinicId));
  }
}
