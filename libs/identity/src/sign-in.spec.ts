import { type Problem } from '#kernel/problem.js';
import { type AccountsWorld, accountsEngines, cheapHasher, openWorld } from './accounts.fixture.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordHasher } from './password-hasher.js';
import { People } from './people.js';
import { personEntity, type Person } from './person.entity.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';
import { networkOf, SignIn } from './sign-in.js';
import { fromBase32, hotp, stepAt } from './totp.js';

const PASSWORD = 'the needles are sterile';
const HOUR_S = 3_600;
const DAY_S = 25 * HOUR_S;

describe.each(accountsEngines)('sign-in on $name', ({ place }) => {
  let world: AccountsWorld;
  let signIn: SignIn;
  let sessions: Sessions;
  let secondFactor: SecondFactor;
  let ada: Person;

  beforeEach(async () => {
    world = await openWorld(place);
    const { accounts, wrapper, clock } = world;
    secondFactor = new SecondFactor(accounts, wrapper, clock);
    signIn = new SignIn(accounts, cheapHasher, secondFactor, clock);
    sessions = new Sessions(accounts, clock);
    ada = await new People(accounts, clock).add({ loginName: 'Ada@Example.org', name: 'Ada' });
    await accounts
      .getRepository(personEntity)
      .update({ id: ada.id }, { passwordHash: await cheapHasher.hash(PASSWORD) });
  });

  afterEach(() => world.close());

  const attempt = (loginName: string, password: string, address = '192.0.2.1') =>
    signIn.withPassword({ loginName, password, address });
  const outcome = (act: Promise<unknown>) =>
    act.then(
      () => 'in',
      ({ code }: { code: string }) => code,
    );
  const sessionOf = async (secret: string) => (await sessions.resume(secret))!;

  it('begins a session that the secret resumes, and stores the secret nowhere', async () => {
    const { secret, next } = await attempt(' ada@example.ORG ', PASSWORD);
    expect(next).toBe('nothing');
    expect(await sessions.resume(secret)).toMatchObject({ personId: ada.id, stage: 'full', secondFactor: false });
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const stored = await world.accounts.query('SELECT * FROM sign_in');
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it('refuses a wrong password and an unknown account with the same answer', async () => {
    const answers = await Promise.all(
      [attempt('ada@example.org', 'wrong'), attempt('nobody@example.org', PASSWORD)].map((act) =>
        act.catch((problem: unknown) => problem),
      ),
    );
    expect(answers[0]).toMatchObject({ kind: 'unauthenticated', code: 'sign_in_refused', facts: {} });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('does the work of a password for an unknown account too', async () => {
    let matched = 0;
    class CountingHasher extends PasswordHasher {
      override matches(password: string, hash: string | null): Promise<boolean> {
        matched++;
        return super.matches(password, hash);
      }
    }
    const hasher = new CountingHasher({ memoryKiB: 8, iterations: 1, lanes: 1 });
    const counted = new SignIn(world.accounts, hasher, secondFactor, world.clock);
    const given = { loginName: 'nobody', password: PASSWORD, address: '192.0.2.1' };
    await expect(counted.withPassword(given)).rejects.toMatchObject({ code: 'sign_in_refused' });
    expect(matched).toBe(1);
  });

  it('takes as long for an unknown account, at the cost of the real thing', async () => {
    const hasher = new PasswordHasher();
    const measured = new SignIn(world.accounts, hasher, secondFactor, world.clock);
    const refusedMs = async (loginName: string, number: number): Promise<number> => {
      world.clock.advance(DAY_S);
      const given = { loginName, password: 'not the password', address: `192.0.2.${number}` };
      const begun = performance.now();
      await expect(measured.withPassword(given)).rejects.toMatchObject({ code: 'sign_in_refused' });
      return performance.now() - begun;
    };
    await world.accounts
      .getRepository(personEntity)
      .update({ id: ada.id }, { passwordHash: await hasher.hash(PASSWORD) });
    await refusedMs('nobody', 0);
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    // One after the other, so that whatever else the machine does falls on both alike.
    for (let pair = 1; pair <= 15; pair++) {
      times.known.push(await refusedMs('ada@example.org', pair));
      times.unknown.push(await refusedMs(`nobody${pair}@example.org`, pair));
    }
    const median = (all: number[]): number => all.sort((one, other) => one - other)[all.length >> 1]!;
    const ratio = median(times.known) / median(times.unknown);
    // Without the work of a hash one of them would take a tenth of the other.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it.each(['ada@example.org', 'nobody@example.org'])('makes guessing at %s slower and slower', async (loginName) => {
    const waits: number[] = [];
    for (let tries = 0; tries < 30; tries++) {
      const given = { loginName, password: 'wrong', address: `192.0.2.${tries}` };
      const { code, facts } = (await signIn
        .withPassword(given)
        .catch((problem: unknown) => problem as Problem)) as Problem;
      if (code !== 'too_many_attempts') continue;
      waits.push(facts.retryAfterSeconds as number);
      world.clock.advance(facts.retryAfterSeconds as number);
    }
    expect(waits.slice(0, 12)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it('locks an account even against the right password, until the pause is over', async () => {
    for (let tries = 0; tries < 5; tries++) await outcome(attempt('ada@example.org', 'wrong'));
    expect(await outcome(attempt('ada@example.org', PASSWORD))).toBe('too_many_attempts');
    world.clock.advance(1);
    expect(await outcome(attempt('ada@example.org', PASSWORD))).toBe('in');
  });

  it('lets a flood of tries at once through no more often than one after the other', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(attempt('ada@example.org', 'wrong'))));
    expect(outcomes.filter((code) => code === 'sign_in_refused').length).toBeLessThanOrEqual(5);
  });

  it('slows down one address that tries many accounts', async () => {
    for (let tries = 0; tries < 30; tries++) await outcome(attempt(`user${tries}`, 'wrong', '2001:db8::1'));
    expect(await outcome(attempt('ada@example.org', PASSWORD, '2001:db8::2'))).toBe('too_many_attempts');
    expect(await outcome(attempt('ada@example.org', PASSWORD, '192.0.2.1'))).toBe('in');
  });

  it('keeps no login name that was typed: it may have been a password', async () => {
    await outcome(attempt('my secret password', 'wrong'));
    expect(JSON.stringify(await world.accounts.query('SELECT * FROM attempt_count'))).not.toContain('secret');
  });

  it('ends a session after half an hour without use, and after twelve hours in any case', async () => {
    const idle = await attempt('ada@example.org', PASSWORD);
    world.clock.advance(0.5 * HOUR_S);
    expect(await sessions.resume(idle.secret)).toBeNull();
    const busy = await attempt('ada@example.org', PASSWORD);
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      expect(await sessions.resume(busy.secret)).not.toBeNull();
      world.clock.advance(20 * 60);
    }
    expect(await sessions.resume(busy.secret)).toBeNull();
  });

  it('signs out one session, or all of a person', async () => {
    const [first, second, third] = [
      await attempt('ada@example.org', PASSWORD),
      await attempt('ada@example.org', PASSWORD),
      await attempt('ada@example.org', PASSWORD),
    ];
    await sessions.end((await sessionOf(first.secret)).hash);
    expect(await sessions.resume(first.secret)).toBeNull();
    expect(await sessions.resume(second.secret)).not.toBeNull();
    await sessions.endAllOf(ada.id);
    expect(await sessions.resume(second.secret)).toBeNull();
    expect(await sessions.resume(third.secret)).toBeNull();
  });

  it('changes a password only for whoever knows the present one, and ends every other session', async () => {
    const other = await attempt('ada@example.org', PASSWORD);
    const session = await sessionOf((await attempt('ada@example.org', PASSWORD)).secret);
    const next = 'and the lamp is bright';
    expect(await outcome(signIn.changePassword(session, 'wrong', next))).toBe('sign_in_refused');
    const { secret } = await signIn.changePassword(session, PASSWORD, next);
    expect(await sessions.resume(secret)).not.toBeNull();
    expect(await sessions.resume(other.secret)).toBeNull();
    expect(await outcome(attempt('ada@example.org', PASSWORD))).toBe('sign_in_refused');
    expect(await outcome(attempt('ada@example.org', next))).toBe('in');
  });

  describe('with a second factor', () => {
    let appSecret: Buffer;
    let recoveryCodes: string[];
    const code = (stepsLater = 0) => hotp(appSecret, stepAt(world.clock.now()) + stepsLater);

    beforeEach(async () => {
      const session = await sessionOf((await attempt('ada@example.org', PASSWORD)).secret);
      const { secret } = await secondFactor.beginEnrolment(ada);
      appSecret = fromBase32(secret);
      const confirmed = await signIn.confirmEnrolment(session, code());
      recoveryCodes = confirmed.recoveryCodes;
      expect(await sessions.resume(confirmed.secret)).toMatchObject({ stage: 'full', secondFactor: true });
      await sessions.endAllOf(ada.id);
      world.clock.advance(60);
    });

    const pending = async () => {
      const { secret, next } = await attempt('ada@example.org', PASSWORD);
      expect(next).toBe('second_factor');
      return sessionOf(secret);
    };

    it('opens nothing before the code, and begins another session with it', async () => {
      const before = await pending();
      expect(before).toMatchObject({ stage: 'password', secondFactor: false });
      const { secret } = await signIn.withCode(before, code());
      const after = await sessionOf(secret);
      expect(after).toMatchObject({ stage: 'full', secondFactor: true, personId: ada.id });
      expect(after.hash).not.toBe(before.hash);
    });

    it('takes a code once, and none older than the last', async () => {
      const session = await pending();
      const codes = [code(-1), code()];
      await signIn.withCode(session, codes[1]!);
      expect(await outcome(signIn.withCode(session, codes[1]!))).toBe('code_refused');
      expect(await outcome(signIn.withCode(session, codes[0]!))).toBe('code_refused');
    });

    it('takes a code once, also when it comes twice at the same moment', async () => {
      const session = await pending();
      const given = code();
      const outcomes = await Promise.all([1, 2, 3].map(() => outcome(secondFactor.verify(session.personId, given))));
      expect(outcomes.sort()).toEqual(['code_refused', 'code_refused', 'in']);
    });

    it('takes each recovery code once, however it is typed', async () => {
      expect(new Set(recoveryCodes).size).toBe(10);
      const [first] = recoveryCodes;
      await signIn.withCode(await pending(), first!.toLowerCase().replaceAll('-', ' '));
      expect(await outcome(signIn.withCode(await pending(), first!))).toBe('code_refused');
    });

    it('slows down guessing at the code', async () => {
      const session = await pending();
      for (let tries = 0; tries < 5; tries++) await outcome(signIn.withCode(session, '000000'));
      expect(await outcome(signIn.withCode(session, code()))).toBe('too_many_attempts');
    });

    it('gives ten minutes for the code', async () => {
      const { secret } = await attempt('ada@example.org', PASSWORD);
      world.clock.advance(600);
      expect(await sessions.resume(secret)).toBeNull();
    });

    it('keeps the old app until a code of the new one was shown', async () => {
      const { secret } = await secondFactor.beginEnrolment(ada);
      await signIn.withCode(await pending(), code());
      world.clock.advance(60);
      const old = code();
      appSecret = fromBase32(secret);
      await signIn.confirmEnrolment(await sessionOf((await attempt('ada@example.org', PASSWORD)).secret), code());
      expect(await outcome(secondFactor.verify(ada.id, old))).toBe('code_refused');
      expect(await outcome(secondFactor.verify(ada.id, recoveryCodes[0]!))).toBe('code_refused');
    });

    it('lies wrapped in the store: a copy of it makes no codes', async () => {
      const stored = JSON.stringify(await world.accounts.query('SELECT * FROM authenticator'));
      for (const encoding of ['base64url', 'base64', 'hex'] as const) {
        expect(stored).not.toContain(appSecret.toString(encoding));
      }
    });
  });

  it('lets a one-time link live for its time, and replaces it by the next one', async () => {
    const links = new OneTimeLinks(world.accounts, world.clock);
    const first = await links.issue('password', ada.id);
    const second = await links.issue('password', ada.id);
    await expect(links.find(first, 'password')).rejects.toMatchObject({ code: 'link_not_valid' });
    await expect(links.find(second, 'setup')).rejects.toMatchObject({ code: 'link_not_valid' });
    expect(await links.find(second, 'password')).toMatchObject({ personId: ada.id });
    world.clock.advance(72 * HOUR_S);
    await expect(links.find(second, 'password')).rejects.toMatchObject({ code: 'link_not_valid' });
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:0db8:0000:0007:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
