import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { applyAnesthetic } from '../domain/session.js';
import { type AnestheticApplication } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type ProductNotes } from '../domain/notes.js';
import { type StopOverride } from '../domain/safety/alerts-of.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A topical anesthetic was put on, or it was decided to use none. */
export class ApplyAnesthetic extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly application: Said<AnestheticApplication>,
    readonly late?: Entry['late'],
    readonly notes?: ProductNotes,
    readonly overrides?: readonly StopOverride[],
  ) {
    super();
  }
}

@CommandHandler(ApplyAnesthetic)
export class ApplyAnestheticHandler implements ICommandHandler<ApplyAnesthetic> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, application, late, notes, overrides }: ApplyAnesthetic): Promise<Receipt> {
    return this.records.change(
      context,
      SESSION,
      sessionId,
      late,
      ({ state, entry }) => applyAnesthetic(state, application, entry, notes),
      overrides,
    );
  }
}
