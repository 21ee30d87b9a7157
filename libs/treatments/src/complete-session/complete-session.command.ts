import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { completeSession } from '../domain/session.js';
import { type Completion } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A session came to its regular end. */
export class CompleteSession extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly completion: Said<Completion>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(CompleteSession)
export class CompleteSessionHandler implements ICommandHandler<CompleteSession> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, completion, late, notes }: CompleteSession): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      completeSession(state, completion, entry, notes),
    );
  }
}
