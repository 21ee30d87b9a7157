import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withdrawConsent } from '../domain/client.js';
import { type ConsentWithdrawal } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type Notes } from '../domain/notes.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** The client has withdrawn a consent. */
export class WithdrawConsent extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly withdrawal: Said<ConsentWithdrawal>,
    readonly late?: Entry['late'],
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(WithdrawConsent)
export class WithdrawConsentHandler implements ICommandHandler<WithdrawConsent> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, clientId, withdrawal, late, notes }: WithdrawConsent): Promise<Receipt> {
    return this.records.change(context, CLIENT, clientId, late, ({ state, entry }) =>
      withdrawConsent(state, withdrawal, entry, notes),
    );
  }
}
