import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClientErasures } from '../client-erasures.js';
import { type Retention } from '../domain/erasure.events.js';
import { setRetention } from '../domain/erasure.js';

/** The clinic keeps records this long after their last entry. */
export class SetRetention extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly retention: Retention,
  ) {
    super();
  }
}

@CommandHandler(SetRetention)
export class SetRetentionHandler implements ICommandHandler<SetRetention> {
  constructor(private readonly erasures: ClientErasures) {}

  execute({ context, retention }: SetRetention): Promise<Receipt> {
    return this.erasures.setRetention(context, () => setRetention(retention));
  }
}
