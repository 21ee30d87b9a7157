import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { registerClient } from '../domain/client.js';
import { type ClientRegistration } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Identity, type Notes } from '../domain/notes.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** A client came into the clinic's care; whatever is recorded of them begins here. */
export class RegisterClient extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly registration: Said<ClientRegistration>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
    /** Who the client is; it may be left out, as where a study knows its clients by number. */
    readonly identity: Identity = {},
  ) {
    super();
  }
}

@CommandHandler(RegisterClient)
export class RegisterClientHandler implements ICommandHandler<RegisterClient> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, clientId, registration, late, notes, identity }: RegisterClient): Promise<Receipt> {
    return this.records.change(context, CLIENT, clientId, late, ({ state, entry }) =>
      registerClient(state, registration, identity, entry, notes),
    );
  }
}
