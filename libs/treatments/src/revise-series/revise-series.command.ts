import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reviseSeries } from '../domain/series.js';
import { type SeriesRevision } from '../domain/series.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { SERIES, TreatmentRecords } from '../treatment-records.js';

/** The plan of a series has changed. */
export class ReviseSeries extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly seriesId: string,
    readonly revision: Said<SeriesRevision>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(ReviseSeries)
export class ReviseSeriesHandler implements ICommandHandler<ReviseSeries> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, seriesId, revision, late, notes }: ReviseSeries): Promise<Receipt> {
    return this.records.change(context, SERIES, seriesId, late, ({ state, entry }) =>
      reviseSeries(state, revision, entry, notes),
    );
  }
}
