import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { giveAftercare } from '../domain/session.js';
import { type Aftercare } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** The client was told how to care for the skin. */
export class GiveAftercare extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly aftercare: Said<Aftercare>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(GiveAftercare)
export class GiveAftercareHandler implements ICommandHandler<GiveAftercare> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, aftercare, late, notes }: GiveAftercare): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      giveAftercare(state, aftercare, entry, notes),
    );
  }
}
