import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { Problem } from '#kernel/problem.js';
import { Command } from 'commander';
import { DONE, run } from '../terminal/run.js';

/** `pinpoint new-epoch`: after a restore, and only then. */
export const newEpochCommand = new Command('new-epoch')
  .description('Let a log that was restored from an older backup go on under a new origin.')
  .requiredOption('--clinic <name>', 'the clinic')
  .addHelpText(
    'after',
    '\nThe first entry of the new epoch names the last checkpoint that was signed before, so anyone can see what the\n' +
      'restored backup lacks. The service must be stopped.\n\n' +
      'Exit status: 0 done, 1 usage, I/O or a refusal.',
  )
  .action(({ clinic: name }: { clinic: string }) =>
    run(async () => {
      const settings = readSettings();
      await withStores(settings, async ({ clinics, log, erasures }) => {
        const { id } = await clinics.byName(name);
        const signer = await CheckpointSigner.open(settings.signingDirectory, log);
        try {
          if (!(await signer.needsNewEpoch(id))) {
            const detail = 'The log goes on from what was signed last; nothing was restored, and it keeps its epoch.';
            throw new Problem('not_allowed_now', 'new_epoch_not_needed', detail);
          }
          // More than once where an epoch that was opened after the backup is lost with it.
          while (await signer.needsNewEpoch(id)) {
            const before = await log.head(id);
            const anchor = await signer.epochAnchor(before.origin);
            const { origin } = await log.openNextEpoch(id, anchor);
            console.log(`${before.origin}: ${anchor.size} events were signed, ${before.size} are here.`);
            console.log(`The log goes on as ${origin}.`);
          }
          // Whoever was erased since the backup is erased again before anything of the new epoch is seen.
          const { reapplied } = await erasures.resume(id);
          if (reapplied > 0) console.log(`${reapplied} erasures of the journal were applied again.`);
          await signer.sign(id);
        } finally {
          await signer.close();
        }
      });
      return DONE;
    }),
  );
