/** What an audit must know of a clinic. Whoever keeps the clinics implements it. */
export abstract class AuditCalendar {
  /** @throws Problem `clinic_not_found` */
  abstract byId(clinicId: string): Promise<{ name: string; timeZone: string }>;
}
