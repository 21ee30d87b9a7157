import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { addDays } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { type Command } from '@nestjs/cqrs';
import { type ClientCourse, type SessionCourse } from './client-course.js';
import { type Random } from './random.js';

/** One command of a history. */
export interface SimulationStep {
  /** When it was done; the steps of a client are entered in this order. */
  on: Day;
  /** Tells it from the client's other steps. */
  name: string;
  actor: string;
  /** `entryIds` holds the entries that earlier steps have made, by their names. */
  make: (
    context: CommandContext,
    entryIds: ReadonlyMap<string, string>,
  ) => Command<Receipt> | Promise<Command<Receipt>>;
}

/** Ids of a simulated history are made in here, so that they do not hang on the clinic. */
const NAMESPACE = '6f1f7c0e-5a8a-4a4e-9d0b-0d3b8a0c7e52';

/** What is entered for a client, step by step. */
export class ClientScript {
  readonly steps: SimulationStep[] = [];
  readonly clientId: string;
  readonly seriesId: string;
  readonly practitionerId: string;

  /** @param id the ids of its records and commands are made of this */
  constructor(
    readonly id: string,
    readonly course: ClientCourse,
    /** Decides what no figure hangs on: names, times of day, products. */
    readonly random: Random,
    private readonly until: Day,
    /** The present, where the history ends with it. */
    readonly now?: Instant,
  ) {
    this.clientId = uuidV5(id, 'client');
    this.seriesId = uuidV5(id, 'series');
    this.practitionerId = practitionerIdOf(course.practitioner);
  }

  /** The day that lies so many days from the last one. */
  dayAt(day: number): Day {
    return addDays(this.until, day);
  }

  add(name: string, on: Day, make: SimulationStep['make']): void {
    this.steps.push({ on, name, actor: this.practitionerId, make });
  }

  sessionIdOf({ number }: Pick<SessionCourse, 'number'>): string {
    return uuidV5(this.clientId, `session ${number}`);
  }
}

export function clientIdOf(seed: number, number: number, until: Day): string {
  return uuidV5(NAMESPACE, `${seed}/${number}/${until}`);
}

/** What the commands are made of by which a clinic enters its registers. */
export function registersIdOf(until: Day): string {
  return uuidV5(NAMESPACE, `clinic ${until}`);
}

/** Practitioners are the same people in every simulated clinic. */
export function practitionerIdOf(number: number): string {
  return uuidV5(NAMESPACE, `practitioner ${number + 1}`);
}
