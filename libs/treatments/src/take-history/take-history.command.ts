import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { takeHistory } from '../domain/client.js';
import { type History } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type HistoryNotes } from '../domain/notes.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** What is known of the client's health, medicines and skincare. */
export class TakeHistory extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly history: Said<History>,
    readonly late?: Entry['late'],
    readonly notes?: HistoryNotes,
  ) {
    super();
  }
}

@CommandHandler(TakeHistory)
export class TakeHistoryHandler implements ICommandHandler<TakeHistory> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, clientId, history, late, notes }: TakeHistory): Promise<Receipt> {
    return this.records.change(context, CLIENT, clientId, late, ({ state, entry }) =>
      takeHistory(state, history, entry, notes),
    );
  }
}
