import { type Epoch, type LogStorage, type StoredEvent, type StoredPart } from '#event-log/log-storage.js';
import { type LogName } from '#event-log/recorded-event.js';
import { Problem } from '#kernel/problem.js';
import { type Leaf } from '#ledger/leaf.js';
import { type PartSealer } from '#privacy/part-sealer.js';

/** What a bundle shows of the parts; all leaves are in it, whatever it shows. */
export interface BundleView {
  /** Only this stream's parts are open; those of others are withheld. */
  stream?: string;
  /** Opens the parts that name people, for an auditor who may know them. Otherwise they are withheld. */
  sealer?: PartSealer;
}

interface OpenPart {
  payload: string;
  salt: string;
}

const BATCH = 500;

/**
 * The lines of `events.ndjson` for the first `size` leaves of an epoch. Read in batches, so that memory does not grow
 * with the log.
 */
export async function* bundleLines(
  storage: LogStorage,
  log: LogName,
  epoch: Epoch,
  size: number,
  view: BundleView,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const erasedElsewhere = await keysErasedElsewhere(storage, log, epoch, size);
  for (let from = 0; from < size; from += BATCH) {
    signal?.throwIfAborted();
    const range = { from: epoch.base + from, to: epoch.base + Math.min(from + BATCH, size) };
    const events = await storage.readEvents(log, range, BATCH);
    const parts = await storage.readSealedParts(log, range);
    let lines = '';
    let part = 0;
    for (const [offset, event] of events.entries()) {
      if (event.position !== range.from + offset) throw missing(range.from + offset);
      const start = part;
      while (parts[part]?.position === event.position) part++;
      lines += await lineOf(event, parts.slice(start, part), view, erasedElsewhere);
    }
    if (events.length < range.to - range.from) throw missing(range.from + events.length);
    yield lines;
    onProgress(Math.min(from + BATCH, size));
  }
}

/**
 * Keys whose erasure the log records, but not in the leaves of the bundle: in a later epoch, or after the checkpoint.
 * The bundle cannot prove it, so it does not say it either, and only withholds what is gone.
 */
async function keysErasedElsewhere(
  storage: LogStorage,
  log: LogName,
  { base }: Epoch,
  size: number,
): Promise<ReadonlySet<string>> {
  const [inside, outside] = [new Set<string>(), new Set<string>()];
  for (const { position, leaf } of await storage.readErasures(log)) {
    const isInside = position >= base && position < base + size;
    for (const kid of (JSON.parse(leaf) as Leaf).erases ?? []) (isInside ? inside : outside).add(kid);
  }
  return new Set([...outside].filter((kid) => !inside.has(kid)));
}

async function lineOf(
  event: StoredEvent,
  parts: readonly StoredPart[],
  view: BundleView,
  erasedElsewhere: ReadonlySet<string>,
): Promise<string> {
  const leaf = JSON.parse(event.leaf) as Leaf;
  const inScope = view.stream === undefined || view.stream === leaf.stream;
  const open: Record<string, OpenPart> = {};
  const closed: Record<string, 'withheld' | 'erased'> = {};
  for (const name of Object.keys(leaf.parts)) {
    const shown = await partOf(name, leaf, event, parts, inScope, view.sealer);
    if (typeof shown === 'object') open[name] = shown;
    else closed[name] = shown === 'erased' && erasedElsewhere.has(leaf.kid ?? '') ? 'withheld' : shown;
  }
  return `${JSON.stringify({ index: leaf.index, leaf: event.leaf, open, closed })}\n`;
}

/** What is gone is called erased, in and out of scope; that an erasure explains it is for the verifier to find. */
async function partOf(
  name: string,
  leaf: Leaf,
  event: StoredEvent,
  parts: readonly StoredPart[],
  inScope: boolean,
  sealer: PartSealer | undefined,
): Promise<OpenPart | 'withheld' | 'erased'> {
  if (name === 'clinical') {
    if (event.clinical === null || event.salt === null) return 'erased';
    return inScope ? { payload: event.clinical, salt: event.salt.toString('base64url') } : 'withheld';
  }
  const sealed = parts.find((part) => part.name === name)?.body;
  if (!sealed) return 'erased';
  if (!inScope || !sealer || leaf.kid === undefined) return 'withheld';
  const { log, eventId, kid } = leaf;
  const clear = await sealer.open({ log, eventId, part: name, kid, sealed, commitment: leaf.parts[name]! });
  return clear === null ? 'erased' : { payload: clear.payloadJcs, salt: Buffer.from(clear.salt).toString('base64url') };
}

function missing(position: number): Problem {
  return new Problem('corrupt', 'event_missing', `Position ${position} is missing from the log; run verify.`, {
    position,
  });
}
