import { accessLog } from '#audit/access-trail.js';
import { WitnessClient } from '#audit/checkpoints/witness-client.js';
import { openSignedCheckpoint, type SignedCheckpoint } from '#audit/signed-checkpoint.js';
import { type ClinicVerification, verifyClinic } from '#audit/verify-clinic/verify-clinic.js';
import { readSettings, type Settings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { Problem } from '#kernel/problem.js';
import { logOrigin } from '#ledger/log-origin.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { LOG_SIGNATURE, parseVerifierKey, type VerifierKey } from '#ledger/note-key.js';
import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { withExistingStores } from '../terminal/existing-stores.js';
import { Progress } from '../terminal/progress.js';
import { DONE, FOUND, run } from '../terminal/run.js';
import { keyOf } from '../terminal/verifier-key.js';

interface Flags {
  clinic?: string;
  all: boolean;
  checkpoint?: string;
  log?: VerifierKey;
  askWitnesses: boolean;
  json: boolean;
}

const HELP = `
Every entry is hashed again and held against the tree, every sealed part whose key is held against its commitment, and
the tree against what was signed last. It shows what was altered inside the databases; that history was replaced as a
whole together with the signing directory shows only against a checkpoint that somebody else keeps: give it with --checkpoint,
or let --ask-witnesses fetch it.

Exit status: 0 nothing was found, 1 usage or I/O, 2 something was found; the first bad position is named.`;

/** `pinpoint verify`: whether what is stored is what was recorded. */
export const verifyCommand = new Command('verify')
  .description("Check a clinic's logs in the database: entries, sealed parts, tree, state, signatures.")
  .option('--clinic <name>', 'the clinic')
  .option('--all', 'every clinic', false)
  .option('--checkpoint <file>', 'a checkpoint that was kept outside, which the log must go on from')
  .option('--log <vkey>', 'the key that signed it, where the log has changed its key since', keyOf(LOG_SIGNATURE))
  .option('--ask-witnesses', 'hold the log against what the witnesses of PINPOINT_WITNESSES cosigned', false)
  .option('--json', 'print one JSON object for each log', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) => run((signal) => verify(flags, signal)));

function verify(flags: Flags, signal: AbortSignal): Promise<number> {
  if ((flags.clinic === undefined) !== flags.all) {
    throw new Problem('invalid', 'clinic_missing', 'Name one clinic with --clinic, or take --all.');
  }
  const settings = readSettings();
  return withExistingStores(settings, async (stores) => {
    const { clinics } = stores;
    const chosen = flags.clinic === undefined ? await clinics.all() : [await clinics.byName(flags.clinic)];
    let status = DONE;
    const logs = new Set(await stores.log.logs());
    // The log of who was shown what is there once somebody was shown something.
    const verified: { log: string; clinic: string; title: string }[] = [];
    for (const { id, name } of chosen) {
      verified.push({ log: id, clinic: name, title: name });
      const log = accessLog(id);
      const wasSigned = (await stores.audit.keys.lastSigned(logOrigin(settings.originHost, log))) !== null;
      if (logs.has(log) || wasSigned) verified.push({ log, clinic: name, title: `${name}, accesses` });
    }
    for (const { log, clinic, title } of verified) {
      const progress = new Progress();
      const result = await verifyClinic(log, {
        storage: stores.logStorage,
        sealer: stores.sealer,
        signedOf: (origin) => checkpointsOutside(stores, flags, settings, origin),
        onProgress: (doing, done, total) => progress.show(`${title}, ${doing}`, done, total),
        signal,
      });
      progress.clear();
      if (result.finding) status = FOUND;
      console.log(flags.json ? JSON.stringify({ clinic, ...result }) : inWords(title, result));
    }
    return status;
  });
}

function inWords(clinic: string, result: ClinicVerification): string {
  const { finding, events, epochs, sealedParts, erasedParts, clockAdjustments, signedEpochs, lostEvents } = result;
  if (finding) return `${clinic}: NOT GOOD at position ${finding.position} (${finding.fault})\n  ${finding.detail}`;
  const count = (number: number, what: string): string => `${number.toLocaleString('en')} ${what}`;
  return [
    `${clinic}: good`,
    `  ${count(events, 'events')} in ${count(epochs, epochs === 1 ? 'epoch' : 'epochs')}, ${count(sealedParts, 'sealed parts opened')}`,
    `  ${count(erasedParts, 'parts erased')}, ${count(clockAdjustments, 'clock adjustments')}, ` +
      (signedEpochs === 0 ? 'nothing signed yet' : 'as it was signed'),
    ...(lostEvents > 0 ? [`  ${count(lostEvents, 'events lost at a restore, as the log says')}`] : []),
  ].join('\n');
}

/**
 * What the log must go on from: what was signed here last, the checkpoint of the file, and what witnesses cosigned.
 */
async function checkpointsOutside(
  { audit }: Stores,
  { checkpoint: file, log: given, askWitnesses }: Flags,
  { witnesses }: Settings,
  origin: string,
): Promise<SignedCheckpoint[]> {
  const { keys } = audit;
  const notes = file === undefined ? [] : [await readFile(file)];
  for (const { url, vkey } of askWitnesses ? (witnesses ?? []) : []) {
    const note = await new WitnessClient(url, parseVerifierKey(vkey)).last(origin);
    if (note !== null) notes.push(Buffer.from(note));
  }
  const { verifier: current } = await keys.signingKey(origin);
  const ofThisLog = notes.filter((note) => note.toString('utf8').split('\n', 1)[0] === origin);
  const last = await keys.lastSigned(origin);
  return [...(last ? [last] : []), ...ofThisLog.map((note) => opened(note, given ?? current))];
}

function opened(note: Buffer, key: VerifierKey): SignedCheckpoint {
  try {
    return openSignedCheckpoint(note, key);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const detail = `A checkpoint is not signed by ${key.vkey}: ${error.detail} For one of an older key, name that key with --log.`;
    throw new Problem('invalid', 'checkpoint_unreadable', detail, {}, { cause: error });
  }
}
