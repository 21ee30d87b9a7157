import { Command, InvalidArgumentError } from 'commander';
import { readFile } from 'node:fs/promises';
import { LOG_SIGNATURE, type VerifierKey, WITNESS_COSIGNATURE } from '#ledger/note-key.js';
import { verifyBundle } from '#audit/verify-bundle/verify-bundle.js';
import { keyOf } from '../terminal/verifier-key.js';

const EXIT_FAILED = 2;
const PROGRESS_INTERVAL_MS = 500;

interface Flags {
  bundle: string;
  log: VerifierKey;
  witness: VerifierKey[];
  quorum?: number;
  pinned?: string;
}

/** The log format's page spells its flags with a single dash, which commander would read as a row of short flags. */
class SingleDashCommand extends Command {
  override parseOptions(argv: string[]) {
    const long = new Set(this.options.map((option) => option.long));
    return super.parseOptions(argv.map((word) => (long.has(`-${word.split('=')[0]}`) ? `-${word}` : word)));
  }
}

/** `pinpoint verify-bundle`: works from files alone. Exit 0 good, 1 usage or I/O, 2 verification failed. */
export const verifyBundleCommand = new SingleDashCommand('verify-bundle')
  .description('Check an exported audit bundle against keys of your own; prints one JSON object.')
  .requiredOption('--bundle <path>', 'the bundle: a folder, or an uncompressed tar of it')
  .requiredOption('--log <vkey>', "the log's verifier key", keyOf(LOG_SIGNATURE))
  .option('--witness <vkey>', 'verifier key of a witness you trust; may be repeated', addWitness, [])
  .option('--quorum <n>', 'how many of the witnesses must have signed; all of them unless told', wholeNumber)
  .option('--pinned <file>', 'the last checkpoint you accepted')
  .addHelpText('after', '\nExit status: 0 the bundle is good, 1 usage or I/O error, 2 verification failed.')
  .action(async (flags: Flags, command: Command) => {
    const { bundle, log, witness: witnesses, quorum = witnesses.length } = flags;
    if (quorum > witnesses.length)
      command.error(`error: a quorum of ${quorum} needs as many witnesses, and ${witnesses.length} are given`);
    try {
      const pinned = flags.pinned === undefined ? undefined : await readFile(flags.pinned);
      const verification = await verifyBundle(
        bundle,
        { log, witnesses, quorum, ...(pinned && { pinned }) },
        progressOn(process.stderr),
      );
      console.log(JSON.stringify(verification));
      if (verification.result !== 'OK') process.exitCode = EXIT_FAILED;
    } catch (error) {
      command.error(`error: the bundle could not be read: ${(error as Error).message}`);
    }
  });

/** A cosignature does not say its witness's name, so one public key is one witness, under however many names. */
function addWitness(vkey: string, witnesses: VerifierKey[]): VerifierKey[] {
  const witness = keyOf(WITNESS_COSIGNATURE)(vkey);
  return witnesses.some(({ publicKey }) => publicKey.equals(witness.publicKey)) ? witnesses : [...witnesses, witness];
}

function wholeNumber(text: string): number {
  if (!/^[0-9]{1,3}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Someone who waits at a terminal sees how far it is; a log file does not. */
function progressOn(stream: NodeJS.WriteStream): (events: number) => void {
  if (!stream.isTTY) return () => undefined;
  let shownAt = performance.now();
  return (events) => {
    if (performance.now() - shownAt < PROGRESS_INTERVAL_MS) return;
    shownAt = performance.now();
    stream.write(`\r${events.toLocaleString('en')} events checked`);
  };
}
