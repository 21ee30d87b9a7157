import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type TechniqueNotes } from '../domain/notes.js';
import { treatArea } from '../domain/session.js';
import { type AreaTreatment } from '../domain/session.events.js';
import { type StopOverride } from '../domain/safety/alerts-of.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** One area was needled with one setting. */
export class TreatArea extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly treatment: Said<AreaTreatment>,
    readonly late?: Entry['late'],
    readonly notes?: TechniqueNotes,
    readonly overrides?: readonly StopOverride[],
  ) {
    super();
  }
}

@CommandHandler(TreatArea)
export class TreatAreaHandler implements ICommandHandler<TreatArea> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, treatment, late, notes, overrides }: TreatArea): Promise<Receipt> {
    return this.records.change(
      context,
      SESSION,
      sessionId,
      late,
      ({ state, entry }) => treatArea(state, treatment, entry, notes),
      overrides,
    );
  }
}
