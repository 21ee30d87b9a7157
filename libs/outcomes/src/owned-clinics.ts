import { type OwnedClinicsRequest } from './figure.request.js';
import { type Actor } from '#http/command-context.js';

/** The clinics that somebody owns. Whoever keeps the memberships implements it. */
export abstract class OwnedClinics {
  /** Ids, in order. */
  abstract ownedBy(staffId: string): Promise<string[]>;

  /** The clinic alone, or with all that are owned beside it, as a request says. */
  async asked(clinicId: string, actor: Actor, { clinics }: OwnedClinicsRequest): Promise<string[]> {
    return clinics === undefined ? [clinicId] : this.beside(clinicId, actor);
  }

  /** The clinic, and all others that who asks owns: an owner of several sees their figures side by side. */
  async beside(clinicId: string, { staffId, role }: Actor): Promise<string[]> {
    const owned = role === 'owner' ? await this.ownedBy(staffId) : [];
    return [...new Set([clinicId, ...owned])].sort();
  }
}
