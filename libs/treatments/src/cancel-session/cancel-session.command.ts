import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cancelSession } from '../domain/session.js';
import { type Cancellation } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A booked session will not take place. */
export class CancelSession extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly cancellation: Said<Cancellation>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(CancelSession)
export class CancelSessionHandler implements ICommandHandler<CancelSession> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, cancellation, late, notes }: CancelSession): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      cancelSession(state, cancellation, entry, notes),
    );
  }
}
