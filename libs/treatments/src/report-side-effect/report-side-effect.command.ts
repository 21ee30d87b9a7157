import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reportSideEffect } from '../domain/session.js';
import { type SideEffectReport } from '../domain/session.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type DescriptionNotes } from '../domain/notes.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A side effect of a session came to be known, however long after it. */
export class ReportSideEffect extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly report: Said<SideEffectReport>,
    readonly late?: Entry['late'],
    readonly notes?: DescriptionNotes,
  ) {
    super();
  }
}

@CommandHandler(ReportSideEffect)
export class ReportSideEffectHandler implements ICommandHandler<ReportSideEffect> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, report, late, notes }: ReportSideEffect): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      reportSideEffect(state, report, entry, notes),
    );
  }
}
