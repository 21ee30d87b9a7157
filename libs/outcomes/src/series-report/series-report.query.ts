import { ReadModels } from '#projections/read-models.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicCalendar } from '../clinic-calendar.js';
import { knownFacts } from '../known-at.js';
import { OutcomeVocabularies } from '../outcome-vocabularies.js';
import { readSeriesReport, type SeriesReport } from './series-report.js';

export class ReadSeriesReport extends Query<SeriesReport> {
  constructor(
    readonly clinicId: string,
    readonly knownAt?: number,
  ) {
    super();
  }
}

@QueryHandler(ReadSeriesReport)
export class ReadSeriesReportHandler implements IQueryHandler<ReadSeriesReport> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clinics: ClinicCalendar,
    private readonly vocabularies: OutcomeVocabularies,
  ) {}

  async execute({ clinicId, knownAt }: ReadSeriesReport): Promise<SeriesReport> {
    await this.clinics.byId(clinicId);
    return readSeriesReport(await knownFacts(this.readModels, clinicId, knownAt), this.vocabularies.scales);
  }
}
