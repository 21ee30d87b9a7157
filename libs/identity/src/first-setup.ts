import { type Clock, systemClock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type DataSource, type Repository } from 'typeorm';
import { writeTogether } from './account-writes.js';
import { type Clinics } from './clinics.js';
import { sessionEntity } from './credential.entities.js';
import { linkNotValid, OneTimeLinks } from './one-time-links.js';
import { type PasswordHasher } from './password-hasher.js';
import { checkedPassword } from './password-rules.js';
import { People } from './people.js';
import { type Person, personEntity } from './person.entity.js';
import { type StaffRegister } from './staff-register.js';

export interface Setup {
  /** The secret of the link that the terminal showed. */
  link: string;
  loginName: string;
  name: string;
  password: string;
  clinicName: string;
  /** IANA name. */
  timeZone?: string;
}

/** How people get their first password: from a link that works once, never from a default. */
export class FirstSetup {
  private readonly people: People;
  private readonly rows: Repository<Person>;
  private readonly links: OneTimeLinks;

  constructor(
    private readonly accounts: DataSource,
    private readonly hasher: PasswordHasher,
    private readonly clinics: Clinics,
    private readonly staff: StaffRegister,
    clock: Clock = systemClock,
  ) {
    this.people = new People(accounts, clock);
    this.rows = accounts.getRepository(personEntity);
    this.links = new OneTimeLinks(accounts, clock);
  }

  /** The secret of a new setup link, or null where somebody runs the installation already. */
  async linkIfNeeded(): Promise<string | null> {
    return (await this.people.someoneRunsTheInstallation()) ? null : this.links.issue('setup');
  }

  /**
   * Makes the first administrator, who is the owner of the first clinic too.
   *
   * @throws Problem `link_not_valid`, `password_…`, `login_name_…`, `person_name_invalid`, `clinic_name_invalid`,
   *   `time_zone_unknown`, `clinic_time_zone_differs`
   */
  async complete({ link: secret, loginName, name, password, clinicName, timeZone }: Setup): Promise<Person> {
    const link = await this.links.find(secret, 'setup');
    if (await this.people.someoneRunsTheInstallation()) throw linkNotValid();
    const checked = checkedPassword(password, [loginName, name, clinicName]);
    const prepared = await this.people.prepare({ loginName, name, platformAdmin: true });
    const person: Person = { ...prepared, passwordHash: await this.hasher.hash(checked) };
    const clinic = await this.clinics.ensure(clinicName, timeZone);
    const written = await writeTogether(this.accounts, [
      this.links.use(link),
      this.rows.createQueryBuilder().insert().values(person),
    ]);
    if (!written) throw linkNotValid();
    await this.addFirstOwner(person, clinic.id);
    return person;
  }

  /**
   * Makes the person the owner of a clinic that has none yet.
   *
   * @throws Problem `clinic_has_staff`
   */
  async addFirstOwner(person: Person, clinicId: string): Promise<void> {
    await this.ensureNoStaff(clinicId);
    const commandId = newId();
    const actor = { staffId: person.id, role: 'owner' };
    const command = { clinicId, commandId, actor, body: { firstOwner: person.id } };
    await this.staff.add(command, { staffId: person.id, role: 'owner' }, person.name);
  }

  /** @throws Problem `clinic_has_staff` */
  async ensureNoStaff(clinicId: string): Promise<void> {
    if ((await this.staff.of(clinicId)).size === 0) return;
    throw new Problem('conflict', 'clinic_has_staff', 'The clinic has staff. Its owner adds whoever is to come.');
  }

  /** The secret of a link by which the person chooses a password. */
  passwordLink(personId: string): Promise<string> {
    return this.links.issue('password', personId);
  }

  /**
   * Chooses a password by a link. Sessions that the person had end.
   *
   * @throws Problem `link_not_valid`, `password_…`
   */
  async choosePassword(secret: string, password: string): Promise<Person> {
    const link = await this.links.find(secret, 'password');
    const person = await this.people.byId(link.personId!);
    const passwordHash = await this.hasher.hash(checkedPassword(password, [person.loginName, person.name]));
    const { id } = person;
    const written = await writeTogether(this.accounts, [
      this.links.use(link),
      this.rows.createQueryBuilder().update().set({ passwordHash }).where('id = :id', { id }),
      this.accounts.createQueryBuilder().delete().from(sessionEntity).where('person_id = :id', { id }),
    ]);
    if (!written) throw linkNotValid();
    return person;
  }
}
