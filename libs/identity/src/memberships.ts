import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { type DataSource, type EntityManager, MoreThan } from 'typeorm';
import { holdsAt } from './domain/roles.js';
import { type StaffRole } from './domain/staff.events.js';
import { type EmergencyAccess, emergencyAccessEntity, membershipEntity } from './membership.entity.js';
import { onRowsOf } from './rows-of.js';

/** What a person may do in a clinic now. */
export interface ClinicAccess {
  clinicId: string;
  role: StaffRole;
  endsAt: string | null;
  /** Taken in an emergency, by someone who has none otherwise. */
  emergency: boolean;
}

/** Who may do what where, as a request is checked against it. `Staff` writes it, from the clinics' logs. */
export class Memberships {
  constructor(
    private readonly accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {}

  /** The person's access to the clinic, or null where it has none, or no longer. */
  async accessTo(personId: string, clinicId: string): Promise<ClinicAccess | null> {
    return (await this.accessOf(personId, clinicId))[0] ?? null;
  }

  /** Every clinic that the person has access to now, or the one asked for. */
  accessOf(personId: string, clinicId?: string): Promise<ClinicAccess[]> {
    return onRowsOf(this.accounts, { personId }, (manager) => this.access(manager, personId, clinicId));
  }

  /** Every emergency access that was taken to the clinic, newest first: its owner looks at each. */
  emergencyAccesses(clinicId: string): Promise<EmergencyAccess[]> {
    return onRowsOf(this.accounts, { clinicId }, (manager) =>
      manager.find(emergencyAccessEntity, { where: { clinicId }, order: { takenAt: 'DESC', id: 'ASC' } }),
    );
  }

  private async access(manager: EntityManager, personId: string, clinicId?: string): Promise<ClinicAccess[]> {
    const now = instantOf(this.clock.now());
    const where = { personId, ...(clinicId !== undefined && { clinicId }) };
    const member = (await manager.find(membershipEntity, { where, order: { clinicId: 'ASC' } }))
      .filter(({ endsAt }) => holdsAt(now, endsAt))
      .map(({ clinicId: id, role, endsAt }): ClinicAccess => ({ clinicId: id, role, endsAt, emergency: false }));
    if (clinicId !== undefined && member.length > 0) return member;
    const taken = await manager.find(emergencyAccessEntity, {
      where: { ...where, endsAt: MoreThan(now) },
      order: { endsAt: 'DESC' },
    });
    const known = new Set(member.map((access) => access.clinicId));
    for (const { clinicId: id, endsAt } of taken) {
      if (!known.has(id)) member.push({ clinicId: id, role: 'practitioner', endsAt, emergency: true });
      known.add(id);
    }
    return member;
  }
}
