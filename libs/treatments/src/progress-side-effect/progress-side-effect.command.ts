import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { progressSideEffect } from '../domain/session.js';
import { type SideEffectProgress } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type DescriptionNotes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A side effect was seen again, unresolved. */
export class ProgressSideEffect extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly progress: Said<SideEffectProgress>,
    readonly late?: Entry['late'],
    readonly notes?: DescriptionNotes,
  ) {
    super();
  }
}

@CommandHandler(ProgressSideEffect)
export class ProgressSideEffectHandler implements ICommandHandler<ProgressSideEffect> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, progress, late, notes }: ProgressSideEffect): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      progressSideEffect(state, progress, entry, notes),
    );
  }
}
