/** What clinics and their staff are called. Whoever keeps them implements it. */
export abstract class FigureNames {
  /** @throws Problem `clinic_not_found` */
  abstract ofClinic(clinicId: string): Promise<string>;
  /** Names by staff id; somebody without a name is left out. */
  abstract ofStaff(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
