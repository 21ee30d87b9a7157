import { readSettings } from '#composition/settings.js';
import { type Stores, withStores } from '#composition/stores.js';
import { jest } from '@jest/globals';
import { createTempDir, type TempDir } from '../../../../test/support/temp-dir.js';
import { staffLinkCommand } from './staff-link.command.js';

describe('pinpoint staff-link', () => {
  let directory: TempDir;
  let printed: string[];
  const environment = { ...process.env };

  beforeEach(async () => {
    directory = await createTempDir();
    process.env.PINPOINT_DATA = directory.file('data');
    delete process.env.DATABASE_URL;
    printed = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    await inStores(({ identity }) => identity.people.add({ loginName: 'ada@example.org', name: 'Ada' }));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    process.env = { ...environment };
    await directory.remove();
  });

  const inStores = <Answer>(work: (stores: Stores) => Promise<Answer>) => withStores(readSettings(), work);
  const run = (...options: string[]) => staffLinkCommand.parseAsync(options, { from: 'user' });
  const ada = ({ identity }: Stores) => identity.people.byLogin('ada@example.org');

  it('prints a link by which the person chooses a password, once', async () => {
    await run('--login', 'Ada@example.org');
    expect(printed).toEqual([expect.stringMatching(/^\/password#[A-Za-z0-9_-]{43}$/)]);
    const secret = printed[0]!.split('#')[1]!;
    await inStores(({ identity }) => identity.setup.choosePassword(secret, 'a quiet room at noon'));
    expect((await inStores(ada))!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    await expect(
      inStores(({ identity }) => identity.setup.choosePassword(secret, 'another room at noon')),
    ).rejects.toMatchObject({ code: 'link_not_valid' });
  });

  it('signs the person out, and keeps the second factor unless it is told to forget it', async () => {
    const { id, secret } = await inStores(async (stores) => {
      const person = (await ada(stores))!;
      await stores.identity.secondFactor.beginEnrolment(person);
      return { id: person.id, secret: await stores.identity.sessions.begin(person.id, 'full', true) };
    });
    await run('--login', 'ada@example.org');
    expect(await inStores(({ identity }) => identity.sessions.resume(secret))).toBeNull();
    const begun = () =>
      inStores(({ identity }) => identity.secondFactor.confirmEnrolment(id, '000000')).catch(
        ({ code }: { code: string }) => code,
      );
    expect(await begun()).toBe('code_refused');
    await run('--login', 'ada@example.org', '--reset-second-factor');
    expect(await begun()).toBe('enrolment_not_begun');
  });
});
