import { type Clock, type Instant, instantOf, systemClock } from '#kernel/clock.js';
import { type DataSource, type EntityManager, MoreThan } from 'typeorm';
import { holdsAt } from './domain/roles.js';
import { type StaffRole } from './domain/staff.events.js';
import { type EmergencyAccess, emergencyAccessEntity, type Membership, membershipEntity } from './membership.entity.js';
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
  accessTo(personId: string, clinicId: string): Promise<ClinicAccess | null> {
    return onRowsOf(this.accounts, { personId }, async (manager) => {
      const now = instantOf(this.clock.now());
      // Nearly every request asks this, and a repository takes several times as long to write the statement as it takes
      // to run.
      const [member] = await manager.sql<Pick<Membership, 'role' | 'endsAt'>[]>`
        SELECT role, ends_at AS "endsAt" FROM membership WHERE person_id = ${personId} AND clinic_id = ${clinicId}`;
      if (member && holdsAt(now, member.endsAt)) return { clinicId, ...member, emergency: false };
      return (await emergencyAccess(manager, now, { personId, clinicId }))[0] ?? null;
    });
  }

  /** Every clinic that the person has access to now. */
  accessOf(personId: string): Promise<ClinicAccess[]> {
    return onRowsOf(this.accounts, { personId }, async (manager) => {
      const now = instantOf(this.clock.now());
      const access = (await manager.find(membershipEntity, { where: { personId }, order: { clinicId: 'ASC' } }))
        .filter(({ endsAt }) => holdsAt(now, endsAt))
        .map(({ clinicId, role, endsAt }): ClinicAccess => ({ clinicId, role, endsAt, emergency: false }));
      const known = new Set(access.map(({ clinicId }) => clinicId));
      for (const taken of await emergencyAccess(manager, now, { personId })) {
        if (!known.has(taken.clinicId)) access.push(taken);
        known.add(taken.clinicId);
      }
      return access;
    });
  }

  /** Every emergency access that was taken to the clinic, newest first: its owner looks at each. */
  emergencyAccesses(clinicId: string): Promise<EmergencyAccess[]> {
    return onRowsOf(this.accounts, { clinicId }, (manager) =>
      manager.find(emergencyAccessEntity, { where: { clinicId }, order: { takenAt: 'DESC', id: 'ASC' } }),
    );
  }
}

/** What was taken in an emergency and still holds, the longest first. */
async function emergencyAccess(
  manager: EntityManager,
  now: Instant,
  of: { personId: string; clinicId?: string },
): Promise<ClinicAccess[]> {
  const where = { ...of, endsAt: MoreThan(now) };
  const taken = await manager.find(emergencyAccessEntity, { where, order: { endsAt: 'DESC' } });
  return taken.map(({ clinicId, endsAt }) => ({ clinicId, role: 'practitioner', endsAt, emergency: true }));
}
