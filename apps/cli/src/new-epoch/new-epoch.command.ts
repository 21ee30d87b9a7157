import { accessLog } from '#audit/access-trail.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { Witnesses } from '#audit/checkpoints/witnesses.js';
import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogName } from '#event-log/recorded-event.js';
import { Problem } from '#kernel/problem.js';
import { Command } from 'commander';
import { DONE, run } from '../terminal/run.js';

/** `pinpoint new-epoch`: after a restore, and only then. */
export const newEpochCommand = new Command('new-epoch')
  .description("Let a clinic's logs that were restored from an older backup go on under new origins.")
  .requiredOption('--clinic <name>', 'the clinic')
  .addHelpText(
    'after',
    '\nThe first entry of the new epoch names the last checkpoint that was signed before, so anyone can see what the\n' +
      'restored backup lacks. The service must be stopped.\n\n' +
      'Exit status: 0 done, 1 usage, I/O or a refusal.',
  )
  .action(({ clinic }: { clinic: string }) =>
    run(async () => {
      const settings = readSettings();
      await withStores(settings, async ({ clinics, log, erasures, audit }) => {
        const { id } = await clinics.byName(clinic);
        const signer = await CheckpointSigner.open(settings.signingDirectory, log);
        const witnesses = new Witnesses(settings.witnesses ?? [], log, signer, audit.keys, (_log, { detail }) => {
          console.error(detail);
        });
        try {
          const logs = new Set(await log.logs());
          const restored: string[] = [];
          for (const name of [id, accessLog(id)]) {
            if (!logs.has(name)) continue;
            await witnesses.recall(name);
            if (await signer.needsNewEpoch(name)) restored.push(name);
          }
          if (restored.length === 0) {
            const detail = 'The log goes on from what was signed last; nothing was restored, and it keeps its epoch.';
            throw new Problem('not_allowed_now', 'new_epoch_not_needed', detail);
          }
          for (const name of restored) await beginEpoch(name, log, signer);
          // Whoever was erased since the backup is erased again before anything of the new epoch is seen.
          const { reapplied } = await erasures.resume(id);
          if (reapplied > 0) console.log(`${reapplied} erasures of the journal were applied again.`);
          for (const name of restored) await signer.sign(name);
        } finally {
          await signer.close();
        }
      });
      return DONE;
    }),
  );

async function beginEpoch(name: LogName, log: EventLog, signer: CheckpointSigner): Promise<void> {
  // More than once where an epoch that was opened after the backup is lost with it.
  while (await signer.needsNewEpoch(name)) {
    const before = await log.head(name);
    const anchor = await signer.epochAnchor(before.origin);
    const { origin } = await log.openNextEpoch(name, anchor);
    console.log(`${before.origin}: ${anchor.size} events were signed, ${before.size} are here.`);
    console.log(`The log goes on as ${origin}.`);
  }
}
