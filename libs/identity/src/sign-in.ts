import { type Clock, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { type DataSource, type Repository } from 'typeorm';
import { Attempts } from './attempts.js';
import { type PasswordHasher } from './password-hasher.js';
import { checkedPassword, normalizedPassword } from './password-rules.js';
import { loginKeyOf, People } from './people.js';
import { type Person, personEntity } from './person.entity.js';
import { type SecondFactor } from './second-factor.js';
import { type Session, Sessions } from './sessions.js';

export interface PasswordSignIn {
  loginName: string;
  password: string;
  /** Where the request comes from: an IPv6 address counts by its /64, which one customer has to themselves. */
  address: string;
}

/** A session begun: its secret goes to the browser and nowhere else. */
export interface SignedIn {
  secret: string;
  /** What is owed before anything opens. */
  next: 'second_factor' | 'nothing';
}

/** Sign-in with a password, and the second factor where the person has one. */
export class SignIn {
  private readonly people: People;
  private readonly rows: Repository<Person>;
  private readonly attempts: Attempts;
  private readonly sessions: Sessions;

  constructor(
    accounts: DataSource,
    private readonly hasher: PasswordHasher,
    private readonly secondFactor: SecondFactor,
    clock: Clock = systemClock,
  ) {
    this.people = new People(accounts, clock);
    this.rows = accounts.getRepository(personEntity);
    this.attempts = new Attempts(accounts, clock);
    this.sessions = new Sessions(accounts, clock);
  }

  /**
   * An unknown account is refused with the same words, after the same work, and is counted and locked the same way: no
   * answer tells whether there is one.
   *
   * @throws Problem `sign_in_refused`, `too_many_attempts`
   */
  async withPassword({ loginName, password, address }: PasswordSignIn): Promise<SignedIn> {
    const fromAddress = { kind: 'address', of: networkOf(address) } as const;
    const atAccount = { kind: 'account', of: loginKeyOf(loginName) } as const;
    await this.attempts.begin(fromAddress);
    await this.attempts.begin(atAccount);
    const person = await this.people.byLogin(loginName);
    const given = normalizedPassword(password);
    const right = await this.hasher.matches(given, person?.passwordHash ?? null);
    if (!right || !person) throw refused();
    await this.attempts.clear(atAccount);
    await this.attempts.takeBack(fromAddress);
    if (this.hasher.isOutdated(person.passwordHash!)) await this.storePassword(person.id, given);
    const owesCode = await this.secondFactor.isEnrolled(person.id);
    const secret = await this.sessions.begin(person.id, owesCode ? 'password' : 'full', false);
    return { secret, next: owesCode ? 'second_factor' : 'nothing' };
  }

  /**
   * Completes a sign-in with a code. The session begins anew, under another secret.
   *
   * @throws Problem `code_refused`, `too_many_attempts`
   */
  async withCode(session: Session, code: string): Promise<SignedIn> {
    await this.secondFactor.verify(session.personId, code);
    return this.renew(session, true);
  }

  /**
   * Confirms an enrolment: the session then counts as one with a second factor, under another secret.
   *
   * @returns recovery codes too, to be shown this once
   * @throws Problem as `SecondFactor.confirmEnrolment`
   */
  async confirmEnrolment(session: Session, code: string): Promise<SignedIn & { recoveryCodes: string[] }> {
    const recoveryCodes = await this.secondFactor.confirmEnrolment(session.personId, code);
    return { ...(await this.renew(session, true)), recoveryCodes };
  }

  /**
   * Changes the password, and signs the person out everywhere else.
   *
   * @throws Problem `sign_in_refused` where the present password is wrong, `too_many_attempts`, `password_…`
   */
  async changePassword(session: Session, present: string, next: string): Promise<SignedIn> {
    const person = await this.people.byId(session.personId);
    const atAccount = { kind: 'account', of: person.loginKey } as const;
    const checked = checkedPassword(next, [person.loginName, person.name]);
    await this.attempts.begin(atAccount);
    if (!(await this.hasher.matches(normalizedPassword(present), person.passwordHash))) throw refused();
    await this.attempts.clear(atAccount);
    await this.storePassword(person.id, checked);
    await this.sessions.endAllOf(person.id);
    return this.renew(session, session.secondFactor);
  }

  private async renew(session: Session, secondFactor: boolean): Promise<SignedIn> {
    await this.sessions.end(session.hash);
    return { secret: await this.sessions.begin(session.personId, 'full', secondFactor), next: 'nothing' };
  }

  private async storePassword(id: string, password: string): Promise<void> {
    await this.rows.update({ id }, { passwordHash: await this.hasher.hash(password) });
  }
}

/** The address, or the /64 of an IPv6 address. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

function refused(): Problem {
  return new Problem('unauthenticated', 'sign_in_refused', 'The login name or the password is wrong.');
}
