/** The secrets in the addresses of calendar feeds. Whoever keeps tokens implements it. */
export abstract class CalendarSecrets {
  /** The clinic whose sessions the secret shows; null where it was revoked, has ended, or is none. */
  abstract clinicOf(secret: string): Promise<string | null>;
}
