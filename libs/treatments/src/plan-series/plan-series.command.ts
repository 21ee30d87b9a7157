import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { planSeries } from '../domain/series.js';
import { type SeriesPlan } from '../domain/series.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SERIES, TreatmentRecords } from '../treatment-records.js';

/** A series of sessions was agreed on with the client. */
export class PlanSeries extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly seriesId: string,
    readonly plan: Said<SeriesPlan>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(PlanSeries)
export class PlanSeriesHandler implements ICommandHandler<PlanSeries> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, seriesId, plan, late, notes }: PlanSeries): Promise<Receipt> {
    return this.records.change(context, SERIES, seriesId, late, ({ state, entry }) =>
      planSeries(state, plan, entry, notes),
    );
  }
}
