import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ClinicEvent } from '../domain/clinic.events.js';
import { type Registers, settingsOf } from '../domain/clinic.js';
import { RecordReader } from '../record-reader.js';
import { CLINIC } from '../record-today.js';
import { type ClinicSettingsBody } from './clinic-settings.answer.js';

/** The settings of a clinic as they hold. */
export class ReadClinicSettings extends Query<ClinicSettingsBody> {
  constructor(readonly clinicId: string) {
    super();
  }
}

@QueryHandler(ReadClinicSettings)
export class ReadClinicSettingsHandler implements IQueryHandler<ReadClinicSettings> {
  constructor(private readonly records: RecordReader) {}

  async execute({ clinicId }: ReadClinicSettings): Promise<ClinicSettingsBody> {
    const { state, record } = await this.records.read<Registers, ClinicEvent>(clinicId, CLINIC);
    return { version: record.version, position: record.position, ...settingsOf(state) };
  }
}
