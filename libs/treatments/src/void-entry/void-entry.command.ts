import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { voidEntry } from '../domain/corrections.js';
import { type Void } from '../domain/entry.events.js';
import { ClinicRegisters } from '../clinic-registers.js';
import { CLIENT, type RecordKind, type RecordName, SERIES, SESSION, TreatmentRecords } from '../treatment-records.js';
import { CLINIC } from '../record-today.js';
import { type RecordFact } from '../domain/record-fact.js';

/** An entry of a record should not stand. The original stays, and counts no more. */
export class VoidEntry extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly record: RecordName,
    /** `withDependents`: the entries that hang on it go with it. */
    readonly request: Void & { withDependents?: boolean },
    readonly explanation?: string,
  ) {
    super();
  }
}

@CommandHandler(VoidEntry)
export class VoidEntryHandler implements ICommandHandler<VoidEntry> {
  constructor(
    private readonly records: TreatmentRecords,
    private readonly registers: ClinicRegisters,
  ) {}

  execute(command: VoidEntry): Promise<Receipt> {
    switch (command.record.kind) {
      case 'client':
        return this.void(command, CLIENT);
      case 'series':
        return this.void(command, SERIES);
      case 'session':
        return this.void(command, SESSION);
      case 'clinic':
        return this.voidInRegister(command);
    }
  }

  private void<State, F extends RecordFact>(
    { context, record, request, explanation }: VoidEntry,
    kind: RecordKind<State, F>,
  ): Promise<Receipt> {
    return this.records.change(context, kind, record.id, undefined, ({ history, entry }) =>
      voidEntry(kind.aggregate, history, request, entry, explanation),
    );
  }

  private voidInRegister({ context, request, explanation }: VoidEntry): Promise<Receipt> {
    return this.registers.change(context, ({ history, entry }) =>
      voidEntry(CLINIC.aggregate, history, request, entry, explanation),
    );
  }
}
