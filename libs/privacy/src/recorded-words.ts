import { type RecordedEvent, type SealedPartName } from '#event-log/recorded-event.js';
import { type PartSealer } from './part-sealer.js';

/** Words by member. */
export type Words = Record<string, string>;

/**
 * A sealed part of a recorded event, opened and held to its leaf's commitment. Null where the event has no such part,
 * or its key was destroyed.
 *
 * @throws Problem as `openPart`
 */
export async function openWords(
  sealer: PartSealer,
  part: SealedPartName,
  { eventId, origin, kid, commitments, sealed: parts }: RecordedEvent,
): Promise<Words | null> {
  const sealed = parts[part];
  if (sealed === undefined || kid === undefined) return null;
  const clear = await sealer.open({ log: origin, eventId, part, kid, sealed, commitment: commitments[part] });
  return clear && (JSON.parse(clear.payloadJcs) as Words);
}
