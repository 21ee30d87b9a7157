import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { newId } from '#kernel/ids.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { raiseDue } from '../domain/alerts.js';
import { type RecordFact } from '../domain/record-fact.js';
import { type DueRule } from '../domain/safety/due.js';
import { type RecordKind, SERIES, SESSION, TreatmentRecords } from '../treatment-records.js';

/** What time has brought about is raised by somebody who has noticed it. */
export class RaiseAlert extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly record: { kind: 'series' | 'session'; id: string },
    readonly rule: DueRule,
    readonly acknowledged = false,
  ) {
    super();
  }
}

@CommandHandler(RaiseAlert)
export class RaiseAlertHandler implements ICommandHandler<RaiseAlert> {
  constructor(private readonly records: TreatmentRecords) {}

  execute(command: RaiseAlert): Promise<Receipt> {
    return command.record.kind === 'series' ? this.raise(command, SERIES) : this.raise(command, SESSION);
  }

  private raise<State, F extends RecordFact>(
    { context, record, rule, acknowledged }: RaiseAlert,
    kind: RecordKind<State, F>,
  ): Promise<Receipt> {
    return this.records.change(context, kind, record.id, undefined, async ({ history, entry }) => {
      const { findings, entries } = await this.records.due(context.clinicId, kind, record.id, history, entry);
      return raiseDue(findings, entries, rule, acknowledged, newId) as unknown as readonly F[];
    });
  }
}
