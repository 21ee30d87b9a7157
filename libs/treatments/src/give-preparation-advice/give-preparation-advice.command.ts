import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { givePreparationAdvice } from '../domain/session.js';
import { type PreparationAdvice } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** The client was told how to prepare. */
export class GivePreparationAdvice extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly advice: Said<PreparationAdvice>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(GivePreparationAdvice)
export class GivePreparationAdviceHandler implements ICommandHandler<GivePreparationAdvice> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, advice, late, notes }: GivePreparationAdvice): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      givePreparationAdvice(state, advice, entry, notes),
    );
  }
}
