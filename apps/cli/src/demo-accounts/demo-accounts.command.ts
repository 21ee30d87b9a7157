import { readSettings } from '#composition/settings.js';
import { type Stores, withStores } from '#composition/stores.js';
import { type StaffRole } from '#identity/domain/staff.events.js';
import { needsSecondFactor } from '#identity/domain/roles.js';
import { type Person } from '#identity/person.entity.js';
import { codeOfApp } from '#identity/totp.js';
import { newId } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { DONE, run } from '../terminal/run.js';

/** An account as it is printed. What opens it is made anew each time, and lies nowhere. */
export interface DemoAccount {
  role: StaffRole | 'platform_admin';
  login: string;
  password: string;
  /** Each signs in once; absent where no second factor is asked. */
  codes?: string[];
  /** Base32, for an authenticator app. */
  appSecret?: string;
}

const NAMES: Readonly<Record<DemoAccount['role'], string>> = {
  practitioner: 'Petra Practitioner',
  owner: 'Olga Owner',
  auditor: 'Ada Auditor',
  platform_admin: 'Pat Platform',
};
const AUDIT_LASTS_MS = 7 * 24 * 3_600_000;
const CODES_SHOWN = 5;

/** `pinpoint demo-accounts`: one account for each role, where everything is invented. */
export const demoAccountsCommand = new Command('demo-accounts')
  .description('Print one account for each role, for a demo. It takes PINPOINT_DEMO=1, which no production takes.')
  .requiredOption('--clinic <name...>', 'the clinics that they work in')
  .option('--json', 'print a JSON array', false)
  .addHelpText('after', '\nExit status: 0 printed, 1 usage, I/O or a refusal.')
  .action(({ clinic: names, json }: { clinic: string[]; json: boolean }) =>
    run(async () => {
      const settings = readSettings();
      if (!settings.demo) {
        throw new Problem('not_allowed_now', 'not_a_demo', 'Accounts are handed out in a demo only (PINPOINT_DEMO=1).');
      }
      const accounts = await withStores(settings, async (stores) => {
        const clinicIds = await Promise.all(names.map(async (name) => (await stores.clinics.byName(name)).id));
        const made: DemoAccount[] = [];
        // The owner first: a clinic lets nobody else in before.
        for (const role of ['owner', 'practitioner', 'auditor', 'platform_admin'] as const) {
          made.push(await demoAccount(stores, role, clinicIds));
        }
        return made;
      });
      if (json) console.log(JSON.stringify(accounts));
      else for (const account of accounts) console.log(inWords(account));
      return DONE;
    }),
  );

async function demoAccount(stores: Stores, role: DemoAccount['role'], clinicIds: string[]): Promise<DemoAccount> {
  const { people, setup, secondFactor } = stores.identity;
  const login = `${role.replace('_', '-')}@demo.invalid`;
  const person =
    (await people.byLogin(login)) ??
    (await people.add({ loginName: login, name: NAMES[role], platformAdmin: role === 'platform_admin' }));
  if (role !== 'platform_admin') for (const clinicId of clinicIds) await ensurePlace(stores, person, clinicId, role);
  const password = randomBytes(12).toString('base64url');
  await setup.choosePassword(await setup.passwordLink(person.id), password);
  const account: DemoAccount = { role, login, password };
  if (role !== 'platform_admin' && !needsSecondFactor(role)) return account;
  await secondFactor.remove(person.id);
  const { secret: appSecret } = await secondFactor.beginEnrolment(person);
  const codes = await secondFactor.confirmEnrolment(person.id, codeOfApp(appSecret, Date.now()));
  return { ...account, codes: codes.slice(0, CODES_SHOWN), appSecret };
}

/** The first owner by set-up; whoever comes later is added by the owner whom the clinic has. */
async function ensurePlace({ identity }: Stores, person: Person, clinicId: string, role: StaffRole): Promise<void> {
  const { id, name } = person;
  const staff = await identity.staff.of(clinicId);
  if (staff.size === 0) return identity.setup.addFirstOwner(person, clinicId);
  const owner = [...staff].find((member) => member[1].role === 'owner')![0];
  const accessEndsAt = role === 'auditor' ? new Date(Date.now() + AUDIT_LASTS_MS).toISOString() : undefined;
  const place = { staffId: id, role, ...(accessEndsAt !== undefined && { accessEndsAt }) };
  const command = { clinicId, commandId: newId(), body: null, actor: { staffId: owner, role: 'owner' } };
  if (!staff.has(id)) await identity.staff.add(command, place, name);
  else if (accessEndsAt !== undefined) await identity.staff.changeRole(command, place);
}

function inWords({ role, login, password, codes, appSecret }: DemoAccount): string {
  const title = role === 'platform_admin' ? 'runs the installation' : role;
  const second = codes ? `\n    codes, each good once: ${codes.join(' ')}\n    authenticator app: ${appSecret}` : '';
  return `  ${title.padEnd(22)} ${login.padEnd(30)} ${password}${second}`;
}
