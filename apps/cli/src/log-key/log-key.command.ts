import { accessLog } from '#audit/access-trail.js';
import { readSettings } from '#composition/settings.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { Command } from 'commander';
import { withExistingStores } from '../terminal/existing-stores.js';
import { DONE, run } from '../terminal/run.js';

/** `pinpoint log-key`: what an auditor needs in order to trust a clinic's checkpoints, and no more. */
export const logKeyCommand = new Command('log-key')
  .description("Print the verifier key of a clinic's log. Give it to auditors by a way that they trust.")
  .requiredOption('--clinic <name>', 'the clinic')
  .option('--access', 'the log of who was shown what, in place of the record', false)
  .option('--json', 'print a JSON object with every epoch', false)
  .addHelpText('after', '\nExit status: 0 printed, 1 usage, I/O or a refusal.')
  .action(({ clinic: name, access, json }: { clinic: string; access: boolean; json: boolean }) =>
    run(async () => {
      const settings = readSettings();
      await withExistingStores(settings, async ({ clinics, log }) => {
        const { id } = await clinics.byName(name);
        const chosen = access ? accessLog(id) : id;
        await log.open(chosen);
        const keys = new LogKeys(settings.signingDirectory);
        const epochs = [];
        for (const { epoch, origin } of await log.epochs(chosen)) {
          epochs.push({ epoch, origin, vkey: await keys.vkey(origin) });
        }
        console.log(json ? JSON.stringify({ clinic: id, epochs }) : epochs.at(-1)!.vkey);
      });
      return DONE;
    }),
  );
