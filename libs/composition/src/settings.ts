import { type KnownWitness } from '#audit/checkpoints/witnesses.js';
import { Problem } from '#kernel/problem.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { parseVerifierKey, WITNESS_COSIGNATURE } from '#ledger/note-key.js';
import { isIP } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';

/** How one installation is set up, read from its environment once, at the start. */
export interface Settings {
  /** Folder of everything that is a file: databases on SQLite, keys and signing state on either engine. */
  dataDirectory: string;
  /** PostgreSQL for log, keys, accounts and read models; absent = SQLite files in the data directory. */
  databaseUrl?: string;
  /** The owner of the PostgreSQL tables, who migrates them; the service's own login by default. */
  databaseOwnerUrl?: string;
  /** Another PostgreSQL for the data keys, so that no backup holds them together with the log. */
  keysDatabaseUrl?: string;
  /** Host in the origin of every log. It is in each leaf and can never be changed afterwards. */
  originHost: string;
  /** File of the key-encryption keys, mode 0600, outside every database backup. */
  kekFile: string;
  /** Keys that sign checkpoints, and what was signed last; on a local disk, apart from database backups. */
  signingDirectory: string;
  /** The erasures of this installation, outside the databases: in none of their backups. */
  erasureJournalFile: string;
  /** Photos, sealed; they belong to the log and are backed up with it. */
  photoDirectory: string;
  listen: { host: string; port: number };
  /** Proxies whose word on the client's address is taken; none where it is left out. */
  trustedProxies?: string[];
  /** Outside parties that cosign checkpoints; none where it is left out. */
  witnesses?: KnownWitness[];
  production: boolean;
  /** Invented data, and accounts whose passwords were printed: every answer says so. Never in production. */
  demo?: boolean;
}

const DEFAULT_PORT = 3_000;
const ORIGIN_HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

/**
 * Reads `PINPOINT_DATA`, `DATABASE_URL`, `PINPOINT_OWNER_DATABASE_URL`, `PINPOINT_KEYS_DATABASE_URL`,
 * `PINPOINT_ORIGIN_HOST`, `PINPOINT_KEK_FILE`,
 * `PINPOINT_SIGNING_DIRECTORY`, `PINPOINT_ERASURE_JOURNAL`, `PINPOINT_PHOTOS`, `PINPOINT_HOST`, `PINPOINT_PORT`,
 * `PINPOINT_TRUSTED_PROXIES`, `PINPOINT_WITNESSES`, `PINPOINT_DEMO` and `NODE_ENV`.
 *
 * @throws Problem `setting_invalid`, naming the variable; in production also where a setting is missing that is only
 *   fit for development.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const dataDirectory = resolve(environment.PINPOINT_DATA || 'data');
  const databaseUrl = postgresUrl(environment, 'DATABASE_URL');
  const databaseOwnerUrl = postgresUrl(environment, 'PINPOINT_OWNER_DATABASE_URL');
  const keysDatabaseUrl = postgresUrl(environment, 'PINPOINT_KEYS_DATABASE_URL');
  const originHost = environment.PINPOINT_ORIGIN_HOST || 'pinpoint.localhost';
  if (!ORIGIN_HOST.test(originHost)) throw invalid('PINPOINT_ORIGIN_HOST', 'takes a host name in lower case');
  const production = environment.NODE_ENV === 'production';
  if (production && /(^|\.)localhost$/.test(originHost)) {
    throw invalid('PINPOINT_ORIGIN_HOST', 'must be set in production, to the host that the logs are named after');
  }
  const demo = switchedOn(environment, 'PINPOINT_DEMO');
  if (production && demo) throw invalid('PINPOINT_DEMO', 'is not for production');
  const kekFile = environment.PINPOINT_KEK_FILE || join(dataDirectory, 'secrets', 'kek');
  const signingDirectory = resolve(environment.PINPOINT_SIGNING_DIRECTORY || join(dataDirectory, 'signing'));
  return {
    dataDirectory,
    ...(databaseUrl && { databaseUrl }),
    ...(databaseOwnerUrl && { databaseOwnerUrl }),
    ...(keysDatabaseUrl && { keysDatabaseUrl }),
    originHost,
    kekFile: isAbsolute(kekFile) ? kekFile : resolve(kekFile),
    signingDirectory,
    erasureJournalFile: resolve(environment.PINPOINT_ERASURE_JOURNAL || join(signingDirectory, 'erasures.ndjson')),
    photoDirectory: resolve(environment.PINPOINT_PHOTOS || join(dataDirectory, 'photos')),
    listen: { host: environment.PINPOINT_HOST || '127.0.0.1', port: portOf(environment.PINPOINT_PORT) },
    trustedProxies: proxiesIn(environment.PINPOINT_TRUSTED_PROXIES),
    witnesses: witnessesIn(environment.PINPOINT_WITNESSES),
    production,
    ...(demo && { demo }),
  };
}

function postgresUrl(environment: NodeJS.ProcessEnv, variable: string): string | undefined {
  const url = environment[variable];
  if (!url) return undefined;
  if (/^postgres(ql)?:\/\//.test(url)) return url;
  throw invalid(variable, 'takes a PostgreSQL address, postgres://user@host/database');
}

function switchedOn(environment: NodeJS.ProcessEnv, variable: string): boolean {
  const text = environment[variable];
  if (!text || text === '0') return false;
  if (text === '1') return true;
  throw invalid(variable, 'takes 1 or 0');
}

function portOf(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw invalid('PINPOINT_PORT', 'takes a port number, 0 to 65535');
}

function proxiesIn(text: string | undefined): string[] {
  const proxies = (text ?? '').split(',').map((part) => part.trim());
  const given = proxies.filter((part) => part !== '');
  const wrong = given.find((part) => isIP(part.split('/')[0]!) === 0);
  if (wrong === undefined) return given;
  throw invalid('PINPOINT_TRUSTED_PROXIES', 'takes addresses or networks, such as 10.0.0.1,10.1.0.0/16');
}

/** `<address> <verifier key>`, separated by commas. */
function witnessesIn(text: string | undefined): KnownWitness[] {
  const entries = (text ?? '').split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [url, vkey, ...rest] = entry.split(/\s+/);
      if (rest.length > 0 || !/^https?:\/\/./.test(url!) || !URL.canParse(url!) || !isWitnessKey(vkey ?? '')) {
        throw invalid('PINPOINT_WITNESSES', 'takes addresses and verifier keys, https://host/path name+id+key, …');
      }
      return { url: url!, vkey: vkey! };
    });
}

function isWitnessKey(vkey: string): boolean {
  try {
    return parseVerifierKey(vkey).type === WITNESS_COSIGNATURE;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

function invalid(variable: string, what: string): Problem {
  return new Problem('invalid', 'setting_invalid', `The environment variable ${variable} ${what}.`, { variable });
}
