import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { startSession } from '../domain/session.js';
import { type SessionStart } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A session has begun, booked or not. */
export class StartSession extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly start: Said<SessionStart>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(StartSession)
export class StartSessionHandler implements ICommandHandler<StartSession> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, start, late, notes }: StartSession): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, async ({ state, entry }) => {
      const facts = startSession(state, start, entry, notes);
      await this.records.ensureSeriesOf(context.clinicId, start.seriesId, start.clientId);
      return facts;
    });
  }
}
