import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acknowledgeAlert, alertsIn } from '../domain/alerts.js';
import { effectiveEntries } from '../domain/entry.events.js';
import { type Notes } from '../domain/notes.js';
import { type RecordFact } from '../domain/record-fact.js';
import { CLIENT, type RecordKind, SERIES, SESSION, TreatmentRecords } from '../treatment-records.js';

/** Somebody has seen an alert. */
export class AcknowledgeAlert extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly record: { kind: 'client' | 'series' | 'session'; id: string },
    readonly alertId: string,
    readonly notes?: Notes,
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeAlert)
export class AcknowledgeAlertHandler implements ICommandHandler<AcknowledgeAlert> {
  constructor(private readonly records: TreatmentRecords) {}

  execute(command: AcknowledgeAlert): Promise<Receipt> {
    switch (command.record.kind) {
      case 'client':
        return this.acknowledge(command, CLIENT);
      case 'series':
        return this.acknowledge(command, SERIES);
      case 'session':
        return this.acknowledge(command, SESSION);
    }
  }

  private acknowledge<State, F extends RecordFact>(
    { context, record, alertId, notes }: AcknowledgeAlert,
    kind: RecordKind<State, F>,
  ): Promise<Receipt> {
    return this.records.change(context, kind, record.id, undefined, ({ history, entry }) => {
      const alerts = alertsIn(effectiveEntries<F>(history));
      return acknowledgeAlert(alerts, alertId, entry, notes) as unknown as readonly F[];
    });
  }
}
