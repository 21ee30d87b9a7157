import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { type ReportNotes } from '../domain/notes.js';
import { notifyAuthority } from '../domain/session.js';
import { type AuthorityNotification } from '../domain/session.events.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** A side effect was reported to an authority. */
export class NotifyAuthority extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly notification: Said<AuthorityNotification>,
    readonly late?: Entry['late'],
    readonly notes?: ReportNotes,
  ) {
    super();
  }
}

@CommandHandler(NotifyAuthority)
export class NotifyAuthorityHandler implements ICommandHandler<NotifyAuthority> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, notification, late, notes }: NotifyAuthority): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, late, ({ state, entry }) =>
      notifyAuthority(state, notification, entry, notes),
    );
  }
}
