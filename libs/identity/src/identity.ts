import { type EventLog } from '#event-log/event-log.js';
import { type Clock } from '#kernel/clock.js';
import { type DataKeys } from '#privacy/data-keys.js';
import { type KeyWrapper } from '#privacy/key-wrapper.js';
import { type DataSource } from 'typeorm';
import { ApiTokens } from './api-tokens.js';
import { Clinics } from './clinics.js';
import { FirstSetup } from './first-setup.js';
import { Memberships } from './memberships.js';
import { type PasswordHasher } from './password-hasher.js';
import { People } from './people.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { StaffRegister } from './staff-register.js';

export interface IdentityStores {
  accounts: DataSource;
  log: EventLog;
  keys: DataKeys;
  wrapper: KeyWrapper;
  hasher: PasswordHasher;
  clock: Clock;
}

/** All of this capability over stores that are open. */
export class Identity {
  readonly clinics: Clinics;
  readonly people: People;
  readonly sessions: Sessions;
  readonly secondFactor: SecondFactor;
  readonly signIn: SignIn;
  readonly tokens: ApiTokens;
  readonly memberships: Memberships;
  readonly staff: StaffRegister;
  readonly setup: FirstSetup;

  constructor({ accounts, log, keys, wrapper, hasher, clock }: IdentityStores) {
    this.clinics = new Clinics(accounts, clock);
    this.people = new People(accounts, clock);
    this.sessions = new Sessions(accounts, clock);
    this.secondFactor = new SecondFactor(accounts, wrapper, clock);
    this.signIn = new SignIn(accounts, hasher, this.secondFactor, clock);
    this.tokens = new ApiTokens(accounts, clock);
    this.memberships = new Memberships(accounts, clock);
    this.staff = new StaffRegister(log, keys, accounts, clock);
    this.setup = new FirstSetup(accounts, hasher, this.clinics, this.staff, clock);
  }

  /** Makes every clinic's memberships what its log says, whatever had happened between the two. */
  async syncMemberships(): Promise<void> {
    for (const { id } of await this.clinics.all()) await this.staff.sync(id);
  }
}
