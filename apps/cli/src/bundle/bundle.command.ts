import { accessLog } from '#audit/access-trail.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { ClinicLedger } from '#audit/clinic-ledger.js';
import { openSignedCheckpoint, type SignedCheckpoint } from '#audit/signed-checkpoint.js';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { readSettings, type Settings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { Command, InvalidArgumentError } from 'commander';
import { readFile } from 'node:fs/promises';
import { withExistingStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';

interface Flags {
  clinic: string;
  out: string;
  access: boolean;
  stream?: string;
  openSealed: boolean;
  cosigned: boolean;
  previous?: string;
  proof: number[];
  json: boolean;
}

/** `pinpoint bundle`: what an auditor takes away. Exit 0 good, 1 usage, I/O or refusal. */
export const bundleCommand = new Command('bundle')
  .description("Export a clinic's log with the proofs that it is whole; verify-bundle checks it anywhere.")
  .requiredOption('--clinic <name>', 'the clinic')
  .requiredOption('--out <dir>', 'folder to write to; it must be new or empty')
  .option('--access', 'the log of who was shown what, in place of the record', false)
  .option('--stream <name>', 'open the parts of this record only, such as session-<id>; leaves are always complete')
  .option('--open-sealed', 'open names and notes too, for an auditor who may know them', false)
  .option('--cosigned', 'up to the newest checkpoint that witnesses cosigned, in place of the newest', false)
  .option('--previous <file>', 'an older checkpoint, to show that the log only grew since')
  .option('--proof <index>', 'add an inclusion proof for this leaf; may be repeated', addIndex, [])
  .option('--json', 'print a JSON object', false)
  .addHelpText('after', '\nExit status: 0 exported, 1 usage, I/O or a refusal.')
  .action((flags: Flags) =>
    run(async (signal) => {
      const settings = readSettings();
      await withExistingStores(settings, async (stores) => {
        const { id: clinicId } = await stores.clinics.byName(flags.clinic);
        const id = flags.access ? accessLog(clinicId) : clinicId;
        await stores.log.open(id);
        const checkpoint = await (flags.cosigned
          ? cosignedCheckpoint(stores, id)
          : currentCheckpoint(settings, stores, id));
        const previous =
          flags.previous === undefined ? undefined : await checkpointIn(flags.previous, settings, checkpoint.origin);
        const progress = new Progress();
        await exportBundle(stores.logStorage, {
          log: id,
          folder: flags.out,
          checkpoint,
          ...(previous && { previous }),
          ...(flags.stream !== undefined && { stream: flags.stream }),
          ...(flags.openSealed && { sealer: stores.sealer }),
          proofs: flags.proof,
          onProgress: (done, total) => progress.show('events', done, total),
          signal,
        });
        progress.clear();
        const { origin, size } = checkpoint;
        if (flags.json) console.log(JSON.stringify({ out: flags.out, origin, size }));
        else console.log(`${size} events of ${origin} in ${flags.out}`);
      });
      return DONE;
    }),
  );

/** The log as it stands, signed; while a service runs and signs, what it signed last, which is seconds old at most. */
async function currentCheckpoint(settings: Settings, { log }: Stores, id: string): Promise<SignedCheckpoint> {
  try {
    const signer = await CheckpointSigner.open(settings.signingDirectory, log);
    try {
      return await signer.sign(id);
    } finally {
      await signer.close();
    }
  } catch (error) {
    if (!isProblem(error, 'signer_already_running')) throw error;
    const { origin } = await log.head(id);
    return checkpointIn(new LogKeys(settings.signingDirectory).checkpointFile(origin), settings, origin);
  }
}

async function cosignedCheckpoint({ audit, log }: Stores, id: string): Promise<SignedCheckpoint> {
  const { origin } = await log.head(id);
  return new ClinicLedger(audit).cosignedCheckpoint(origin);
}

async function checkpointIn(file: string, settings: Settings, origin: string): Promise<SignedCheckpoint> {
  const { verifier } = await new LogKeys(settings.signingDirectory).signingKey(origin);
  try {
    return openSignedCheckpoint(await readFile(file), verifier);
  } catch (cause) {
    const why = cause instanceof LedgerError ? cause.detail : (cause as Error).message;
    throw new Problem(
      'invalid',
      'checkpoint_unreadable',
      `${file} holds no checkpoint of ${origin}: ${why}`,
      {},
      { cause },
    );
  }
}

function addIndex(text: string, indexes: number[]): number[] {
  if (!/^[0-9]{1,15}$/.test(text)) throw new InvalidArgumentError('It must be the index of a leaf.');
  return [...indexes, Number(text)];
}
