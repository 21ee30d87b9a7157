import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClientErasures } from '../client-erasures.js';
import { type ErasureRequest } from '../domain/erasure.events.js';
import { requestErasure } from '../domain/erasure.js';

/** A client is to be erased; somebody else decides. */
export class RequestErasure extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly request: ErasureRequest,
  ) {
    super();
  }
}

@CommandHandler(RequestErasure)
export class RequestErasureHandler implements ICommandHandler<RequestErasure> {
  constructor(private readonly erasures: ClientErasures) {}

  execute({ context, clientId, request }: RequestErasure): Promise<Receipt> {
    return this.erasures.decide(context, clientId, ({ state, retention }) => requestErasure(state, request, retention));
  }
}
