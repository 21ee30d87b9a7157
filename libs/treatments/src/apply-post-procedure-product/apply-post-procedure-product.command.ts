import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { applyPostProcedureProduct } from '../domain/session.js';
import { type ProductApplication } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type ProductNotes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A soothing product was put on after needling. */
export class ApplyPostProcedureProduct extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly application: Said<ProductApplication>,
    readonly late?: Entry['late'],
    readonly notes?: ProductNotes,
  ) {
    super();
  }
}

@CommandHandler(ApplyPostProcedureProduct)
export class ApplyPostProcedureProductHandler implements ICommandHandler<ApplyPostProcedureProduct> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, application, late, notes }: ApplyPostProcedureProduct): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      applyPostProcedureProduct(state, application, entry, notes),
    );
  }
}
