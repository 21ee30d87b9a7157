import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { addDays } from '#kernel/calendar.js';
import { type Day, type Instant, instantOf } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { type Command } from '@nestjs/cqrs';
import { type ClientCourse, type SessionCourse } from './client-course.js';
import { type Random } from './random.js';

/** One command of a history. */
export interface SimulationStep {
  /** When it is entered. */
  at: Instant;
  /** Tells it from the others of the same client, or of the clinic. */
  name: string;
  actor: CommandContext['actor'];
  /** `entryIds` holds the entries that earlier steps have made, by their names. */
  make: (
    context: CommandContext,
    entryIds: ReadonlyMap<string, string>,
  ) => Command<Receipt> | Promise<Command<Receipt>>;
}

/** When a history ends, and how it is entered. */
export interface SimulationTime {
  /** Last day of the history. */
  until: Day;
  /** The present, where the history ends with it. */
  now?: Instant;
  /** Whether each entry is made when it happened; otherwise all are made now, as an import does. */
  isLive: boolean;
}

/** Ids of a simulated history are made in here, so that they do not hang on the clinic. */
const NAMESPACE = '6f1f7c0e-5a8a-4a4e-9d0b-0d3b8a0c7e52';
const MINUTE_MS = 60_000;

/** What is entered for a client, step by step. */
export class ClientScript {
  readonly steps: SimulationStep[] = [];
  readonly clientId: string;
  readonly seriesId: string;
  readonly practitionerId: string;
  /** Whether the client has had herpes of the face, and so takes an antiviral before the skin around the mouth is treated. */
  readonly hasHadHerpes: boolean;

  /** @param id the ids of its records and commands are made of this */
  constructor(
    readonly id: string,
    readonly course: ClientCourse,
    /** Decides what no figure hangs on: names, times of day, products. */
    readonly random: Random,
    readonly time: SimulationTime,
  ) {
    this.clientId = uuidV5(id, 'client');
    this.seriesId = uuidV5(id, 'series');
    this.practitionerId = practitionerIdOf(course.practitioner);
    this.hasHadHerpes = random.chance(0.08);
  }

  /** The day that lies so many days from the last one. */
  dayAt(day: number): Day {
    return addDays(this.time.until, day);
  }

  /** Some time of that day, from one hour to another. */
  timeOn(day: number, fromHour: number, toHour: number): Instant {
    return plusMin(`${this.dayAt(day)}T00:00:00.000Z`, this.random.between(fromHour * 60, toHour * 60 - 1));
  }

  add(name: string, at: Instant, make: SimulationStep['make']): void {
    this.steps.push({ at, name, actor: { staffId: this.practitionerId, role: 'practitioner' }, make });
  }

  sessionIdOf({ number }: Pick<SessionCourse, 'number'>): string {
    return uuidV5(this.clientId, `session ${number}`);
  }
}

export function plusMin(at: Instant, minutes: number): Instant {
  return instantOf(Date.parse(at) + Math.round(minutes * MINUTE_MS));
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

export function ownerIdOf(): string {
  return uuidV5(NAMESPACE, 'owner');
}
