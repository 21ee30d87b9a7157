import { serveWitness } from '#audit/witness/witness-server.js';
import { Witness } from '#audit/witness/witness.js';
import { isKeyName, LOG_SIGNATURE, type VerifierKey } from '#ledger/note-key.js';
import { Command, InvalidArgumentError } from 'commander';
import { once } from 'node:events';
import { DONE, run } from '../terminal/run.js';
import { keyOf } from '../terminal/verifier-key.js';

interface Flags {
  directory: string;
  name: string;
  log: VerifierKey[];
  host: string;
  port: number;
}

const HELP = `
The directory holds the key, made at the first start, and the last checkpoint of each log: keep it on a local disk, and
in no backup that could be put back without anybody noticing. The verifier key that is printed goes to the clinic, with
the address (PINPOINT_WITNESSES), and to whoever will want this witness's cosignature (verify-bundle --witness).

It listens on loopback. For a clinic on another machine put a proxy that ends TLS before it, or listen elsewhere.

Exit status: 1 usage, I/O or a refusal, 130 stopped.`;

/** `pinpoint witness`: needs no database, and nothing of the clinic but the verifier keys of its logs. */
export const witnessCommand = new Command('witness')
  .description("Cosign a clinic's checkpoints, on a machine of your own (c2sp.org/tlog-witness).")
  .requiredOption('--directory <dir>', 'where the witness keeps its key and what it has seen')
  .requiredOption('--name <name>', 'the name in its cosignatures, such as auditor.example/witness', keyName)
  .requiredOption('--log <vkey>', 'verifier key of a log to cosign; repeated, also while a log changes its key', addLog)
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .option('--port <port>', 'port to listen on', port, 3_100)
  .addHelpText('after', HELP)
  .action(({ directory, name, log: logs, host, port }: Flags) =>
    run(async (signal) => {
      const onContradiction = (origin: string, detail: string, file: string): void => {
        console.error(`${origin}: ${detail} What was refused is in ${file}.`);
      };
      const witness = await Witness.open({ directory, name, logs, onContradiction });
      try {
        const server = await serveWitness(witness, { host, port }, (error) => console.error(error));
        console.log(`listening on ${server.url}`);
        console.log(`verifier key: ${witness.vkey}`);
        if (!signal.aborted) await once(signal, 'abort');
        await server.close();
      } finally {
        await witness.close();
      }
      return DONE;
    }),
  );

function keyName(text: string): string {
  if (isKeyName(text)) return text;
  throw new InvalidArgumentError('A name holds neither spaces nor a plus.');
}

function addLog(vkey: string, logs: VerifierKey[] = []): VerifierKey[] {
  return [...logs, keyOf(LOG_SIGNATURE)(vkey)];
}

function port(text: string): number {
  const number = /^[0-9]{1,5}$/.test(text) ? Number(text) : NaN;
  if (number <= 65_535) return number;
  throw new InvalidArgumentError('It must be a port number, 0 to 65535.');
}
