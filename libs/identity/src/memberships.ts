import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { type DataSource, MoreThan, type Repository } from 'typeorm';
import { holdsAt } from './domain/roles.js';
import { type StaffRole } from './domain/staff.events.js';
import { type EmergencyAccess, emergencyAccessEntity, type Membership, membershipEntity } from './membership.entity.js';

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
  private readonly rows: Repository<Membership>;
  private readonly emergencies: Repository<EmergencyAccess>;

  constructor(
    private readonly accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {
    this.rows = accounts.getRepository(membershipEntity);
    this.emergencies = accounts.getRepository(emergencyAccessEntity);
  }

  /** The person's access to the clinic, or null where it has none, or no longer. */
  async accessTo(personId: string, clinicId: string): Promise<ClinicAccess | null> {
    const now = instantOf(this.clock.now());
    // Nearly every request asks this, and building the statement takes the repository several times as long as running it.
    const [member] = await this.accounts.sql<Pick<Membership, 'role' | 'endsAt'>[]>`
      SELECT role, ends_at AS "endsAt" FROM membership WHERE person_id = ${personId} AND clinic_id = ${clinicId}`;
    if (member && holdsAt(now, member.endsAt)) return { clinicId, ...member, emergency: false };
    return (await this.emergencyAccess(now, { personId, clinicId }))[0] ?? null;
  }

  /** Every clinic that the person has access to now. */
  async accessOf(personId: string): Promise<ClinicAccess[]> {
    const now = instantOf(this.clock.now());
    const member = (await this.rows.find({ where: { personId }, order: { clinicId: 'ASC' } }))
      .filter(({ endsAt }) => holdsAt(now, endsAt))
      .map(({ clinicId, role, endsAt }): ClinicAccess => ({ clinicId, role, endsAt, emergency: false }));
    const known = new Set(member.map(({ clinicId }) => clinicId));
    for (const taken of await this.emergencyAccess(now, { personId })) {
      if (!known.has(taken.clinicId)) member.push(taken);
      known.add(taken.clinicId);
    }
    return member;
  }

  /** Every emergency access that was taken to the clinic, newest first: its owner looks at each. */
  emergencyAccesses(clinicId: string): Promise<EmergencyAccess[]> {
    return this.emergencies.find({ where: { clinicId }, order: { takenAt: 'DESC', id: 'ASC' } });
  }

  /** What was taken in an emergency and still holds, the longest first. */
  private async emergencyAccess(now: string, of: { personId: string; clinicId?: string }): Promise<ClinicAccess[]> {
    const taken = await this.emergencies.find({ where: { ...of, endsAt: MoreThan(now) }, order: { endsAt: 'DESC' } });
    return taken.map(({ clinicId, endsAt }) => ({ clinicId, role: 'practitioner', endsAt, emergency: true }));
  }
}
