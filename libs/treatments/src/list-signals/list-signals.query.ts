import { type AskedPage, pageRead } from '#http/page.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ClinicEvent } from '../domain/clinic.events.js';
import { type Registers } from '../domain/clinic.js';
import { signalInWords } from '../domain/signals.js';
import { type EntryBody } from '../record.answer.js';
import { RecordReader } from '../record-reader.js';
import { CLINIC } from '../record-today.js';
import { saidOf, type SignalBody, type SignalListBody } from './list-signals.answer.js';

export const SIGNAL_STATES = ['open', 'acknowledged'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** What the charts of a clinic have signalled, and what was answered. */
export class ListSignals extends Query<SignalListBody> {
  constructor(
    readonly clinicId: string,
    readonly state: SignalState | undefined,
    readonly page: AskedPage,
  ) {
    super();
  }
}

@QueryHandler(ListSignals)
export class ListSignalsHandler implements IQueryHandler<ListSignals> {
  constructor(private readonly records: RecordReader) {}

  async execute({ clinicId, state, page: { after, limit } }: ListSignals): Promise<SignalListBody> {
    const { state: registers, record } = await this.records.read<Registers, ClinicEvent>(clinicId, CLINIC);
    const entries = new Map(record.entries.map((entry) => [entry.entryId, entry]));
    const all = [...registers.SignalRaised.values()].map(({ entryId, data }): SignalBody => {
      const { position, recordedAt } = entries.get(entryId)!;
      const answer = registers.SignalAcknowledged.get(data.signalId);
      return {
        ...saidOf(data),
        ...{ position, recordedAt },
        words: signalInWords(data),
        acknowledgement: answer === undefined ? null : acknowledgement(entries.get(answer.entryId)!),
      };
    });
    const found = all
      .filter(({ acknowledgement: answer }) => state === undefined || (state === 'open') === (answer === null))
      .filter(({ position }) => after === null || position < Number(after.id))
      .sort((one, other) => other.position - one.position)
      .slice(0, limit + 1);
    return {
      version: record.version,
      position: record.position,
      open: all.filter(({ acknowledgement: answer }) => answer === null).length,
      ...pageRead(found, ({ position }) => ({ text: '', id: String(position) }), limit),
    };
  }
}

function acknowledgement({ entryId, recordedBy, recordedAt, notes }: EntryBody): SignalBody['acknowledgement'] {
  return { entryId, staffId: recordedBy.staffId, recordedAt, comment: notes?.text ?? null };
}
