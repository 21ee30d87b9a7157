import { cheapHasher } from './accounts.fixture.js';
import { OWASP_COST, PasswordHasher } from './password-hasher.js';
import { checkedPassword } from './password-rules.js';

describe('passwords', () => {
  it('are hashed as argon2id, at the cost that OWASP gives, each with a salt of its own', async () => {
    const hasher = new PasswordHasher();
    const [first, second] = await Promise.all([hasher.hash('a long sentence'), hasher.hash('a long sentence')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    expect(OWASP_COST).toEqual({ memoryKiB: 19_456, iterations: 2, lanes: 1 });
    expect(second).not.toBe(first);
    expect(await hasher.matches('a long sentence', first)).toBe(true);
    expect(await hasher.matches('a long sentencE', first)).toBe(false);
  });

  it('match nothing where there is no account, whatever is typed', async () => {
    expect(await cheapHasher.matches('a long sentence', null)).toBe(false);
  });

  it('are hashed anew when the cost has gone up', async () => {
    const hash = await cheapHasher.hash('a long sentence');
    expect(cheapHasher.isOutdated(hash)).toBe(false);
    expect(new PasswordHasher().isOutdated(hash)).toBe(true);
  });

  it.each([
    ['short', 'elevenchars', 'password_too_short'],
    ['endless', 'long words '.repeat(24), 'password_too_long'],
    ['one letter', 'aaaaaaaaaaaaaaaa', 'password_too_plain'],
    ['the login name', 'ada@example.org1', 'password_too_plain'],
    ['a sequence', 'Password1234567890', 'password_too_plain'],
  ])('are refused when they are %s', (_what, password, code) => {
    expect(() => checkedPassword(password, ['ada@example.org'])).toThrow(code);
  });

  it('are the same on every keyboard', () => {
    const composed = 'Öffnet die Tür um acht';
    expect(checkedPassword(composed.normalize('NFD'), [])).toBe(composed.normalize('NFKC'));
  });
});
