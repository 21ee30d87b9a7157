import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { bookSession } from '../domain/session.js';
import { type Booking } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A session got its appointment. */
export class BookSession extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly booking: Said<Booking>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(BookSession)
export class BookSessionHandler implements ICommandHandler<BookSession> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, booking, late, notes }: BookSession): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, async ({ state, entry }) => {
      const facts = bookSession(state, booking, entry, notes);
      await this.records.ensureSeriesOf(context.clinicId, booking.seriesId, booking.clientId);
      return facts;
    });
  }
}
