import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClinicRegisters } from './clinic-registers.js';
import { type ClinicEvent } from './domain/clinic.events.js';
import { type EnteredType, enterInRegister, type Registers } from './domain/clinic.js';
import { type DataOf, type NotesOf, type Said } from './domain/form.js';
import { type EntryRequest, saidIn } from './entry.request.js';
import { type Decision, type RecordToday } from './record-today.js';

/** Something is entered in the clinic's registers; each register says what by a decision of the domain. */
export class EnterInRegister extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly decide: (today: RecordToday<Registers, ClinicEvent>) => Decision<ClinicEvent>,
  ) {
    super();
  }
}

/** What a register makes of a request whose members are those of its entries. */
export function entering<T extends EnteredType>(
  type: T,
  request: EntryRequest & Omit<DataOf<ClinicEvent, T>, 'lateReason'> & { notes?: object },
): EnterInRegister['decide'] {
  const { said, late, notes } = saidIn(request);
  // The domain checks each field and each word, whatever their types claim here.
  const data = said as unknown as Said<DataOf<ClinicEvent, T>>;
  const words = notes as NotesOf<ClinicEvent, T> | undefined;
  return ({ entry }) => enterInRegister(type, data, { ...entry, ...(late && { late }) }, words);
}

@CommandHandler(EnterInRegister)
export class EnterInRegisterHandler implements ICommandHandler<EnterInRegister> {
  constructor(private readonly registers: ClinicRegisters) {}

  execute({ context, decide }: EnterInRegister): Promise<Receipt> {
    return this.registers.change(context, decide);
  }
}
