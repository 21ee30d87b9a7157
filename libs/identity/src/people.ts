import { type Clock, instantOf, systemClock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type DataSource, In, type Repository } from 'typeorm';
import { type Person, personEntity } from './person.entity.js';
import { onRowsOf } from './rows-of.js';

const LOGIN_MAX = 254;
const NAME_MAX = 200;

export interface NewPerson {
  /** An e-mail address or a name of one's own; unique without regard to case. */
  loginName: string;
  name: string;
  platformAdmin?: boolean;
}

/** Those who can sign in, of all clinics of the installation. */
export class People {
  private readonly rows: Repository<Person>;

  constructor(
    private readonly accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {
    this.rows = accounts.getRepository(personEntity);
  }

  /**
   * A person who is not stored yet, and has no password.
   *
   * @throws Problem `login_name_invalid`, `person_name_invalid`, `login_name_taken`
   */
  async prepare({ loginName, name, platformAdmin = false }: NewPerson): Promise<Person> {
    const person: Person = {
      id: newId(),
      loginName: checked(loginName, LOGIN_MAX, 'login_name_invalid'),
      loginKey: loginKeyOf(loginName),
      name: checked(name, NAME_MAX, 'person_name_invalid'),
      passwordHash: null,
      platformAdmin,
      createdAt: instantOf(this.clock.now()),
    };
    if (await this.byLogin(loginName)) throw loginNameTaken();
    return person;
  }

  /**
   * Adds a person, who has no password yet.
   *
   * @param id stands for the request: asked again, it answers the person that is there
   * @throws Problem as `prepare`
   */
  async add(given: NewPerson, id = newId()): Promise<Person> {
    const known = await this.rows.findOneBy({ id });
    if (known?.loginKey === loginKeyOf(given.loginName)) return known;
    const person = { ...(await this.prepare(given)), id };
    await this.rows.insert(person).catch(async (error: unknown) => {
      throw (await this.byLogin(given.loginName)) ? loginNameTaken() : error;
    });
    return person;
  }

  /** Forgets a person whom nothing names yet, since what they were to be added for was refused. */
  async discard(id: string): Promise<void> {
    await onRowsOf(this.accounts, { personId: id }, (manager) =>
      manager
        .createQueryBuilder()
        .delete()
        .from(personEntity)
        .where('id = :id AND password_hash IS NULL', { id })
        .andWhere('id NOT IN (SELECT person_id FROM membership)')
        .execute(),
    );
  }

  /** Names by id, for lists. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const people = await this.rows.findBy({ id: In([...ids]) });
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  byLogin(loginName: string): Promise<Person | null> {
    return this.rows.findOneBy({ loginKey: loginKeyOf(loginName) });
  }

  /** @throws Problem `person_not_found` */
  async byId(id: string): Promise<Person> {
    const person = await this.rows.findOneBy({ id });
    if (person) return person;
    throw new Problem('not_found', 'person_not_found', 'There is no such person.');
  }

  async someoneRunsTheInstallation(): Promise<boolean> {
    return this.rows.existsBy({ platformAdmin: true });
  }
}

export function loginKeyOf(loginName: string): string {
  return loginName.normalize('NFKC').trim().toLowerCase();
}

export function loginNameTaken(): Problem {
  return new Problem('conflict', 'login_name_taken', 'This login name is taken. Choose another.');
}

function checked(text: string, max: number, code: string): string {
  const clean = text.normalize('NFC').trim();
  if (clean.length >= 1 && clean.length <= max && !/\p{Cc}/u.test(clean)) return clean;
  throw new Problem('invalid', code, `It has 1 to ${max} characters, none of them a control character.`);
}
