import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { correctEntry } from '../domain/corrections.js';
import { type CorrectedWords, type Correction } from '../domain/entry.events.js';
import { ClinicRegisters } from '../clinic-registers.js';
import { CLIENT, type RecordKind, type RecordName, SERIES, SESSION, TreatmentRecords } from '../treatment-records.js';
import { CLINIC } from '../record-today.js';
import { type RecordFact } from '../domain/record-fact.js';

/** An entry of a record was wrong in some fields. The original stays. */
export class CorrectEntry extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly record: RecordName,
    readonly correction: Correction,
    readonly words?: CorrectedWords,
  ) {
    super();
  }
}

@CommandHandler(CorrectEntry)
export class CorrectEntryHandler implements ICommandHandler<CorrectEntry> {
  constructor(
    private readonly records: TreatmentRecords,
    private readonly registers: ClinicRegisters,
  ) {}

  execute(command: CorrectEntry): Promise<Receipt> {
    switch (command.record.kind) {
      case 'client':
        return this.correct(command, CLIENT);
      case 'series':
        return this.correct(command, SERIES);
      case 'session':
        return this.correct(command, SESSION);
      case 'clinic':
        return this.correctInRegister(command);
    }
  }

  private correct<State, F extends RecordFact>(
    { context, record, correction, words }: CorrectEntry,
    kind: RecordKind<State, F>,
  ): Promise<Receipt> {
    return this.records.change(context, kind, record.id, undefined, ({ history, entry }) =>
      correctEntry(kind.aggregate, history, correction, entry, words),
    );
  }

  private correctInRegister({ context, correction, words }: CorrectEntry): Promise<Receipt> {
    return this.registers.change(context, ({ history, entry }) =>
      correctEntry(CLINIC.aggregate, history, correction, entry, words),
    );
  }
}
