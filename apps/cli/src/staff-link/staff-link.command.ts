import { readSettings } from '#composition/settings.js';
import { Problem } from '#kernel/problem.js';
import { Command } from 'commander';
import { withExistingStores } from '../terminal/existing-stores.js';
import { DONE, run } from '../terminal/run.js';

interface StaffLinkOptions {
  login: string;
  resetSecondFactor: boolean;
}

/** `pinpoint staff-link`: a new way in for someone who has lost theirs. Whoever runs it is trusted to know them. */
export const staffLinkCommand = new Command('staff-link')
  .description('Print a link, good once and for three days, by which a person chooses a new password.')
  .requiredOption('--login <name>', 'the login name of the person')
  .option('--reset-second-factor', 'forget the authenticator app and the recovery codes too', false)
  .addHelpText('after', '\nExit status: 0 printed, 1 usage, I/O or a refusal.')
  .action(({ login, resetSecondFactor }: StaffLinkOptions) =>
    run(async () => {
      await withExistingStores(readSettings(), async ({ identity: { people, secondFactor, sessions, setup } }) => {
        const person = await people.byLogin(login);
        if (!person) throw new Problem('not_found', 'person_not_found', 'Nobody has that login name.');
        await sessions.endAllOf(person.id);
        if (resetSecondFactor) await secondFactor.remove(person.id);
        console.log(`/password#${await setup.passwordLink(person.id)}`);
      });
      return DONE;
    }),
  );
