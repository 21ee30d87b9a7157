import { type Epoch, type LogStorage, type StoredPart } from '#event-log/log-storage.js';
import { type LogName } from '#event-log/recorded-event.js';
import { type LogVerification, verifyLog } from '#event-log/verify-log.js';
import { type JsonObject } from '#kernel/json.js';
import { isProblem } from '#kernel/problem.js';
import { checkConsistency, makeConsistencyProof } from '#ledger/consistency-proof.js';
import { type Leaf } from '#ledger/leaf.js';
import { nextEpochOrigin } from '#ledger/log-origin.js';
import { type PartSealer } from '#privacy/part-sealer.js';
import { type SignedCheckpoint } from '../signed-checkpoint.js';

/** What was found wrong, and the first position that cannot be relied on. */
export interface Finding {
  position: number;
  /** A fault of the log, `sealed_part`, `signed_rollback`, `signed_fork`, `epoch_anchor` or `log_missing`. */
  fault: string;
  detail: string;
}

export interface ClinicVerification extends Omit<LogVerification, 'fault'> {
  /** Sealed parts that were opened and are what their leaves committed to. */
  sealedParts: number;
  /** Checkpoints that were signed last, one for each epoch that was signed, and with which the log agrees. */
  signedEpochs: number;
  /** Events that were signed in an older epoch and are not here, as the first event of the next one says. */
  lostEvents: number;
  finding: Finding | null;
}

export interface VerifyClinicOptions {
  storage: LogStorage;
  sealer: PartSealer;
  /** Signed checkpoints of an origin that the log must go on from: what was signed last, and what others hold. */
  signedOf: (origin: string) => Promise<readonly SignedCheckpoint[]>;
  onProgress?: (doing: string, done: number, total: number) => void;
  signal?: AbortSignal;
}

const BATCH = 1_000;
const MISSING = 'There is no log of this name.';

/**
 * Checks all that one installation holds of a log: every row against the tree, every sealed part whose key is held
 * against its commitment, and the tree against what was signed last. It stops at the first thing that is wrong.
 */
export async function verifyClinic(log: LogName, options: VerifyClinicOptions): Promise<ClinicVerification> {
  const { storage, onProgress, signal } = options;
  const onEvents = (done: number, total: number): void => onProgress?.('events', done, total);
  const { fault, ...verification } = await verifyLog(storage, log, onEvents, signal);
  const found = { ...verification, sealedParts: 0, signedEpochs: 0, lostEvents: 0, finding: fault };
  if (fault) return found;
  const epochs = await storage.epochs(log);
  if (epochs.length === 0) return { ...found, finding: { position: 0, fault: 'log_missing', detail: MISSING } };
  const parts = await verifySealedParts(log, epochs, options);
  found.sealedParts = parts.opened;
  if (parts.finding) return { ...found, finding: parts.finding };
  for (const [at, epoch] of epochs.entries()) {
    const anchor = await anchorIn(storage, log, epochs[at + 1]);
    const changed = sinceAnchored(epoch, anchor);
    if (changed) return { ...found, finding: changed };
    const signed = (await options.signedOf(epoch.origin)).filter(({ size }) => size > 0);
    let lost = 0;
    for (const one of signed) {
      if (isToldLost(epoch, one, anchor)) {
        lost = Math.max(lost, one.size - epoch.size);
        continue;
      }
      const finding = await againstSigned(storage, log, epoch, one);
      if (finding) return { ...found, finding };
    }
    found.lostEvents += lost;
    if (signed.length > 0) found.signedEpochs++;
  }
  return { ...found, finding: await laterEpochSigned(epochs.at(-1)!, options) };
}

/** An epoch that was taken out as a whole leaves no trace in the database; that it was signed shows it. */
async function laterEpochSigned(
  { base, size, origin }: Epoch,
  { signedOf }: VerifyClinicOptions,
): Promise<Finding | null> {
  const next = nextEpochOrigin(origin);
  const signed = (await signedOf(next)).find((one) => one.size > 0);
  if (!signed) return null;
  const position = base + size;
  const detail = `Position ${position}: ${signed.size} events of ${next} were signed, and there is no such epoch.`;
  return { position, fault: 'signed_rollback', detail };
}

async function verifySealedParts(
  log: LogName,
  epochs: readonly Epoch[],
  { storage, sealer, onProgress, signal }: VerifyClinicOptions,
): Promise<{ opened: number; finding: Finding | null }> {
  const end = epochs.reduce((sum, { size }) => sum + size, 0);
  let opened = 0;
  for (let from = 0; from < end; from += BATCH) {
    signal?.throwIfAborted();
    const range = { from, to: from + BATCH };
    const parts = await storage.readSealedParts(log, range);
    const events = parts.length === 0 ? [] : await storage.readEvents(log, range, BATCH);
    for (const part of parts) {
      const leaf = JSON.parse(events[part.position - from]!.leaf) as Leaf;
      const finding = await openPart(sealer, leaf, part);
      if (finding === 'opened') opened++;
      else if (finding) return { opened, finding };
    }
    onProgress?.('sealed parts', Math.min(from + BATCH, end), end);
  }
  return { opened, finding: null };
}

async function openPart(sealer: PartSealer, leaf: Leaf, part: StoredPart): Promise<Finding | 'opened' | null> {
  const { position, name, body } = part;
  if (body === null || leaf.kid === undefined) return null;
  const { log, eventId, kid } = leaf;
  try {
    const place = { log, eventId, part: name, kid, sealed: body, commitment: leaf.parts[name]! };
    return (await sealer.open(place)) === null ? null : 'opened';
  } catch (error) {
    if (!isProblem(error)) throw error;
    const detail = `Position ${position}: the sealed part "${name}" is not what was committed (${error.code}).`;
    return { position, fault: 'sealed_part', detail };
  }
}

/** What the first event of the epoch after says of the one before, if it says anything. */
async function anchorIn(storage: LogStorage, log: LogName, next: Epoch | undefined): Promise<JsonObject> {
  const [first] = next ? await storage.readEvents(log, { from: next.base, to: next.base + 1 }, 1) : [];
  return first ? ((JSON.parse(first.leaf) as Leaf).anchor ?? {}) : {};
}

/** Once the next epoch has begun, nothing is added to the one before. Logs of older versions do not say where it ended. */
function sinceAnchored({ base, size, root, origin }: Epoch, { recorded }: JsonObject): Finding | null {
  if (recorded === undefined) return null;
  const then = recorded as { size: number; root: string };
  if (then.size === size && then.root === root.toString('base64')) return null;
  const detail = `Position ${base}: ${origin} is not as it was when the next epoch began, with ${then.size} events.`;
  return { position: base, fault: 'epoch_anchor', detail };
}

/** A restore that everybody was told of is no finding: the next epoch names the checkpoint whose events are missing. */
function isToldLost(epoch: Epoch, signed: SignedCheckpoint, anchor: JsonObject): boolean {
  if (signed.size <= epoch.size || anchor.origin !== epoch.origin) return false;
  return anchor.size === signed.size
    ? anchor.root === signed.root.toString('base64')
    : Number(anchor.size) > signed.size;
}

async function againstSigned(
  storage: LogStorage,
  log: LogName,
  epoch: Epoch,
  signed: SignedCheckpoint,
): Promise<Finding | null> {
  if (signed.size > epoch.size) {
    const position = epoch.base + epoch.size;
    const detail = `Position ${position}: ${signed.size} events of ${epoch.origin} were signed, and ${epoch.size} are here.`;
    return { position, fault: 'signed_rollback', detail };
  }
  const read = (refs: Parameters<LogStorage['readNodes']>[2]) => storage.readNodes(log, epoch.epoch, refs);
  const proof = await makeConsistencyProof(signed.size, epoch.size, read);
  const claim = { from: signed.size, fromRoot: signed.root, to: epoch.size, toRoot: epoch.root, proof };
  if (checkConsistency(claim)) return null;
  const detail = `${epoch.origin} does not go on from the ${signed.size} events that were signed: it was rewritten.`;
  return { position: epoch.base, fault: 'signed_fork', detail };
}
