import { type Receipt } from '#event-log/append.js';
import { EventLog } from '#event-log/event-log.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type CommandContext } from '#http/command-context.js';
import { type Clock, instantOf } from '#kernel/clock.js';
import { DataKeys } from '#privacy/data-keys.js';
import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from './attempts.js';
import { ClinicDirectory } from './clinic-directory.js';
import { stateOf } from './domain/aggregate.js';
import { type ClinicEvent } from './domain/clinic.events.js';
import { type Registers } from './domain/clinic.js';
import { vocabulariesOf } from './domain/clinic.vocabularies.js';
import { type Vocabularies } from './domain/vocabularies.js';
import { CLINIC_STREAM, enteredFacts, isTreatmentEvent, newEvent } from './treatment-events.js';
import { CLINIC, CLOCK, type Decision, ensureSeen, type RecordToday, versionOf, VOCABULARIES } from './record-today.js';

/** The registers as they stand, and the vocabularies as they hold with them. */
export interface ClinicToday {
  registers: Registers;
  vocabularies: Vocabularies;
}

/** Load, decide, append: what every entry in a clinic's registers goes through. */
@Injectable()
export class ClinicRegisters {
  /** Of each clinic, what its stream held when it was last read; only what came since is read again. */
  private readonly known = new Map<string, { recorded: RecordedEvent[]; today: ClinicToday }>();

  constructor(
    private readonly log: EventLog,
    private readonly keys: DataKeys,
    private readonly clinics: ClinicDirectory,
    private readonly attempts: Attempts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VOCABULARIES) private readonly vocabularies: Vocabularies,
  ) {}

  /** @throws Problem `clinic_not_found`, `version_stale`, and whatever `decide` and the log throw */
  async change(
    context: CommandContext,
    decide: (today: RecordToday<Registers, ClinicEvent>) => Decision<ClinicEvent>,
  ): Promise<Receipt> {
    const { clinicId, commandId, body, actor } = context;
    const { timeZone } = await this.clinics.byId(clinicId);
    return this.attempts.take(context, CLINIC_STREAM, async () => {
      const recorded = await this.log.readStream(clinicId, CLINIC_STREAM);
      ensureSeen(recorded, context);
      const history = enteredFacts<ClinicEvent>(recorded);
      const entry = { now: instantOf(this.clock.now()), clinic: { timeZone, vocabularies: this.vocabularies } };
      const facts = decide({ state: stateOf(CLINIC.aggregate, history), history, entry });
      const hasWords = facts.some(({ sealed }) => sealed !== undefined);
      const kid = hasWords ? await this.keyOf(clinicId, recorded) : undefined;
      return this.log.append({
        log: clinicId,
        commandId,
        body,
        actor: actor.staffId,
        role: actor.role,
        expected: { [CLINIC_STREAM]: versionOf(recorded) },
        events: facts.map((fact) => newEvent(fact, { stream: CLINIC_STREAM, kid, history: recorded })),
      });
    });
  }

  async today(clinicId: string): Promise<ClinicToday> {
    const known = this.known.get(clinicId);
    const recorded = known?.recorded ?? [];
    const since = await this.log.readStream(clinicId, CLINIC_STREAM, versionOf(recorded) + 1);
    if (known && since.length === 0) return known.today;
    const all = [...recorded, ...since];
    const registers = stateOf(CLINIC.aggregate, enteredFacts<ClinicEvent>(all));
    const today = { registers, vocabularies: vocabulariesOf(registers, this.vocabularies) };
    this.known.set(clinicId, { recorded: all, today });
    return today;
  }

  /** Words of the clinic have one data key, which is no person's: no erasure names it. */
  private async keyOf(clinicId: string, recorded: readonly RecordedEvent[]): Promise<string> {
    const sealed = recorded.find((event) => event.kid !== undefined && isTreatmentEvent(event));
    return sealed?.kid ?? this.keys.create(await this.log.originOf(clinicId));
  }
}
