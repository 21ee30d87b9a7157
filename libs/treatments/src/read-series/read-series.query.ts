import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { allowedLate, allowedNow } from '../domain/series.js';
import { RecordReader } from '../record-reader.js';
import { SERIES } from '../treatment-records.js';
import { type SeriesBody } from './read-series.answer.js';

/** One series: its plan, and how it stands. */
export class ReadSeries extends Query<SeriesBody> {
  constructor(
    readonly clinicId: string,
    readonly seriesId: string,
  ) {
    super();
  }
}

@QueryHandler(ReadSeries)
export class ReadSeriesHandler implements IQueryHandler<ReadSeries> {
  constructor(private readonly records: RecordReader) {}

  async execute({ clinicId, seriesId }: ReadSeries): Promise<SeriesBody> {
    const { state, record } = await this.records.read(clinicId, SERIES, seriesId);
    return {
      seriesId,
      ...state,
      ...record,
      allowedNow: record.erased ? [] : allowedNow(state),
      allowedLate: record.erased ? [] : allowedLate(state),
    };
  }
}
