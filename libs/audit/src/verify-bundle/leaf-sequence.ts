import { type Leaf } from '#ledger/leaf.js';
import { type FailureCode, VerificationFailure } from './verification-failure.js';

/**
 * The rules across leaves (log format §9), for leaves given in order. For a million events it keeps their ids, their
 * commands and the number of each one's stream, and nothing else.
 */
export class LeafSequence {
  private readonly eventIds = new Set<string>();
  private readonly pastCauses = new Set<string>();
  private readonly streams = new Map<string, { number: number; version: number }>();
  /** By index: which stream the event stands in. */
  private readonly streamNumbers: number[] = [];
  private cause = '';
  private recordedAt = '';

  /** @throws VerificationFailure `E_DUP`, `E_STREAM`, `E_TIME` or `E_CORRECTS`, for the first of them in this order */
  take(leaf: Leaf): void {
    this.checkDuplicates(leaf);
    this.checkStream(leaf);
    this.checkTime(leaf);
    this.checkCorrection(leaf);
  }

  private checkDuplicates({ index, eventId, cause }: Leaf): void {
    if (this.eventIds.size === this.eventIds.add(eventId).size)
      throw refused('E_DUP', 'The event id was used before.', index);
    if (cause === this.cause) return;
    if (this.pastCauses.has(cause))
      throw refused('E_DUP', 'The command appears again after events of another command.', index);
    this.pastCauses.add(this.cause);
    this.cause = cause;
  }

  private checkStream({ index, stream, streamVersion, type, role }: Leaf): void {
    if (index === 0 && (type !== 'LogOpened' || stream !== 'log' || role !== 'system'))
      throw refused('E_STREAM', 'A log begins with LogOpened in the stream "log", in the role "system".', index);
    const known = this.streams.get(stream) ?? { number: this.streams.size, version: 0 };
    if (streamVersion !== known.version + 1)
      throw refused('E_STREAM', `The stream goes on with version ${known.version + 1}, not ${streamVersion}.`, index);
    known.version = streamVersion;
    this.streams.set(stream, known);
    this.streamNumbers.push(known.number);
  }

  private checkTime({ index, recordedAt, type }: Leaf): void {
    // Instants of one form sort as text. The first leaf follows the empty text, which sorts before all.
    if (recordedAt < this.recordedAt && type !== 'ClockAdjusted')
      throw refused('E_TIME', 'The event was recorded before the one that it follows.', index);
    this.recordedAt = recordedAt;
  }

  private checkCorrection({ index, corrects, reason }: Leaf): void {
    if (corrects === undefined) return;
    if (corrects < 0 || corrects >= index)
      throw refused('E_CORRECTS', 'A correction names an earlier event of the log.', index);
    if (this.streamNumbers[corrects] !== this.streamNumbers[index])
      throw refused('E_CORRECTS', 'A correction stands in the stream of the event that it corrects.', index);
    if (reason === undefined) throw refused('E_CORRECTS', 'A correction gives its reason.', index);
  }
}

function refused(code: FailureCode, detail: string, index: number): VerificationFailure {
  return new VerificationFailure(code, detail, { index, file: 'events.ndjson' });
}
