import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { assessOutcome } from '../domain/client.js';
import { type Assessment } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** Somebody rated the skin on a scale, before, during or after treatment. */
export class AssessOutcome extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly assessment: Said<Assessment>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(AssessOutcome)
export class AssessOutcomeHandler implements ICommandHandler<AssessOutcome> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, clientId, assessment, late, notes }: AssessOutcome): Promise<Receipt> {
    return this.records.change(context, CLIENT, clientId, late, async ({ state, entry }) => {
      const facts = assessOutcome(state, assessment, entry, notes);
      await this.records.ensureSeriesOf(context.clinicId, assessment.seriesId, clientId);
      await this.records.ensureSessionOf(context.clinicId, assessment.sessionId, clientId);
      return facts;
    });
  }
}
