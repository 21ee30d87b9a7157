import { type Receipt } from '#event-log/append.js';
import { EventLog } from '#event-log/event-log.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type CommandContext } from '#http/command-context.js';
import { type Clock, instantOf } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { DataKeys } from '#privacy/data-keys.js';
import { Inject, Injectable } from '@nestjs/common';
import { uuidV7 } from '#kernel/ids.js';
import { type Alert } from './domain/alert.events.js';
import { Attempts } from './attempts.js';
import { ClinicDirectory } from './clinic-directory.js';
import { ClinicRegisters } from './clinic-registers.js';
import { type Aggregate, stateOf } from './domain/aggregate.js';
import { clientAggregate, ensureRegistered } from './domain/client.js';
import { type Entry } from './domain/entry.js';
import { type Entered, type EntryEvent } from './domain/entry.events.js';
import { subjectErased } from './domain/erasure.js';
import { ensureSeriesOf, seriesAggregate } from './domain/series.js';
import { ensureSessionOf, sessionAggregate } from './domain/session.js';
import { clientStream, enteredFacts, lotStream, newEvent } from './treatment-events.js';
import { type ClientEvent } from './domain/client.events.js';
import { type RecordFact } from './domain/record-fact.js';
import { type StopOverride } from './domain/safety/alerts-of.js';
import { type TreatmentEvent } from './domain/treatment-event.js';
import { CLOCK, type Decision, ensureSeen, type RecordToday, versionOf } from './record-today.js';
import { type Check, type Due, SafetyCheck } from './safety-check.js';

/** A kind of record: the streams that are named after it, and what may happen in them. */
export interface RecordKind<State, F extends RecordFact> {
  name: RecordName['kind'];
  aggregate: Aggregate<State, F>;
}

export const CLIENT = { name: 'client', aggregate: clientAggregate } as const;
export const SERIES = { name: 'series', aggregate: seriesAggregate } as const;
export const SESSION = { name: 'session', aggregate: sessionAggregate } as const;
/** One record of a clinic. */
export interface RecordName {
  kind: 'client' | 'series' | 'session' | 'clinic';
  /** Of a clinic's registers, that of the clinic. */
  id: string;
}

/** A receipt with what the rules of safety have found. */
export interface RecordReceipt extends Receipt {
  alerts: readonly Alert[];
}

/** The stream of the client whom a record concerns. */
interface ClientStream {
  stream: string;
  recorded: readonly RecordedEvent[];
}

const CLIENT_STREAM = clientStream('');

/** Load, fold, decide, append: what every entry in a client's record goes through. */
@Injectable()
export class TreatmentRecords {
  constructor(
    private readonly log: EventLog,
    private readonly keys: DataKeys,
    private readonly clinics: ClinicDirectory,
    private readonly attempts: Attempts,
    private readonly registers: ClinicRegisters,
    private readonly safety: SafetyCheck,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters what `decide` makes of the record. Where somebody else wrote in it meanwhile, it is decided anew, unless
   * the caller said which version they saw. The rules of safety look at it, and what they find is entered with it and
   * answered; `overrides` answer for stops.
   *
   * @throws Problem `clinic_not_found`; `version_stale` where the record is not at the expected version, and
   *   `facts.changes` tells what came since; `client_unknown`; `subject_erased`; `record_of_another_client`;
   *   `stopped_by_rule`. And whatever `decide` and the log throw.
   */
  async change<State, F extends RecordFact>(
    context: CommandContext,
    kind: RecordKind<State, F>,
    id: string,
    late: Entry['late'],
    decide: (record: RecordToday<State, F>) => Decision<F> | Promise<Decision<F>>,
    overrides: readonly StopOverride[] = [],
  ): Promise<RecordReceipt> {
    const { clinicId } = context;
    const { timeZone } = await this.clinics.byId(clinicId);
    const stream = `${kind.name}-${id}`;
    const attempt = async (): Promise<Receipt> => {
      const recorded = await this.log.readStream(clinicId, stream);
      const client = await this.clientOf(clinicId, stream, recorded);
      if (client) ensureNotErased(client.recorded);
      ensureSeen(recorded, context);
      const today = await this.registers.today(clinicId);
      const clinic = { timeZone, vocabularies: today.vocabularies };
      const entry: Entry = { now: instantOf(this.clock.now()), clinic, ...(late && { late }) };
      const history = enteredFacts<F>(recorded);
      const decided: readonly (RecordFact | EntryEvent)[] = await decide({
        state: stateOf(kind.aggregate, history),
        history,
        entry,
      });
      const facts = decided.map((fact) => ({
        ...fact,
        eventId: uuidV7(Date.parse(entry.now)),
      }));
      const of = client ?? (await this.newlyNamed(clinicId, decided[0]!));
      const append = async (): Promise<Receipt> => {
        const check = await this.safety.check(
          {
            clinicId,
            commandId: context.commandId,
            kind: kind.name as 'session',
            id,
            client: of?.recorded ?? [],
            history,
            facts,
            entry,
            clinic: today,
          },
          overrides,
        );
        return this.append(context, stream, recorded, [...facts, ...check.facts], of, check);
      };
      // Sessions that begin to use one lot at the same moment go one after the other: each must see the others' cartridges.
      const lots = lotsIn(decided).filter((lot) => !lotsIn(history).includes(lot));
      return lots.length === 0 ? append() : this.attempts.inTurn(context, lots.join(' '), append);
    };
    return this.withAlerts(await this.attempts.take(context, stream, attempt));
  }

  /** What time has brought about in a record, without anybody having entered it. */
  async due<F extends RecordFact>(
    clinicId: string,
    kind: { name: RecordName['kind'] },
    id: string,
    history: readonly Entered<F | EntryEvent>[],
    entry: Entry,
  ): Promise<Due> {
    const stream = `${kind.name}-${id}`;
    const client = await this.clientOf(clinicId, stream, await this.log.readStream(clinicId, stream));
    return this.safety.due({
      ...{ clinicId, kind: kind.name as 'session', id, client: client?.recorded ?? [], entry },
      history: history,
      clinic: await this.registers.today(clinicId),
    });
  }

  /** Alerts are answered from the log, so that a repeated command is answered as it was. */
  private async withAlerts(receipt: Receipt): Promise<RecordReceipt> {
    const { log, events } = receipt;
    if (!events.some(({ type }) => type === 'AlertRaised')) return { ...receipt, alerts: [] };
    const recorded = await this.log.readLog(log, events[0]!.position, events.length);
    const alerts = recorded.filter(({ type, data }) => type === 'AlertRaised' && data !== null);
    return { ...receipt, alerts: alerts.map(({ data }) => data as unknown as Alert) };
  }

  /**
   * The data key of a client, and an origin of the log that it belongs to.
   *
   * @throws Problem `clinic_not_found`, `client_unknown`, `subject_erased`
   */
  async keyOfClient(clinicId: string, clientId: string): Promise<{ kid: string; origin: string }> {
    await this.clinics.byId(clinicId);
    const { recorded } = await this.readClient(clinicId, clientId);
    ensureNotErased(recorded);
    ensureRegistered(stateOf(clientAggregate, enteredFacts<ClientEvent>(recorded)));
    const { kid, origin } = recorded[0]!;
    return { kid: kid!, origin };
  }

  /** @throws Problem `series_unknown`, `series_of_another_client` */
  async ensureSeriesOf(clinicId: string, seriesId: string | undefined, clientId: string): Promise<void> {
    if (seriesId !== undefined) ensureSeriesOf(await this.stateOf(clinicId, SERIES, seriesId), clientId);
  }

  /** @throws Problem `session_unknown`, `session_of_another_client` */
  async ensureSessionOf(clinicId: string, sessionId: string | undefined, clientId: string): Promise<void> {
    if (sessionId !== undefined) ensureSessionOf(await this.stateOf(clinicId, SESSION, sessionId), clientId);
  }

  /** A record as it stands now. */
  private async stateOf<State, F extends RecordFact>(
    clinicId: string,
    kind: RecordKind<State, F>,
    id: string,
  ): Promise<State> {
    const recorded = await this.log.readStream(clinicId, `${kind.name}-${id}`);
    return stateOf(kind.aggregate, enteredFacts<F>(recorded));
  }

  private async append(
    { clinicId, commandId, body, actor }: CommandContext,
    stream: string,
    recorded: readonly RecordedEvent[],
    facts: readonly (TreatmentEvent & { eventId?: string })[],
    client: ClientStream | null,
    check: Check,
  ): Promise<Receipt> {
    const kid = await this.keyFor(clinicId, recorded, facts[0]!, client);
    return this.log.append({
      log: clinicId,
      commandId,
      body,
      actor: actor.staffId,
      role: actor.role,
      // The client's too: an erasure that is recorded meanwhile lets nothing come after it.
      expected: {
        ...check.expected,
        ...(client && { [client.stream]: versionOf(client.recorded) }),
        [stream]: versionOf(recorded),
      },
      events: [...facts.map((fact) => newEvent(fact, { stream, kid, history: recorded })), ...check.events],
    });
  }

  /** The stream of the client whom the record concerns; null where the record has not begun. */
  private async clientOf(
    clinicId: string,
    stream: string,
    recorded: readonly RecordedEvent[],
  ): Promise<ClientStream | null> {
    if (stream.startsWith(CLIENT_STREAM)) return { stream, recorded };
    if (recorded.length === 0) return null;
    for (const { data } of recorded) {
      if (data && 'clientId' in data) return this.readClient(clinicId, data.clientId as string);
    }
    // Whose record it was is gone with the clinical part of its first entry.
    throw subjectErased();
  }

  /** The client whom the first entry of a new record names. */
  private async newlyNamed(clinicId: string, fact: TreatmentEvent): Promise<ClientStream | null> {
    if (!('clientId' in fact.data)) return null;
    const client = await this.readClient(clinicId, fact.data.clientId);
    ensureNotErased(client.recorded);
    return client;
  }

  private async readClient(clinicId: string, clientId: string): Promise<ClientStream> {
    const stream = clientStream(clientId);
    return { stream, recorded: await this.log.readStream(clinicId, stream) };
  }

  /**
   * A client gets a data key with the registration; what is recorded of that client later is sealed with it too. So a
   * record stays with the client for whom it was begun: an erasure destroys one key.
   */
  private async keyFor(
    clinicId: string,
    recorded: readonly RecordedEvent[],
    fact: TreatmentEvent,
    client: ClientStream | null,
  ): Promise<string> {
    const kid = recorded[0]?.kid;
    if (!('clientId' in fact.data)) {
      return kid ?? this.keys.create(await this.log.originOf(clinicId));
    }
    const named = client?.stream === clientStream(fact.data.clientId) ? client : await this.newlyNamed(clinicId, fact);
    const entered = named!.recorded;
    ensureRegistered(stateOf(clientAggregate, enteredFacts<ClientEvent>(entered)));
    const clientKid = entered[0]!.kid!;
    if (kid === undefined || kid === clientKid) return clientKid;
    throw new Problem(
      'conflict',
      'record_of_another_client',
      'This record was begun for another client. Enter it under a new id.',
      { field: 'clientId' },
    );
  }
}

/** @throws Problem `subject_erased` */
function ensureNotErased(client: readonly RecordedEvent[]): void {
  if (client.some(({ type }) => type === 'SubjectErased')) throw subjectErased();
}

/** Streams of the lots that the facts name, sorted, so that two who name the same two never wait for each other. */
function lotsIn(facts: readonly { data: object }[]): string[] {
  const lots = facts.flatMap(({ data }) => {
    const { cartridgeLot } = data as { cartridgeLot?: unknown };
    return typeof cartridgeLot === 'string' ? [lotStream(cartridgeLot)] : [];
  });
  return [...new Set(lots)].sort();
}
