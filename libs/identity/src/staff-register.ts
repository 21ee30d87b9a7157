import { type Receipt } from '#event-log/append.js';
import { type EventLog } from '#event-log/event-log.js';
import { type NewEvent, type RecordedEvent } from '#event-log/recorded-event.js';
import { type CommandContext } from '#http/command-context.js';
import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { type JsonObject } from '#kernel/json.js';
import { isProblem } from '#kernel/problem.js';
import { Turns } from '#kernel/turns.js';
import { type DataKeys } from '#privacy/data-keys.js';
import { type DataSource } from 'typeorm';
import { writeTogether } from './account-writes.js';
import { addStaff, changeStaffRole, recordQualification, removeStaff, staffAfter, type Staff } from './domain/staff.js';
import {
  type EmergencyAccessData,
  type EmergencyReason,
  type RemovalReason,
  type StaffEvent,
  type StaffPlace,
  type StaffQualification,
} from './domain/staff.events.js';
import { type EmergencyAccess, emergencyAccessEntity, membershipEntity } from './membership.entity.js';
import { staffVersionEntity } from './staff-version.entity.js';
import { CLINIC_STREAM, isStaffEvent } from './staff-events.js';

/**
 * How often a decision is taken again when others write in the clinic's stream at the same moment. Each time one of them
 * was served, so that somebody always gets on; in this process they go one after the other.
 */
const ATTEMPTS = 50;
/** How long an emergency access lasts. */
const EMERGENCY_MS = 3_600_000;

/** What a staff command needs of a command's context. */
export type StaffCommand = Pick<CommandContext, 'clinicId' | 'commandId' | 'body' | 'actor'>;

/**
 * Who works in a clinic. The truth is the clinic's log; the memberships that requests are checked against are written
 * from it, after each command and at the start, so that they agree whatever happened in between.
 */
export class StaffRegister {
  private readonly turns = new Turns();

  constructor(
    private readonly log: EventLog,
    private readonly keys: DataKeys,
    private readonly accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws Problem as `addStaff` */
  add(command: StaffCommand, place: StaffPlace, name: string): Promise<Receipt> {
    return this.change(command, (staff, now) => addStaff(staff, place, name, now));
  }

  /** @throws Problem as `changeStaffRole` */
  changeRole(command: StaffCommand, place: StaffPlace): Promise<Receipt> {
    return this.change(command, (staff, now) => changeStaffRole(staff, place, now));
  }

  /** @throws Problem as `recordQualification` */
  recordQualification(command: StaffCommand, qualification: StaffQualification, text?: string): Promise<Receipt> {
    return this.change(command, (staff) => recordQualification(staff, qualification, text));
  }

  /** @throws Problem as `removeStaff` */
  remove(command: StaffCommand, staffId: string, reason: RemovalReason): Promise<Receipt> {
    return this.change(command, (staff) => removeStaff(staff, staffId, reason));
  }

  /** Gives the actor of the command access for an hour, for a reason that the clinic's owner will read. */
  takeEmergencyAccess(command: StaffCommand, reason: EmergencyReason, explanation: string): Promise<Receipt> {
    return this.change(command, (_, now) => ({
      type: 'EmergencyAccessTaken',
      data: {
        staffId: command.actor.staffId,
        reason,
        accessEndsAt: instantOf(Date.parse(now) + EMERGENCY_MS),
      },
      sealed: { notes: { explanation } },
    }));
  }

  async of(clinicId: string): Promise<Staff> {
    return staffAfter(staffEvents(await this.log.readStream(clinicId, CLINIC_STREAM)));
  }

  /** Makes the memberships what the clinic's log says. */
  async sync(clinicId: string): Promise<void> {
    const epoch = (await this.log.epochs(clinicId)).at(-1)?.epoch;
    if (epoch === undefined) return;
    const recorded = await this.log.readStream(clinicId, CLINIC_STREAM);
    const version = versionOf(recorded);
    const members = [...staffAfter(staffEvents(recorded))].map(([personId, { role, accessEndsAt }]) => {
      return { personId, clinicId, role, endsAt: accessEndsAt };
    });
    const emergencies = recorded
      .filter(({ type, data }) => type === 'EmergencyAccessTaken' && data !== null)
      .map((event) => emergencyOf(event));
    const versions = this.accounts.getRepository(staffVersionEntity);
    const memberships = this.accounts.getRepository(membershipEntity);
    const taken = this.accounts.getRepository(emergencyAccessEntity);
    const insert = (rows: { createQueryBuilder: typeof memberships.createQueryBuilder }, values: object[]) =>
      values.length > 0 ? [rows.createQueryBuilder().insert().orIgnore().values(values)] : [];
    const statements = [
      ...insert(versions as never, [{ clinicId, epoch: 0, version: 0 }]),
      // Another process may have written a later state meanwhile; then there is nothing left to do here.
      {
        claims: versions
          .createQueryBuilder()
          .update()
          .set({ epoch, version })
          .where('clinic_id = :clinicId AND (epoch < :epoch OR (epoch = :epoch AND version < :version))', {
            clinicId,
            epoch,
            version,
          }),
      },
      memberships.createQueryBuilder().delete().where('clinic_id = :clinicId', { clinicId }),
      ...insert(memberships, members),
      taken.createQueryBuilder().delete().where('clinic_id = :clinicId', { clinicId }),
      ...insert(taken as never, emergencies),
    ];
    await writeTogether(this.accounts, statements, { clinicId });
  }

  /** Load, fold, decide, append, and bring the memberships up to date. */
  private async change(command: StaffCommand, decide: (staff: Staff, now: string) => StaffEvent): Promise<Receipt> {
    const receipt = await this.turns.take(command.clinicId, () => this.record(command, decide));
    await this.sync(command.clinicId);
    return receipt;
  }

  private async record(
    { clinicId, commandId, body, actor }: StaffCommand,
    decide: (staff: Staff, now: string) => StaffEvent,
  ): Promise<Receipt> {
    for (let attempts = 1; ; attempts++) {
      const answered = await this.log.findCommand(clinicId, commandId, body);
      if (answered) return answered;
      const recorded = await this.log.readStream(clinicId, CLINIC_STREAM);
      const fact = decide(staffAfter(staffEvents(recorded)), instantOf(this.clock.now()));
      const event: NewEvent = { type: fact.type, stream: CLINIC_STREAM, data: fact.data as unknown as JsonObject };
      if (fact.sealed !== undefined) event.sealed = fact.sealed;
      event.kid = await this.keyOf(clinicId, recorded, fact.data.staffId);
      const expected = { [CLINIC_STREAM]: versionOf(recorded) };
      const request = { log: clinicId, commandId, body, actor: actor.staffId, role: actor.role, expected };
      try {
        return await this.log.append({ ...request, events: [event] });
      } catch (error) {
        if (!isProblem(error, 'version_conflict') || attempts === ATTEMPTS) throw error;
      }
    }
  }

  /** Each member of staff has a data key in each clinic, so that a name can be erased there. */
  private async keyOf(clinicId: string, recorded: readonly RecordedEvent[], staffId: string): Promise<string> {
    const known = recorded.findLast(({ data }) => data?.staffId === staffId)?.kid;
    const origin = await this.log.originOf(clinicId);
    return known !== undefined && (await this.keys.exists(origin, known)) ? known : this.keys.create(origin);
  }
}

function staffEvents(recorded: readonly RecordedEvent[]): StaffEvent[] {
  return recorded.filter((event) => isStaffEvent(event) && event.data !== null) as unknown as StaffEvent[];
}

function emergencyOf({ log, eventId, recordedAt, data }: RecordedEvent): EmergencyAccess {
  const { staffId, reason, accessEndsAt } = data as unknown as EmergencyAccessData;
  return { id: eventId, personId: staffId, clinicId: log, reason, takenAt: recordedAt, endsAt: accessEndsAt };
}

function versionOf(recorded: readonly RecordedEvent[]): number {
  return recorded.at(-1)?.streamVersion ?? 0;
}
