import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClinicRegisters } from '../clinic-registers.js';
import { type SignalNotes } from '../domain/signal.events.js';
import { acknowledgeSignal } from '../domain/signals.js';

/** Somebody has looked at a signal, and says what it was. */
export class AcknowledgeSignal extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly signalId: string,
    readonly notes: SignalNotes,
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeSignal)
export class AcknowledgeSignalHandler implements ICommandHandler<AcknowledgeSignal> {
  constructor(private readonly registers: ClinicRegisters) {}

  execute({ context, signalId, notes }: AcknowledgeSignal): Promise<Receipt> {
    return this.registers.change(context, ({ state, entry }) => acknowledgeSignal(state, signalId, entry, notes));
  }
}
