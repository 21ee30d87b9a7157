import { type Receipt } from '#event-log/append.js';
import { EventLog } from '#event-log/event-log.js';
import { type CommandContext } from '#http/command-context.js';
import { isProblem } from '#kernel/problem.js';
import { Injectable } from '@nestjs/common';
import { Turns } from '#kernel/turns.js';

/** How often a decision is taken again when other processes write in the same record at the same moment. */
const ATTEMPTS = 5;

/** Takes each command once, and decides it anew where another process wrote in between. */
@Injectable()
export class Attempts {
  /** Who writes in the same record goes one after the other here: they would only conflict and decide anew. */
  private readonly turns = new Turns();

  constructor(private readonly log: EventLog) {}

  /** @param thing what the attempts are about, of the context's clinic */
  async take(context: CommandContext, thing: string, attempt: () => Promise<Receipt>): Promise<Receipt> {
    const { clinicId, commandId, body } = context;
    return this.inTurn(context, thing, async () => {
      for (let attempts = 1; ; attempts++) {
        const answered = await this.log.findCommand(clinicId, commandId, body);
        if (answered) return answered;
        try {
          return await attempt();
        } catch (error) {
          if (isProblem(error, 'version_conflict') && attempts < ATTEMPTS) continue;
          // Another process may have recorded this very command since we looked, and the record has changed by it.
          const recorded = await this.log.findCommand(clinicId, commandId, body);
          if (recorded) return recorded;
          throw error;
        }
      }
    });
  }

  inTurn<Answer>({ clinicId }: CommandContext, thing: string, act: () => Promise<Answer>): Promise<Answer> {
    return this.turns.take(`${clinicId} ${thing}`, act);
  }
}
