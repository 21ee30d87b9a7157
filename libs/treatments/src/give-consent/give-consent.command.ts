import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { giveConsent } from '../domain/client.js';
import { type Consent } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** The client has consented. */
export class GiveConsent extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly consent: Said<Consent>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(GiveConsent)
export class GiveConsentHandler implements ICommandHandler<GiveConsent> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, clientId, consent, late, notes }: GiveConsent): Promise<Receipt> {
    return this.records.change(context, CLIENT, clientId, late, ({ state, entry }) =>
      giveConsent(state, consent, entry, notes),
    );
  }
}
