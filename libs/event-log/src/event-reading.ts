import { type JsonObject } from '#kernel/json.js';
import { type Leaf } from '#ledger/leaf.js';
import { type Receipt } from './append.js';
import { type EventCatalogue } from './event-catalogue.js';
import { type StoredEvent, type StoredPart } from './log-storage.js';
import { type LogName, type PartName, type RecordedEvent } from './recorded-event.js';

/** The answer that a command got, put together again from what it recorded. */
export function receiptOf(log: LogName, stored: readonly StoredEvent[]): Receipt {
  const leaves = stored.map(({ leaf }) => JSON.parse(leaf) as Leaf);
  const last = leaves[leaves.length - 1]!;
  return {
    log,
    commandId: last.cause,
    recordedAt: last.recordedAt,
    position: stored[stored.length - 1]!.position,
    events: stored.map(({ position, streamVersion, leafHash }, index) => {
      const { eventId, type, stream } = leaves[index]!;
      return { position, eventId, type, stream, streamVersion, leafHash: leafHash.toString('hex') };
    }),
    repeated: false,
  };
}

/** Whether any of the events has a sealed part, so that the table of them must be asked. */
export function hasSealedParts(leaves: readonly Leaf[]): boolean {
  for (const leaf of leaves) for (const name in leaf.parts) if (name !== 'clinical') return true;
  return false;
}

/** Puts an event together from its rows, its data raised to the newest version of its type. */
export function recordedEvent(
  log: LogName,
  stored: StoredEvent,
  leaf: Leaf,
  parts: readonly StoredPart[],
  catalogue: EventCatalogue,
): RecordedEvent {
  const base = stored.position - leaf.index;
  const destroyed: PartName[] = [];
  const sealed: RecordedEvent['sealed'] = {};
  for (const { name, body } of parts) {
    if (body) sealed[name] = body;
    else destroyed.push(name);
  }
  let data: JsonObject | null = null;
  if (stored.clinical !== null) {
    data = catalogue.raise(leaf.type, leaf.typeVersion, JSON.parse(stored.clinical) as JsonObject);
  } else if ('clinical' in leaf.parts) destroyed.push('clinical');
  return {
    log,
    origin: leaf.log,
    position: stored.position,
    leafHash: stored.leafHash,
    eventId: leaf.eventId,
    type: leaf.type,
    typeVersion: catalogue.readVersion(leaf.type, leaf.typeVersion),
    stream: leaf.stream,
    streamVersion: stored.streamVersion,
    actor: leaf.actor,
    role: leaf.role,
    recordedAt: leaf.recordedAt,
    cause: leaf.cause,
    ...(leaf.kid !== undefined && { kid: leaf.kid }),
    ...(leaf.corrects !== undefined && { corrects: leaf.corrects + base }),
    ...(leaf.reason !== undefined && { reason: leaf.reason }),
    ...(leaf.erases !== undefined && { erases: leaf.erases }),
    data,
    sealed,
    commitments: leaf.parts,
    destroyed,
  };
}
