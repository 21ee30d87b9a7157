import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { publishTemplate } from '../domain/clinic.js';
import { EnterInRegister } from '../enter-in-register.command.js';
import { plain } from '../entry.request.js';
import { ReadRegister } from '../read-register.query.js';
import { RegisterBody } from '../register.answer.js';
import { PublishTemplateRequest } from './sheet-templates.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/templates')
export class SheetTemplatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Records('The next version of a text that clients are given or sign.')
  publishTemplate(@InContext() context: CommandContext, @Body() request: PublishTemplateRequest): Promise<Receipt> {
    const { notes, ...template } = plain(request);
    return this.commands.execute(
      new EnterInRegister(context, ({ history, entry }) => publishTemplate(history, template, entry, notes)),
    );
  }

  @Get()
  @Reads('The texts that clients are given or sign, every version.', RegisterBody)
  listTemplates(@IdParam('clinicId') clinicId: string): Promise<RegisterBody> {
    return this.queries.execute(new ReadRegister(clinicId, 'TemplatePublished'));
  }
}
