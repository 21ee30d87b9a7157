import { readSettings } from '#composition/settings.js';
import { TOKEN_SCOPES, type TokenScope } from '#identity/domain/roles.js';
import { Command, Option } from 'commander';
import { withExistingStores } from '../terminal/existing-stores.js';
import { DONE, run } from '../terminal/run.js';

interface TokenOptions {
  clinic: string;
  scope: TokenScope;
  days: string;
  label: string;
}

/** `pinpoint token`: a way in for a machine, where no owner is at hand to make it. */
export const tokenCommand = new Command('token')
  .description('Print a new API token for a clinic. It is shown this once.')
  .requiredOption('--clinic <name>', 'the clinic')
  .addOption(new Option('--scope <scope>', 'what it may do').choices(TOKEN_SCOPES).default('read'))
  .option('--days <n>', 'it ends by itself after so many days', '1')
  .option('--label <text>', 'what it is for', 'made on the command line')
  .addHelpText('after', '\nExit status: 0 printed, 1 usage, I/O or a refusal.')
  .action(({ clinic, scope, days, label }: TokenOptions) =>
    run(async () => {
      await withExistingStores(readSettings(), async ({ clinics, identity }) => {
        const { id: clinicId } = await clinics.byName(clinic);
        const wanted = { clinicId, label, scopes: [scope], lastsDays: Number(days), createdBy: 'system' };
        console.log((await identity.tokens.issue(wanted)).token);
      });
      return DONE;
    }),
  );
