import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { abortSession } from '../domain/session.js';
import { type Abortion } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type DescriptionNotes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A session was broken off. */
export class AbortSession extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly abortion: Said<Abortion>,
    readonly late?: Entry['late'],
    readonly notes?: DescriptionNotes,
  ) {
    super();
  }
}

@CommandHandler(AbortSession)
export class AbortSessionHandler implements ICommandHandler<AbortSession> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, abortion, late, notes }: AbortSession): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      abortSession(state, abortion, entry, notes),
    );
  }
}
