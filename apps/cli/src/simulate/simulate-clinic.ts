import { type Receipt } from '#event-log/append.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { isProblem } from '#kernel/problem.js';
import { ApplyAnesthetic } from '#treatments/apply-anesthetic/apply-anesthetic.command.js';
import { TreatArea } from '#treatments/treat-area/treat-area.command.js';
import { type Command } from '@nestjs/cqrs';
import { clinicCourse } from './client-course.js';
import { clientSteps } from './client-steps.js';
import { clinicSteps } from './clinic-steps.js';
import { registersIdOf, type SimulationStep } from './simulation-step.js';
import { type Truth } from './truth.js';

export interface SimulationOptions {
  /** What is true in the clinic. */
  truth: Truth;
  clinicId: string;
  sessions: number;
  seed: number;
  /** Last day of the history; it must not lie ahead. */
  until: Day;
  /** The present, where the history ends with it: sessions of today are laid around it. */
  now?: Instant;
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

/** Clients that are entered at the same time: their commands share the log's commits. */
const CLIENTS_AT_ONCE = 64;

/**
 * Enters a made-up history. The same seed and day give the same history, and entering it again changes nothing.
 *
 * @throws what the commands throw, the signal's reason among it; each command is then entered wholly or not at all
 */
export async function simulateClinic(options: SimulationOptions): Promise<Simulated> {
  const entered: Simulated = { clients: 0, sessions: 0, events: 0 };
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const { until } = options;
  entered.events += await enter(registersIdOf(until), clinicSteps(until), options, signal, 'owner');
  const clients = histories(options);
  const work = async (): Promise<void> => {
    for (let next = clients.next(); !next.done; next = clients.next()) {
      // Not `+= await`: that would add to what the count was before the others went on.
      const { course, id, steps } = next.value;
      const events = await enter(id, steps, options, signal);
      entered.events += events;
      entered.clients++;
      entered.sessions += course.sessions.length;
      options.onProgress?.(entered.sessions);
    }
  };
  const stopOthers = (error: unknown): never => {
    failure.abort(error);
    throw error;
  };
  // All have ended before the stores are closed; the first failure is the one that the others were stopped with.
  const ends = await Promise.allSettled(Array.from({ length: CLIENTS_AT_ONCE }, () => work().catch(stopOthers)));
  if (ends.some(({ status }) => status === 'rejected')) throw signal.reason;
  return entered;
}

function* histories({ truth, sessions, seed, until, now }: SimulationOptions) {
  for (const course of clinicCourse(truth, seed, sessions)) yield { course, ...clientSteps(course, seed, until, now) };
}

/** Answers how many events were recorded. */
async function enter(
  id: string,
  steps: readonly SimulationStep[],
  { clinicId, execute }: SimulationOptions,
  signal: AbortSignal,
  role = 'practitioner',
): Promise<number> {
  const entryIds = new Map<string, string>();
  let events = 0;
  for (const { name, actor, make } of steps) {
    signal.throwIfAborted();
    const context = {
      clinicId,
      commandId: uuidV5(id, name),
      actor: { staffId: actor, role },
      body: { simulated: id, step: name },
    };
    const command = await make(context, entryIds);
    const receipt = await execute(command).catch((error: unknown) => goOn(error, command, execute));
    entryIds.set(name, receipt.events[0]!.eventId);
    if (!receipt.repeated) events += receipt.events.length;
  }
  return events;
}

/** Where a rule of safety says stop, the practitioners of a simulated clinic look, and go on: each answers for it. */
function goOn(error: unknown, command: Command<Receipt>, execute: SimulationOptions['execute']): Promise<Receipt> {
  const isTreatment = command instanceof TreatArea || command instanceof ApplyAnesthetic;
  if (!isTreatment || !isProblem(error, 'stopped_by_rule')) throw error;
  const rules = (error.facts.alerts as { rule: string }[]).map(({ rule }) => rule);
  const overrides = [...new Set(rules)].map((rule) => ({ rule, reason: 'clinical_judgement' as const }));
  return execute(Object.assign(command, { overrides }));
}
