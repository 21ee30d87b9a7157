import { EventLog } from '#event-log/event-log.js';
import { SYSTEM_ACTOR } from '#event-log/log-events.js';
import { type CommandContext } from '#http/command-context.js';
import { uuidV5 } from '#kernel/ids.js';
import { isProblem } from '#kernel/problem.js';
import { type FoundSignals, FindSignals } from '#outcomes/find-signals/find-signals.query.js';
import { ReadModels } from '#projections/read-models.js';
import { type Signal } from '#treatments/domain/signal.events.js';
import { RaiseSignal } from '#treatments/raise-signal/raise-signal.command.js';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

const WAIT_MS = 5_000;

/**
 * Whatever a chart signals is recorded, once. A signal is named by where it stands on which chart, and its command by that
 * name: whoever looks again, or in another process, repeats a command that was taken already.
 */
@Injectable()
export class SurveillancePolicy {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
  ) {}

  /**
   * Looks at all charts of a clinic, as they stand at the head of its log, and answers how many signals were new. Figures
   * of a part of the log are never judged: while read models are being filled, they would signal what never was.
   *
   * @throws Problem `read_models_behind`, `projection_stopped`
   */
  async look(clinicId: string): Promise<number> {
    const { nextPosition } = await this.log.head(clinicId);
    await this.readModels.waitFor(clinicId, nextPosition - 1, WAIT_MS);
    const found = await this.queries.execute(new FindSignals(clinicId));
    const signals = signalsOf(clinicId, found).sort(oldestFirst);
    let raised = 0;
    for (const signal of signals) if (await this.raise(clinicId, signal)) raised++;
    return raised;
  }

  private async raise(clinicId: string, signal: Signal): Promise<boolean> {
    const context: CommandContext = {
      clinicId,
      commandId: uuidV5(clinicId, `RaiseSignal ${signal.signalId}`),
      actor: { staffId: SYSTEM_ACTOR, role: SYSTEM_ACTOR },
      // Not its figures: they may have changed since it was raised, and it is the same signal.
      body: { raiseSignal: signal.signalId },
    };
    try {
      return !(await this.commands.execute(new RaiseSignal(context, signal))).repeated;
    } catch (error) {
      if (isProblem(error, 'signal_already_raised')) return false;
      throw error;
    }
  }
}

function signalsOf(clinicId: string, { signals, ...known }: FoundSignals): Signal[] {
  return signals.map((signal) => {
    const { chart, indicator, direction, from = '', across = '', unit = '' } = signal;
    const name = ['signal', chart, indicator, known.windowDays, direction, across, unit, from].join(' ');
    return { signalId: uuidV5(clinicId, name), ...known, ...signal };
  });
}

function oldestFirst(one: Signal, other: Signal): number {
  const [to, others] = [one.to ?? '', other.to ?? ''];
  return to < others ? -1 : Number(to > others);
}
