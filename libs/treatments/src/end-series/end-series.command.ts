import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { endSeries } from '../domain/series.js';
import { type SeriesEnd } from '../domain/series.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SERIES, TreatmentRecords } from '../treatment-records.js';

/** A series is over: completed, or the client left it, or it was stopped. */
export class EndSeries extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly seriesId: string,
    readonly end: Said<SeriesEnd>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(EndSeries)
export class EndSeriesHandler implements ICommandHandler<EndSeries> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, seriesId, end, late, notes }: EndSeries): Promise<Receipt> {
    return this.records.change(context, SERIES, seriesId, late, ({ state, entry }) =>
      endSeries(state, end, entry, notes),
    );
  }
}
