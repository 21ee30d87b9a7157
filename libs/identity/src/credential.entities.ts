import { EntitySchema } from 'typeorm';
import { type TokenScope } from './domain/roles.js';

/** `password`: the password was right and the second factor is still owed; such a session opens nothing else. */
export type SessionStage = 'password' | 'full';

/** A sign-in. The secret is in the browser's cookie; only its SHA-256 is here. */
export interface StoredSession {
  hash: string;
  personId: string;
  stage: SessionStage;
  secondFactor: boolean;
  createdAt: string;
  lastSeenAt: string;
}

export const sessionEntity = new EntitySchema<StoredSession>({
  name: 'sign_in',
  columns: {
    hash: { type: 'varchar', primary: true },
    personId: { type: 'varchar', name: 'person_id' },
    stage: { type: 'varchar' },
    secondFactor: { type: 'boolean', name: 'second_factor' },
    createdAt: { type: 'varchar', name: 'created_at' },
    lastSeenAt: { type: 'varchar', name: 'last_seen_at' },
  },
});

/** A machine's way in, for one clinic. */
export interface StoredApiToken {
  /** Stands as the actor of what the machine records. */
  id: string;
  hash: string;
  /** The first characters of the token, by which people tell tokens apart. */
  prefix: string;
  clinicId: string;
  label: string;
  scopes: TokenScope[];
  createdBy: string;
  createdAt: string;
  endsAt: string;
}

export const apiTokenEntity = new EntitySchema<StoredApiToken>({
  name: 'api_token',
  columns: {
    id: { type: 'varchar', primary: true },
    hash: { type: 'varchar', unique: true },
    prefix: { type: 'varchar' },
    clinicId: { type: 'varchar', name: 'clinic_id' },
    label: { type: 'varchar' },
    scopes: { type: 'simple-json' },
    createdBy: { type: 'varchar', name: 'created_by' },
    createdAt: { type: 'varchar', name: 'created_at' },
    endsAt: { type: 'varchar', name: 'ends_at' },
  },
});

/** `setup` makes the first administrator; `password` lets one person choose a password. */
export type LinkPurpose = 'setup' | 'password';

/** A link that works once. It is deleted when it is used. */
export interface StoredLink {
  hash: string;
  purpose: LinkPurpose;
  personId: string | null;
  endsAt: string;
}

export const linkEntity = new EntitySchema<StoredLink>({
  name: 'one_time_link',
  columns: {
    hash: { type: 'varchar', primary: true },
    purpose: { type: 'varchar' },
    personId: { type: 'varchar', name: 'person_id', nullable: true },
    endsAt: { type: 'varchar', name: 'ends_at' },
  },
});

/** Tries that were not proved right, for an account or an address. */
export interface AttemptCount {
  /** SHA-256 of what is counted: people type passwords where the login name belongs, and those must not lie here. */
  key: string;
  failures: number;
  lastAt: string;
  blockedUntil: string | null;
}

export const attemptCountEntity = new EntitySchema<AttemptCount>({
  name: 'attempt_count',
  columns: {
    key: { type: 'varchar', primary: true },
    failures: { type: 'integer' },
    lastAt: { type: 'varchar', name: 'last_at' },
    blockedUntil: { type: 'varchar', name: 'blocked_until', nullable: true },
  },
});
