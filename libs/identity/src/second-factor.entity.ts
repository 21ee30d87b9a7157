import { EntitySchema } from 'typeorm';

/** A person's authenticator app. Secrets are wrapped by the key-encryption key, so a copy of this store opens none. */
export interface Authenticator {
  personId: string;
  /** Wrapped, base64url; null until the first enrolment is confirmed. */
  secret: string | null;
  kekId: string | null;
  /** A secret that was shown and not yet confirmed by a code. */
  pendingSecret: string | null;
  pendingKekId: string | null;
  /** Time step of the last code that was taken: it and older ones are taken no more. */
  lastStep: number;
}

export const authenticatorEntity = new EntitySchema<Authenticator>({
  name: 'authenticator',
  columns: {
    personId: { type: 'varchar', name: 'person_id', primary: true },
    secret: { type: 'varchar', nullable: true },
    kekId: { type: 'varchar', name: 'kek_id', nullable: true },
    pendingSecret: { type: 'varchar', name: 'pending_secret', nullable: true },
    pendingKekId: { type: 'varchar', name: 'pending_kek_id', nullable: true },
    lastStep: { type: 'integer', name: 'last_step' },
  },
});

/** A code for the day on which the phone is lost. It is deleted when it is used. */
export interface RecoveryCode {
  personId: string;
  /** SHA-256, base64url. */
  hash: string;
}

export const recoveryCodeEntity = new EntitySchema<RecoveryCode>({
  name: 'recovery_code',
  columns: {
    personId: { type: 'varchar', name: 'person_id', primary: true },
    hash: { type: 'varchar', primary: true },
  },
});
