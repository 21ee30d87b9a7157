import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { undoEntry } from '../domain/corrections.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** The last entry of a session is taken back: a void with the reason `undone`. */
export class UndoEntry extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly entryId: string,
  ) {
    super();
  }
}

@CommandHandler(UndoEntry)
export class UndoEntryHandler implements ICommandHandler<UndoEntry> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, entryId }: UndoEntry): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, undefined, ({ history, entry }) =>
      undoEntry(SESSION.aggregate, history, entryId, entry),
    );
  }
}
