import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { observeReaction } from '../domain/session.js';
import { type Reaction } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type DescriptionNotes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** The skin, or the client, reacted right away. */
export class ObserveReaction extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly reaction: Said<Reaction>,
    readonly late?: Entry['late'],
    readonly notes?: DescriptionNotes,
  ) {
    super();
  }
}

@CommandHandler(ObserveReaction)
export class ObserveReactionHandler implements ICommandHandler<ObserveReaction> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, reaction, late, notes }: ObserveReaction): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      observeReaction(state, reaction, entry, notes),
    );
  }
}
