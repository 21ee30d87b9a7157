import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ClinicEvent } from './domain/clinic.events.js';
import { type Kept, type Registers } from './domain/clinic.js';
import { type RegisterBody } from './register.answer.js';
import { RecordReader } from './record-reader.js';
import { CLINIC } from './record-today.js';

/** One register of a clinic: its entries as they stand, with those that were retired. */
export class ReadRegister extends Query<RegisterBody> {
  constructor(
    readonly clinicId: string,
    readonly type: ClinicEvent['type'],
  ) {
    super();
  }
}

@QueryHandler(ReadRegister)
export class ReadRegisterHandler implements IQueryHandler<ReadRegister> {
  constructor(private readonly records: RecordReader) {}

  async execute({ clinicId, type }: ReadRegister): Promise<RegisterBody> {
    const { state, record } = await this.records.read<Registers, ClinicEvent>(clinicId, CLINIC);
    const kept = [...(state[type] as ReadonlyMap<string, Kept<object>>).values()];
    const entries = new Map(record.entries.map((entry) => [entry.entryId, entry]));
    return {
      version: record.version,
      position: record.position,
      entries: kept.map(({ entryId, data, retired }) => ({ ...entries.get(entryId)!, data, retired })),
    };
  }
}
