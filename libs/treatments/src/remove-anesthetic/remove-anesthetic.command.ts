import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { removeAnesthetic } from '../domain/session.js';
import { type AnestheticRemoval } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** An anesthetic was taken off. */
export class RemoveAnesthetic extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly removal: Omit<Said<AnestheticRemoval>, 'applicationId'> & { applicationId?: string },
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(RemoveAnesthetic)
export class RemoveAnestheticHandler implements ICommandHandler<RemoveAnesthetic> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, removal, late, notes }: RemoveAnesthetic): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      removeAnesthetic(state, removal, entry, notes),
    );
  }
}
