import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { isProblem } from '#kernel/problem.js';
import { type SimulatedClock } from '#kernel/simulated-clock.js';
import { AcknowledgeAlert } from '#treatments/acknowledge-alert/acknowledge-alert.command.js';
import { ApplyAnesthetic } from '#treatments/apply-anesthetic/apply-anesthetic.command.js';
import { TreatArea } from '#treatments/treat-area/treat-area.command.js';
import { type RecordReceipt } from '#treatments/treatment-records.js';
import { type Command } from '@nestjs/cqrs';
import { answersTo } from './alert-answers.js';
import { type ClientCourse, clinicCourse } from './client-course.js';
import { clientSteps } from './client-steps.js';
import { clinicSteps } from './clinic-steps.js';
import { registersIdOf, type SimulationStep, type SimulationTime } from './simulation-step.js';
import { type Planned, StepQueue } from './step-queue.js';
import { type Truth } from './truth.js';

export interface SimulationOptions extends Omit<SimulationTime, 'isLive'> {
  /** What is true in the clinic. */
  truth: Truth;
  clinicId: string;
  /** Who enters its registers. */
  ownerId: string;
  sessions: number;
  seed: number;
  /** Of a clinic that is simulated from its first event on: each entry is made at its own time. Without, all are made now. */
  clock?: SimulatedClock;
  /** What the clinic does besides, at times of its own. */
  besides?: (queue: StepQueue, end: Instant) => readonly Planned[];
  execute: (command: Command<Receipt>) => Promise<Receipt>;
  signal: AbortSignal;
  onProgress?: (sessions: number) => void;
}

export interface Simulated {
  clients: number;
  sessions: number;
  /** Events that were recorded now; what was there already does not count. */
  events: number;
}

/** What is entered of a client, or of the clinic; the ids of its commands are made of `id`. */
interface Script {
  id: string;
  steps: readonly SimulationStep[];
}

/** Clients that are entered at the same time: their commands share the log's commits. */
const CLIENTS_AT_ONCE = 64;

/**
 * Enters a made-up history. The same seed and day give the same history, and entering it again changes nothing.
 *
 * @throws what the commands throw, the signal's reason among it; each command is then entered wholly or not at all.
 *   Problem `simulated_time_passed` where the clock would have to enter something before what stands in the log.
 */
export async function simulateClinic(options: SimulationOptions): Promise<Simulated> {
  const { until, now, clock, ownerId, truth, seed, sessions } = options;
  const time = { until, isLive: clock !== undefined, ...(now && { now }) };
  const registers = { id: registersIdOf(until), steps: clinicSteps(until, ownerId) };
  const courses = [...clinicCourse(truth, seed, sessions)];
  const scriptOf = (course: ClientCourse): Script => clientSteps(course, seed, time);
  const entry = new HistoryEntry(options, now ?? `${until}T23:59:59.999Z`);
  if (clock) await entry.inTime([registers, ...courses.map(scriptOf)]);
  else {
    await entry.inTime([registers]);
    await entry.atOnce(courses, scriptOf);
  }
  const { events } = entry;
  return {
    clients: courses.length,
    sessions: courses.reduce((sum, course) => sum + course.sessions.length, 0),
    events,
  };
}

class HistoryEntry {
  events = 0;
  private sessions = 0;

  constructor(
    private readonly options: SimulationOptions,
    private readonly end: Instant,
  ) {}

  /** All scripts together, in the order of time: as the record of a clinic grows. */
  async inTime(scripts: readonly Script[]): Promise<void> {
    const queue = new StepQueue();
    queue.addAll(scripts.flatMap((script) => this.plan(script, queue)));
    queue.addAll(this.options.besides?.(queue, this.end) ?? []);
    await this.run(queue, this.options.signal);
  }

  /** Client by client, many at once, where no time is to be kept. */
  async atOnce(courses: readonly ClientCourse[], scriptOf: (course: ClientCourse) => Script): Promise<void> {
    const failure = new AbortController();
    const signal = AbortSignal.any([this.options.signal, failure.signal]);
    const rest = courses.values();
    const work = async (): Promise<void> => {
      for (const course of rest) {
        const queue = new StepQueue();
        queue.addAll(this.plan(scriptOf(course), queue));
        await this.run(queue, signal);
      }
    };
    const stopOthers = (error: unknown): never => {
      failure.abort(error);
      throw error;
    };
    // All have ended before the stores are closed; the first failure is the one that the others were stopped with.
    const ends = await Promise.allSettled(Array.from({ length: CLIENTS_AT_ONCE }, () => work().catch(stopOthers)));
    if (ends.some(({ status }) => status === 'rejected')) throw signal.reason;
  }

  private async run(queue: StepQueue, signal: AbortSignal): Promise<void> {
    for (let next = queue.next(); next; next = queue.next()) {
      signal.throwIfAborted();
      this.options.clock?.advanceTo(next.at);
      await next.run();
    }
  }

  private plan({ id, steps }: Script, queue: StepQueue): Planned[] {
    const entryIds = new Map<string, string>();
    return steps.map(({ at, name, actor, make }) => ({
      at,
      run: async () => {
        const command = await make(this.contextOf(id, name, actor), entryIds);
        const receipt = await this.enter(command);
        entryIds.set(name, receipt.events[0]!.eventId);
        if (name.endsWith(' complete')) this.options.onProgress?.(++this.sessions);
        if ('alerts' in receipt) {
          for (const answer of this.planAnswers(id, actor, receipt as RecordReceipt, at)) queue.add(answer);
        }
      },
    }));
  }

  private planAnswers(id: string, actor: CommandContext['actor'], receipt: RecordReceipt, at: Instant): Planned[] {
    const answers = answersTo(receipt, at, this.end).filter((answer) => answer.at <= this.end);
    return answers.map(({ alertId, record, text, at: answeredAt }) => ({
      at: answeredAt,
      run: async () => {
        const context = this.contextOf(id, `answer ${alertId}`, actor);
        const command = new AcknowledgeAlert(context, record, alertId, text === undefined ? undefined : { text });
        await this.enter(command).catch((error: unknown) => {
          // What it was raised about was corrected or voided meanwhile.
          if (!isProblem(error, 'alert_unknown')) throw error;
        });
      },
    }));
  }

  private async enter(command: Command<Receipt>): Promise<Receipt> {
    const { execute } = this.options;
    const receipt = await execute(command).catch((error: unknown) => goOn(error, command, execute));
    if (!receipt.repeated) this.events += receipt.events.length;
    return receipt;
  }

  private contextOf(id: string, name: string, actor: CommandContext['actor']): CommandContext {
    const body = { simulated: id, step: name };
    return { clinicId: this.options.clinicId, commandId: uuidV5(id, name), actor, body };
  }
}

/** Where a rule of safety says stop, the practitioners of a simulated clinic look, and go on: each answers for it. */
function goOn(error: unknown, command: Command<Receipt>, execute: SimulationOptions['execute']): Promise<Receipt> {
  const isTreatment = command instanceof TreatArea || command instanceof ApplyAnesthetic;
  if (!isTreatment || !isProblem(error, 'stopped_by_rule')) throw error;
  const rules = (error.facts.alerts as { rule: string }[]).map(({ rule }) => rule);
  const explanation = 'Looked at together with the medical lead; the client was told.';
  const overrides = [...new Set(rules)].map((rule) => ({ rule, reason: 'clinical_judgement' as const, explanation }));
  return execute(Object.assign(command, { overrides }));
}
