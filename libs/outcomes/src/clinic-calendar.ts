/** The time zone of a clinic: its days are days there. Whoever keeps the clinics implements it. */
export abstract class ClinicCalendar {
  /** @throws Problem `clinic_not_found` */
  abstract byId(clinicId: string): Promise<{ timeZone: string }>;
}
