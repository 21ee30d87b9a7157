import { type Checkpoint } from '#ledger/checkpoint.js';
import { type VerifierKey } from '#ledger/note-key.js';
import { type BundleFiles, listBundle } from './bundle-files.js';
import { checkConsistencyFile, checkTlogProof } from './bundle-proofs.js';
import { type FileRegion, readUpTo } from './file-region.js';
import { type Counts, LeafPass } from './leaf-pass.js';
import { checkManifest, type Manifest } from './manifest.js';
import { KeyChain } from './key-chain.js';
import { type FollowedTrust, openCheckpoint, type TrustedCheckpoint, type TrustRoots } from './trusted-checkpoint.js';
import { type FailureCode, type FailurePlace, VerificationFailure } from './verification-failure.js';

/** Notes, proofs and consistency.json are far smaller. */
const MAX_SMALL_FILE_BYTES = 1_000_000;

export type Verification = Counts &
  (
    | {
        result: 'OK';
        log: string;
        scope: string;
        size: number;
        root: string;
        /** The key that signs now, where it is another than the trusted one, which vouches for it. */
        nextKey?: string;
      }
    | ({ result: FailureCode; detail: string } & FailurePlace)
  );

/**
 * Checks an exported bundle, a folder or a tar, against what the auditor trusts (log format §8). The checks run in the
 * order of that page, and the first that fails names the result. Nothing is asked of a database or a network.
 *
 * @param onProgress told now and then how many events were read
 * @returns counts of what was read, up to the failure if there is one
 * @throws the errors of node:fs if the bundle cannot be read
 */
export async function verifyBundle(
  path: string,
  roots: TrustRoots,
  onProgress: (events: number) => void = () => undefined,
): Promise<Verification> {
  const counts: Counts = { events: 0, opened: 0, withheld: 0, erased: 0, clockAdjusted: 0 };
  try {
    const files = await listBundle(path);
    const manifest = await checkManifest(files);
    const chain = await KeyChain.read(fileOf(files, 'events.ndjson'), roots.log);
    const trust = { ...roots, logKeys: chain.keys };
    const checkpoints = await openCheckpoints(files, manifest, trust);
    const known = knownCheckpoints(checkpoints);
    const pass = new LeafPass(
      trust.log.name,
      new Set(known.map(({ checkpoint }) => checkpoint.size)),
      new Set(manifest.proofs),
      counts,
    );
    await pass.read(fileOf(files, 'events.ndjson'), onProgress);
    checkAgainstKnown(known, checkpoints.current, pass);
    checkRoot(manifest, checkpoints.current, pass);
    const inForce = checkKeyInForce(chain, checkpoints.current);
    const consistency = files.get('consistency.json');
    if (consistency !== undefined)
      checkConsistencyFile(await readSmall(consistency), checkpoints.previous, checkpoints.current);
    for (const index of manifest.proofs) {
      const proof = await readSmall(fileOf(files, `proofs/${index}.tlog-proof`));
      checkTlogProof(proof, index, pass.leafHashAt(index), checkpoints.current, trust);
    }
    const broken = pass.firstFailure();
    if (broken !== undefined) throw broken;
    const { size, root } = checkpoints.current;
    return {
      ...{ result: 'OK', ...counts, log: manifest.log, scope: manifest.scope, size, root: root.toString('base64') },
      ...(inForce !== roots.log && { nextKey: inForce.vkey }),
    };
  } catch (error) {
    if (!(error instanceof VerificationFailure)) throw error;
    return { result: error.code, ...counts, ...error.place, detail: error.detail };
  }
}

interface Checkpoints {
  current: TrustedCheckpoint;
  pinned: Checkpoint | undefined;
  previous: Checkpoint | undefined;
}

/** A checkpoint that was known before the bundle's, and must be found again in its leaves. */
interface KnownCheckpoint {
  file: string;
  checkpoint: Checkpoint;
}

async function openCheckpoints(files: BundleFiles, manifest: Manifest, trust: FollowedTrust): Promise<Checkpoints> {
  if (manifest.log !== trust.log.name)
    throw new VerificationFailure('E_ORIGIN', `The bundle is not one of the log "${trust.log.name}".`, {
      file: 'manifest.json',
    });
  const current = openCheckpoint(await readSmall(fileOf(files, 'checkpoint')), 'checkpoint', trust);
  const pinned = trust.pinned === undefined ? undefined : openCheckpoint(trust.pinned, 'pinned', trust);
  const previousFile = files.get('previous.checkpoint');
  const previous =
    previousFile === undefined
      ? undefined
      : openCheckpoint(await readSmall(previousFile), 'previous.checkpoint', trust);
  return { current, pinned, previous };
}

function knownCheckpoints({ pinned, previous }: Checkpoints): KnownCheckpoint[] {
  return [
    ...(pinned === undefined ? [] : [{ file: 'pinned', checkpoint: pinned }]),
    ...(previous === undefined ? [] : [{ file: 'previous.checkpoint', checkpoint: previous }]),
  ];
}

/**
 * Rollback before fork: a log that lost its tail has no root at the older size to compare. Both are about what the log
 * has signed, so leaves that its new checkpoint does not cover are no fork; they fail as E_ROOT.
 */
function checkAgainstKnown(known: readonly KnownCheckpoint[], current: Checkpoint, pass: LeafPass): void {
  for (const { file, checkpoint } of known)
    if (checkpoint.size > current.size)
      throw new VerificationFailure(
        'E_ROLLBACK',
        `The log had ${checkpoint.size} events already, and its new checkpoint says ${current.size}.`,
        { file },
      );
  if (!isCovered(current, pass)) return;
  for (const { file, checkpoint } of known)
    if (!pass.rootAt(checkpoint.size)!.equals(checkpoint.root))
      throw new VerificationFailure(
        'E_FORK',
        `The first ${checkpoint.size} events are not those that the log had then.`,
        { file },
      );
}

function checkRoot(manifest: Manifest, current: Checkpoint, pass: LeafPass): void {
  const { events } = pass.counts;
  if (events !== current.size || events !== manifest.size)
    throw new VerificationFailure(
      'E_ROOT',
      `The bundle has ${events} events; its checkpoint says ${current.size}, its manifest ${manifest.size}.`,
    );
  if (!isCovered(current, pass))
    throw new VerificationFailure('E_ROOT', 'The events are not those whose root the checkpoint gives.');
}

/** Once the log has named its next key, the one before may be in anybody's hands: alone it is no signature any more. */
function checkKeyInForce(chain: KeyChain, { size, signedBy }: TrustedCheckpoint): VerifierKey {
  const inForce = chain.inForceAt(size);
  if (inForce !== undefined && signedBy.includes(inForce)) return inForce;
  const detail =
    'The log has changed its key, and the key that signs since does not follow from yours, or did not sign.';
  throw new VerificationFailure('E_SIG', detail, { file: 'checkpoint' });
}

function isCovered({ size, root }: Checkpoint, pass: LeafPass): boolean {
  return pass.counts.events === size && pass.root.equals(root);
}

/** A file whose presence the manifest check has shown. */
function fileOf(files: BundleFiles, name: string): FileRegion {
  return files.get(name)!;
}

function readSmall(file: FileRegion): Promise<Buffer> {
  return readUpTo(file, MAX_SMALL_FILE_BYTES);
}
