import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { resolveSideEffect } from '../domain/session.js';
import { type SideEffectResolution } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type DescriptionNotes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A side effect is over. */
export class ResolveSideEffect extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly resolution: Said<SideEffectResolution>,
    readonly late?: Entry['late'],
    readonly notes?: DescriptionNotes,
  ) {
    super();
  }
}

@CommandHandler(ResolveSideEffect)
export class ResolveSideEffectHandler implements ICommandHandler<ResolveSideEffect> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, resolution, late, notes }: ResolveSideEffect): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      resolveSideEffect(state, resolution, entry, notes),
    );
  }
}
