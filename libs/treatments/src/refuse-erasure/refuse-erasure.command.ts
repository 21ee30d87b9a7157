import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClientErasures } from '../client-erasures.js';
import { type ErasureRefusal } from '../domain/erasure.events.js';
import { refuseErasure } from '../domain/erasure.js';

/** A request to erase a client is refused, or taken back. */
export class RefuseErasure extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly refusal: ErasureRefusal,
  ) {
    super();
  }
}

@CommandHandler(RefuseErasure)
export class RefuseErasureHandler implements ICommandHandler<RefuseErasure> {
  constructor(private readonly erasures: ClientErasures) {}

  execute({ context, clientId, refusal }: RefuseErasure): Promise<Receipt> {
    return this.erasures.decide(context, clientId, ({ state }) => refuseErasure(state, refusal));
  }
}
