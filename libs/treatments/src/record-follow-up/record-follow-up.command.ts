import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordFollowUp } from '../domain/session.js';
import { type FollowUp } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** Somebody asked after the client, or tried to. */
export class RecordFollowUp extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly followUp: Said<FollowUp>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(RecordFollowUp)
export class RecordFollowUpHandler implements ICommandHandler<RecordFollowUp> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, followUp, late, notes }: RecordFollowUp): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      recordFollowUp(state, followUp, entry, notes),
    );
  }
}
