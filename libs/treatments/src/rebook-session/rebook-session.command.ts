import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { rebookSession } from '../domain/session.js';
import { type Rebooking } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A booked session got another appointment. */
export class RebookSession extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly rebooking: Said<Rebooking>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(RebookSession)
export class RebookSessionHandler implements ICommandHandler<RebookSession> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, rebooking, late, notes }: RebookSession): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      rebookSession(state, rebooking, entry, notes),
    );
  }
}
