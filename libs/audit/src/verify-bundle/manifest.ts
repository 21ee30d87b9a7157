import { createHash } from 'node:crypto';
import { type Json } from '#kernel/json.js';
import { parseDecimal } from '#ledger/checkpoint.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { type BundleFiles } from './bundle-files.js';
import { isJsonObject, isObjectOf, parseJsonBytes } from './bundle-json.js';
import { readChunks, readUpTo } from './file-region.js';
import { VerificationFailure } from './verification-failure.js';

const FORMAT = 'mn-audit-bundle/v1';
const MANIFEST = 'manifest.json';
/** Room for the names of a million proofs. */
const MAX_MANIFEST_BYTES = 128 * 1024 * 1024;
const MEMBERS = ['format', 'log', 'size', 'scope', 'files'] as const;
const SCOPE = /^(full|stream:.+)$/;
const SHA256_HEX = /^[0-9a-f]{64}$/;
const REQUIRED_FILES = ['checkpoint', 'events.ndjson'];
const OPTIONAL_FILES = ['previous.checkpoint', 'consistency.json'];
const PROOF_FILE = /^proofs\/([0-9]+)\.tlog-proof$/;

export interface Manifest {
  log: string;
  size: number;
  /** "full", or "stream:<name>" where parts of other streams are withheld. */
  scope: string;
  /** Indexes of the leaves with a proof of their own, in order. */
  proofs: number[];
}

/**
 * Reads the manifest and checks that it names exactly the files that are there, with their hashes. What a name may be
 * is a closed list, so no path leads out of the bundle.
 *
 * @throws VerificationFailure `E_MANIFEST`
 */
export async function checkManifest(files: BundleFiles): Promise<Manifest> {
  const manifestFile = files.get(MANIFEST);
  if (manifestFile === undefined) throw refused('The bundle has no manifest.json.');
  const { hashes, ...manifest } = parseManifest(await readUpTo(manifestFile, MAX_MANIFEST_BYTES));
  for (const name of REQUIRED_FILES) if (!hashes.has(name)) throw refused('The manifest must name this file.', name);
  const proofs = [...hashes.keys()].flatMap(proofIndexOf);
  for (const name of files.keys())
    if (name !== MANIFEST && !hashes.has(name)) throw refused('The manifest does not name this file.', name);
  for (const [name, expected] of hashes) {
    const file = files.get(name);
    if (file === undefined) throw refused('The manifest names a file that the bundle lacks.', name);
    const hash = createHash('sha256');
    for await (const chunk of readChunks(file)) hash.update(chunk);
    if (hash.digest('hex') !== expected) throw refused('The file is not the one whose hash the manifest gives.', name);
  }
  return { ...manifest, proofs: proofs.sort((a, b) => a - b) };
}

function parseManifest(bytes: Buffer): Omit<Manifest, 'proofs'> & { hashes: Map<string, string> } {
  const manifest = parseJson(bytes);
  if (!isObjectOf(manifest, MEMBERS) || manifest.format !== FORMAT)
    throw refused(`A manifest of ${FORMAT} is an object of ${MEMBERS.join(', ')}.`);
  const { log, size, scope, files } = manifest;
  if (typeof log !== 'string' || log === '') throw refused('The manifest must name the log by its origin.');
  if (!Number.isSafeInteger(size) || (size as number) < 0) throw refused('The size is a whole number of events.');
  if (typeof scope !== 'string' || !SCOPE.test(scope)) throw refused('The scope is "full" or "stream:<name>".');
  if (!isJsonObject(files)) throw refused('The files are an object of names and hashes.');
  const hashes = new Map<string, string>();
  for (const [name, hash] of Object.entries(files)) {
    if (typeof hash !== 'string' || !SHA256_HEX.test(hash))
      throw refused('The hash of a file is SHA-256 in 64 lower-case hex digits.', name);
    hashes.set(name, hash);
  }
  return { log, size: size as number, scope, hashes };
}

function parseJson(bytes: Buffer): Json {
  try {
    return parseJsonBytes(bytes);
  } catch (error) {
    if (error instanceof LedgerError) throw refused(`The manifest cannot be read. ${error.detail}`);
    throw error;
  }
}

/** The index in the name of a proof file; no index for the other files that a bundle may have. */
function proofIndexOf(name: string): number[] {
  if (REQUIRED_FILES.includes(name) || OPTIONAL_FILES.includes(name)) return [];
  const index = parseDecimal(PROOF_FILE.exec(name)?.[1] ?? '');
  if (index === undefined)
    throw refused('The format has no file of this name; proofs are named proofs/<index>.tlog-proof.', name);
  return [index];
}

function refused(detail: string, file = MANIFEST): VerificationFailure {
  return new VerificationFailure('E_MANIFEST', detail, { file });
}
