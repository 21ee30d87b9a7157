import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { decideReportability } from '../domain/session.js';
import { type ReportabilityDecision } from '../domain/session.events.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** It was decided whether a side effect is to be reported to an authority. */
export class DecideReportability extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly decision: Said<ReportabilityDecision>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(DecideReportability)
export class DecideReportabilityHandler implements ICommandHandler<DecideReportability> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, decision, late, notes }: DecideReportability): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      decideReportability(state, decision, entry, notes),
    );
  }
}
