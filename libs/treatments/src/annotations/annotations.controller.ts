import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Reads } from '#http/reading.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { EnterInRegister, entering } from '../enter-in-register.command.js';
import { ReadRegister } from '../read-register.query.js';
import { RegisterBody } from '../register.answer.js';
import { AnnotateRequest } from './annotations.request.js';

@ApiTags('registers')
@Controller('clinics/:clinicId/annotations')
export class AnnotationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Records('Something that charts should show.')
  annotate(@InContext() context: CommandContext, @Body() request: AnnotateRequest): Promise<Receipt> {
    return this.commands.execute(new EnterInRegister(context, entering('AnnotationMade', request)));
  }

  @Get()
  @Reads('What charts of the clinic show beside figures.', RegisterBody)
  listAnnotations(@IdParam('clinicId') clinicId: string): Promise<RegisterBody> {
    return this.queries.execute(new ReadRegister(clinicId, 'AnnotationMade'));
  }
}
