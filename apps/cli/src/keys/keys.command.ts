import { accessLog } from '#audit/access-trail.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { type KeyChange, retireKey, rotateKey } from '#audit/checkpoints/rotate-key.js';
import { readSettings } from '#composition/settings.js';
import { type LogName } from '#event-log/recorded-event.js';
import { isProblem, type Problem } from '#kernel/problem.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { Command } from 'commander';
import { withExistingStores } from '../terminal/existing-stores.js';
import { DONE, run } from '../terminal/run.js';

const HELP = `
The service must be stopped. First "rotate": the log names its next key, the current key vouches for it, and both sign
from then on. Give the new keys to auditors and witnesses. Then "retire": the new key signs alone, and the old is
deleted. verify-bundle follows from the old key to the new one by itself; a witness has to be told.

This is for keys that are held. For one that is lost or was stolen: pinpoint new-epoch --key-lost.

Exit status: 0 done, 1 usage, I/O or a refusal.`;

/** `pinpoint keys rotate|retire`: another signing key for a clinic's logs, without a break. */
export const keysCommand = new Command('keys')
  .description("Change the keys that sign a clinic's checkpoints.")
  .addCommand(step('rotate', 'Name the next keys in the logs, and sign with both from now on.', rotateKey))
  .addCommand(step('retire', 'Sign with the next keys alone.', retireKey))
  .addHelpText('after', HELP);

function step(
  name: string,
  description: string,
  change: (log: LogName, change: KeyChange) => Promise<VerifierKey>,
): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--clinic <name>', 'the clinic')
    .action(({ clinic }: { clinic: string }) =>
      run(async () => {
        const settings = readSettings();
        await withExistingStores(settings, async ({ clinics, log, audit: { keys } }) => {
          const { id } = await clinics.byName(clinic);
          const signer = await CheckpointSigner.open(settings.signingDirectory, log);
          try {
            const logs = new Set(await log.logs());
            const chosen = [id, accessLog(id)].filter((known) => logs.has(known));
            const refused: Problem[] = [];
            for (const one of chosen) {
              try {
                console.log((await change(one, { log, keys, signer })).vkey);
              } catch (error) {
                // Where it was cut short, one of the two is there already.
                if (!isProblem(error) || error.kind !== 'not_allowed_now') throw error;
                refused.push(error);
              }
            }
            if (refused.length === chosen.length) throw refused[0]!;
          } finally {
            await signer.close();
          }
        });
        return DONE;
      }),
    );
}
