import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClientErasures } from '../client-erasures.js';
import { approveErasure } from '../domain/erasure.js';

/** A second person agrees, and the client is erased. */
export class ApproveErasure extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly requestId: string,
  ) {
    super();
  }
}

@CommandHandler(ApproveErasure)
export class ApproveErasureHandler implements ICommandHandler<ApproveErasure> {
  constructor(private readonly erasures: ClientErasures) {}

  execute({ context, clientId, requestId }: ApproveErasure): Promise<Receipt> {
    return this.erasures.erase(context, clientId, ({ state, retention }) =>
      approveErasure(state, requestId, context.actor.staffId, retention),
    );
  }
}
