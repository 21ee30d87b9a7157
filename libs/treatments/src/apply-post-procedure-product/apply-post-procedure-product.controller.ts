import { type Receipt } from '#event-log/append.js';
import { type CommandContext, InContext } from '#http/command-context.js';
import { IdParam } from '#http/id-param.js';
import { Records } from '#http/receipt.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { saidIn } from '../entry.request.js';
import { ApplyPostProcedureProduct } from './apply-post-procedure-product.command.js';
import { ApplyPostProcedureProductRequest } from './apply-post-procedure-product.request.js';

@ApiTags('sessions')
@Controller('clinics/:clinicId/sessions/:sessionId/post-procedure-products')
export class ApplyPostProcedureProductController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Records('A product was put on after needling.')
  applyPostProcedureProduct(
    @InContext() context: CommandContext,
    @IdParam('sessionId') sessionId: string,
    @Body() request: ApplyPostProcedureProductRequest,
  ): Promise<Receipt> {
    const { said, late, notes } = saidIn(request);
    return this.commands.execute(new ApplyPostProcedureProduct(context, sessionId, said, late, notes));
  }
}
