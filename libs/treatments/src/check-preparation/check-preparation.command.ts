import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkPreparation } from '../domain/session.js';
import { type Preparation } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** Somebody checked whether the client is prepared. */
export class CheckPreparation extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly preparation: Said<Preparation>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(CheckPreparation)
export class CheckPreparationHandler implements ICommandHandler<CheckPreparation> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, preparation, late, notes }: CheckPreparation): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      checkPreparation(state, preparation, entry, notes),
    );
  }
}
