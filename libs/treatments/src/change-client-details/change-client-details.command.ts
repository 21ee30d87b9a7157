import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { changeClientDetails } from '../domain/client.js';
import { type ClientDetails } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Identity, type Notes } from '../domain/notes.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** What is known of the client has changed. */
export class ChangeClientDetails extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly details: Said<ClientDetails>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
    readonly identity: Identity = {},
  ) {
    super();
  }
}

@CommandHandler(ChangeClientDetails)
export class ChangeClientDetailsHandler implements ICommandHandler<ChangeClientDetails> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, clientId, details, late, notes, identity }: ChangeClientDetails): Promise<Receipt> {
    return this.records.change(context, CLIENT, clientId, late, ({ state, entry }) =>
      changeClientDetails(state, details, identity, entry, notes),
    );
  }
}
