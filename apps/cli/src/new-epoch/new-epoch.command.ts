import { accessLog } from '#audit/access-trail.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { Witnesses } from '#audit/checkpoints/witnesses.js';
import { anchorAfterLostKey } from '#audit/checkpoints/lost-key.js';
import { readSettings, type Settings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogName } from '#event-log/recorded-event.js';
import { Problem } from '#kernel/problem.js';
import { LOG_SIGNATURE, type VerifierKey } from '#ledger/note-key.js';
import { readPrivateFile } from '#privacy/private-file.js';
import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { withExistingStores } from '../terminal/existing-stores.js';
import { DONE, run } from '../terminal/run.js';
import { keyOf } from '../terminal/verifier-key.js';

interface Flags {
  clinic: string;
  keyLost?: VerifierKey;
  checkpoint?: string;
  access: boolean;
}

/** `pinpoint new-epoch`: after a restore, or when a key is lost, and only then. */
export const newEpochCommand = new Command('new-epoch')
  .description("Let a clinic's logs go on under new origins, after a restore from an older backup or a lost key.")
  .requiredOption('--clinic <name>', 'the clinic')
  .option(
    '--key-lost <vkey>',
    'the signing key is lost or stolen: its verifier key, as auditors hold it',
    keyOf(LOG_SIGNATURE),
  )
  .option('--checkpoint <file>', 'with --key-lost: the newest checkpoint that anybody holds, such as of a bundle')
  .option('--access', 'with --key-lost: the log of who was shown what, in place of the record', false)
  .addHelpText(
    'after',
    '\nThe first entry of the new epoch names the last checkpoint that was signed before, so anyone can see what the\n' +
      'restored backup lacks. The service must be stopped.\n\n' +
      'Exit status: 0 done, 1 usage, I/O or a refusal.',
  )
  .action((flags: Flags) =>
    run(async () => {
      const { clinic, keyLost } = flags;
      const settings = readSettings();
      if (keyLost) {
        await withExistingStores(settings, (stores) => goOnWithoutKey(stores, settings, { ...flags, keyLost }));
        return DONE;
      }
      await withExistingStores(settings, async ({ clinics, log, erasures, audit }) => {
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

async function goOnWithoutKey(
  { clinics, log, audit: { keys } }: Stores,
  { signingDirectory }: Settings,
  { clinic, access, keyLost, checkpoint: file }: Flags & { keyLost: VerifierKey },
): Promise<void> {
  const { id } = await clinics.byName(clinic);
  const name = access ? accessLog(id) : id;
  const note = file === undefined ? await readPrivateFile(keys.checkpointFile(keyLost.name)) : await readFile(file);
  if (note === null) {
    const detail = 'No checkpoint lies in the signing directory. Give the newest that anybody holds with --checkpoint.';
    throw new Problem('invalid', 'checkpoint_missing', detail);
  }
  const anchor = await anchorAfterLostKey(name, log, keyLost, note);
  const signer = await CheckpointSigner.open(signingDirectory, log);
  try {
    const { origin } = await log.openNextEpoch(name, anchor);
    await signer.sign(name);
    console.log(`The log goes on as ${origin}, after the checkpoint of ${anchor.size} events.`);
    console.log(`Its key, to be given to auditors by a way that they trust: ${await keys.vkey(origin)}`);
  } finally {
    await signer.close();
  }
}
