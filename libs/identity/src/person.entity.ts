import { EntitySchema } from 'typeorm';

/** Someone who can sign in. The id is the opaque staff id that events name; what is personal is kept here only. */
export interface Person {
  id: string;
  /** As it was typed, NFC: an e-mail address or a name of one's own. */
  loginName: string;
  loginKey: string;
  /** For people to read. */
  name: string;
  /** argon2id in PHC form; null until the person has chosen a password. */
  passwordHash: string | null;
  /** Runs the installation and sees no clinical data. */
  platformAdmin: boolean;
  createdAt: string;
}

export const personEntity = new EntitySchema<Person>({
  name: 'person',
  columns: {
    id: { type: 'varchar', primary: true },
    loginName: { type: 'varchar', name: 'login_name' },
    loginKey: { type: 'varchar', name: 'login_key', unique: true },
    name: { type: 'varchar' },
    passwordHash: { type: 'varchar', name: 'password_hash', nullable: true },
    platformAdmin: { type: 'boolean', name: 'platform_admin' },
    createdAt: { type: 'varchar', name: 'created_at' },
  },
});
