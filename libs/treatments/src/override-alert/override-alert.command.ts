import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { alertsIn, overrideAlert } from '../domain/alerts.js';
import { type OverrideReason } from '../domain/closed-lists.js';
import { effectiveEntries } from '../domain/entry.events.js';
import { type Notes } from '../domain/notes.js';
import { type SessionEvent } from '../domain/session.events.js';
import { SESSION, TreatmentRecords } from '../treatment-records.js';

/** Somebody answers for going on with a session although a rule says stop. */
export class OverrideAlert extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly sessionId: string,
    readonly alertId: string,
    readonly reason: OverrideReason,
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(OverrideAlert)
export class OverrideAlertHandler implements ICommandHandler<OverrideAlert> {
  constructor(private readonly records: TreatmentRecords) {}

  execute({ context, sessionId, alertId, reason, notes }: OverrideAlert): Promise<Receipt> {
    return this.records.change(context, SESSION, sessionId, undefined, ({ history, entry }) =>
      overrideAlert(alertsIn(effectiveEntries<SessionEvent>(history)), alertId, reason, entry, notes),
    );
  }
}
