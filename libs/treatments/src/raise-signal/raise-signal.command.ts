import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClinicRegisters } from '../clinic-registers.js';
import { type Signal } from '../domain/signal.events.js';
import { raiseSignal } from '../domain/signals.js';

/** A chart has signalled. No person asks for it: whoever watches the charts does. */
export class RaiseSignal extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly signal: Signal,
  ) {
    super();
  }
}

@CommandHandler(RaiseSignal)
export class RaiseSignalHandler implements ICommandHandler<RaiseSignal> {
  constructor(private readonly registers: ClinicRegisters) {}

  execute({ context, signal }: RaiseSignal): Promise<Receipt> {
    return this.registers.change(context, ({ state, entry }) => raiseSignal(state, signal, entry));
  }
}
