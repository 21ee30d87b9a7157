import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cleanseSkin } from '../domain/session.js';
import { type Cleansing } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type ProductNotes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** The skin was cleansed. */
export class CleanseSkin extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly cleansing: Said<Cleansing>,
    readonly late?: Entry['late'],
    readonly notes?: ProductNotes,
  ) {
    super();
  }
}

@CommandHandler(CleanseSkin)
export class CleanseSkinHandler implements ICommandHandler<CleanseSkin> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, cleansing, late, notes }: CleanseSkin): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      cleanseSkin(state, cleansing, entry, notes),
    );
  }
}
