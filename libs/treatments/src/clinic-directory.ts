/** What the record must know of a clinic besides its events. Whoever keeps the clinics implements it. */
export abstract class ClinicDirectory {
  /** @throws Problem `clinic_not_found` */
  abstract byId(clinicId: string): Promise<{ name: string; timeZone: string }>;
}
