import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordConsultation } from '../domain/client.js';
import { type Consultation } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type ConsultationNotes } from '../domain/notes.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** A consultation took place. */
export class RecordConsultation extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly consultation: Said<Consultation>,
    readonly late?: Entry['late'],
    readonly notes?: ConsultationNotes,
  ) {
    super();
  }
}

@CommandHandler(RecordConsultation)
export class RecordConsultationHandler implements ICommandHandler<RecordConsultation> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, clientId, consultation, late, notes }: RecordConsultation): Promise<Receipt> {
    return this.records.change(context, CLIENT, clientId, late, ({ state, entry }) =>
      recordConsultation(state, consultation, entry, notes),
    );
  }
}
