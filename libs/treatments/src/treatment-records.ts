import { type Receipt } from '#event-log/append.js';
import { EventLog } from '#event-log/event-log.js';
import { type NewEvent, type RecordedEvent } from '#event-log/recorded-event.js';
import { type CommandContext } from '#http/command-context.js';
import { type Clock, instantOf } from '#kernel/clock.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { DataKeys } from '#privacy/data-keys.js';
import { Inject, Injectable } from '@nestjs/common';
import { ClinicDirectory } from './clinic-directory.js';
import { type Aggregate, stateOf } from './domain/aggregate.js';
import { clientAggregate } from './domain/client.js';
import { type Entry } from './domain/entry.js';
import { type Entered, type EntryEvent } from './domain/entry.events.js';
import { seriesAggregate } from './domain/series.js';
import { sessionAggregate } from './domain/session.js';
import { type Vocabularies } from './domain/vocabularies.js';
import { enteredFacts, newEvent } from './treatment-events.js';
import { type ClientEvent } from './domain/client.events.js';
import { type SeriesEvent } from './domain/series.events.js';
import { type SessionEvent } from './domain/session.events.js';
import { type TreatmentEvent } from './domain/treatment-event.js';

export const CLOCK = Symbol('Clock');
export const VOCABULARIES = Symbol('Vocabularies');

/** What can be entered in a record; corrections and voids come beside it. */
export type RecordFact = ClientEvent | SeriesEvent | SessionEvent;

/** A kind of record: the streams that are named after it, and what may happen in them. */
export interface RecordKind<State, F extends RecordFact> {
  name: 'client' | 'series' | 'session';
  aggregate: Aggregate<State, F>;
}

export const CLIENT = { name: 'client', aggregate: clientAggregate } as const;
export const SERIES = { name: 'series', aggregate: seriesAggregate } as const;
export const SESSION = { name: 'session', aggregate: sessionAggregate } as const;

/** A record as it stands when something is to be entered in it. */
export interface RecordToday<State, F extends RecordFact> {
  state: State;
  history: readonly Entered<F | EntryEvent>[];
  entry: Entry;
}

/** How often a decision is taken again when others write in the same record at the same moment. */
const ATTEMPTS = 5;

/** Load, fold, decide, append: what every entry in a client's record goes through. */
@Injectable()
export class TreatmentRecords {
  constructor(
    private readonly log: EventLog,
    private readonly keys: DataKeys,
    private readonly clinics: ClinicDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VOCABULARIES) private readonly vocabularies: Vocabularies,
  ) {}

  /**
   * Enters what `decide` makes of the record. Where somebody else wrote in it meanwhile, it is decided anew, unless
   * the caller said which version they saw.
   *
   * @throws Problem `version_stale` where the record is not at the expected version; `facts.changes` tells what came
   *   since. And whatever `decide` and the log throw.
   */
  async change<State, F extends RecordFact>(
    context: CommandContext,
    kind: RecordKind<State, F>,
    id: string,
    late: Entry['late'],
    decide: (record: RecordToday<State, F>) => readonly (F | EntryEvent)[],
  ): Promise<Receipt> {
    const { clinicId, commandId, body } = context;
    const { timeZone } = await this.clinics.byId(clinicId);
    const answered = await this.log.findCommand(clinicId, commandId, body);
    if (answered) return answered;
    const stream = `${kind.name}-${id}`;
    for (let attempt = 1; ; attempt++) {
      const recorded = await this.log.readStream(clinicId, stream);
      const version = recorded.at(-1)?.streamVersion ?? 0;
      ensureSeen(recorded, version, context.expectedVersion);
      const clinic = { timeZone, vocabularies: this.vocabularies };
      const entry: Entry = { now: instantOf(this.clock.now()), clinic, ...(late && { late }) };
      const history = enteredFacts<F>(recorded);
      const facts = decide({ state: stateOf(kind.aggregate, history), history, entry });
      const events = await this.eventsOf(clinicId, stream, facts, recorded);
      try {
        const { actor } = context;
        const by = { actor: actor.staffId, role: actor.role };
        return await this.log.append({
          log: clinicId,
          commandId,
          body,
          ...by,
          expected: { [stream]: version },
          events,
        });
      } catch (error) {
        if (!isProblem(error, 'version_conflict') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async eventsOf(
    clinicId: string,
    stream: string,
    facts: readonly TreatmentEvent[],
    recorded: readonly RecordedEvent[],
  ): Promise<NewEvent[]> {
    const kid = recorded[0]?.kid ?? (await this.keyOfNewRecord(clinicId, facts[0]!));
    return facts.map((fact) => newEvent(fact, { stream, kid, history: recorded }));
  }

  /** A client gets a data key with the registration; what is recorded of that client later is sealed with it too. */
  private async keyOfNewRecord(clinicId: string, fact: TreatmentEvent): Promise<string> {
    if (fact.type === 'ClientRegistered') return this.keys.create((await this.log.open(clinicId)).origin);
    const { clientId } = fact.data as { clientId?: string };
    const [registration] = clientId === undefined ? [] : await this.log.readStream(clinicId, `client-${clientId}`);
    if (registration?.kid !== undefined) return registration.kid;
    throw new Problem('not_found', 'client_unknown', 'No such client is registered. Register the client first.', {
      allowed: ['register_client'],
    });
  }
}

function ensureSeen(recorded: readonly RecordedEvent[], version: number, seen: number | undefined): void {
  if (seen === undefined || seen === version) return;
  const changes = recorded
    .filter(({ streamVersion }) => streamVersion > seen)
    .map(({ position, type, actor, recordedAt }) => ({ position, type, actor, recordedAt }));
  throw new Problem(
    'conflict',
    'version_stale',
    `The record is at version ${version}, not ${seen}: ${changes.length} entries came in between. Look at them first.`,
    { expected: seen, actual: version, changes },
  );
}
