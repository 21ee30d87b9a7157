import { type Instant } from '#kernel/clock.js';
import { type JsonObject } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { type EventLog } from '#event-log/event-log.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import {
  effectiveEntries,
  type Entered,
  type EntryEvent,
  type FieldChange,
  happenedAt,
  isCorrection,
  isRecordedLate,
  isVoid,
} from '#treatments/domain/entry.events.js';
import { type RecordFact } from '../domain/fact.js';

export interface SessionTimeline {
  sessionId: string;
  clientId: string | null;
  /** Position of the newest event that was taken into account. */
  knownAt: number;
  /** In the order of recording. */
  entries: TimelineEntry[];
}

export interface TimelineEntry {
  entryId: string;
  position: number;
  type: string;
  /** When it happened: an instant or a day, as precisely as it was said; null where nobody said. */
  happened: string | null;
  recordedAt: Instant;
  /** It was recorded more than 24 h after it happened. */
  late: boolean;
  actor: string;
  role: string;
  /** Why it was entered after the record had moved on; null where it was not. */
  lateReason: string | null;
  status: 'standing' | 'corrected' | 'voided';
  /** As it was first entered; null where the clinical part was destroyed. */
  original: JsonObject | null;
  /** As it stands with its corrections; null where it was voided. */
  current: JsonObject | null;
  corrections: (Change & { changes: FieldChange[] })[];
  voided: Change | null;
  /** The entry and its corrections, whose sealed parts hold the words that go with it. */
  sealedIn: string[];
}

/** A correction or a void: what was entered about the entry later. */
export interface Change {
  entryId: string;
  position: number;
  recordedAt: Instant;
  actor: string;
  role: string;
  reason: string | null;
}

/**
 * Everything that was recorded of one session, read from the log itself: the session's own stream, and what the
 * client's stream says of this session (assessments). So it is never behind, and as of any position.
 *
 * @param knownAt leaves out what was recorded after this position
 * @throws Problem `session_unknown`
 */
export async function readSessionTimeline(
  log: Pick<EventLog, 'readStream'>,
  clinicId: string,
  sessionId: string,
  timeZone: string,
  knownAt = Number.MAX_SAFE_INTEGER,
): Promise<SessionTimeline> {
  const known = async (stream: string): Promise<RecordedEvent[]> =>
    (await log.readStream(clinicId, stream)).filter(({ position }) => position <= knownAt);
  const ofSession = await known(`session-${sessionId}`);
  if (ofSession.length === 0) throw new Problem('not_found', 'session_unknown', 'No such session is on record.');
  const clientId = ofSession.find(({ data }) => typeof data?.clientId === 'string')?.data?.clientId as
    string | undefined;
  const ofClient = clientId === undefined ? [] : timelineOf(await known(`client-${clientId}`), timeZone);
  const entries = [
    ...timelineOf(ofSession, timeZone),
    ...ofClient.filter(({ original, current }) => (current ?? original)?.sessionId === sessionId),
  ].sort((one, other) => one.position - other.position);
  const positions = entries.flatMap(({ position, corrections, voided }) => {
    return [position, ...corrections.map((change) => change.position), voided?.position ?? 0];
  });
  return { sessionId, clientId: clientId ?? null, knownAt: Math.max(...positions), entries };
}

/** A stream as entries, each with what was entered about it later. */
function timelineOf(stream: readonly RecordedEvent[], timeZone: string): TimelineEntry[] {
  const facts = stream.filter(({ data }) => data !== null) as unknown as Entered<RecordFact | EntryEvent>[];
  const standing = new Map(effectiveEntries<RecordFact>(facts).map((entry) => [entry.eventId, entry]));
  const entries = new Map<string, TimelineEntry>();
  for (const event of stream) {
    const about = event.data === null ? undefined : aboutEntry(event);
    if (about) {
      const target = entries.get(about.entryId);
      if (!target || target.voided) continue;
      if (about.changes) target.corrections.push({ ...changeOf(event), changes: about.changes });
      else target.voided = changeOf(event);
      target.status = about.changes ? 'corrected' : 'voided';
      if (about.changes) target.sealedIn.push(event.eventId);
      continue;
    }
    const current = (standing.get(event.eventId)?.data ?? null) as JsonObject | null;
    entries.set(event.eventId, entryOf(event, current, timeZone));
  }
  return [...entries.values()];
}

function entryOf(event: RecordedEvent, current: JsonObject | null, timeZone: string): TimelineEntry {
  const { eventId, position, type, recordedAt, actor, role, data } = event;
  const said = current ?? data;
  const happened = said && happenedAt(said);
  return {
    entryId: eventId,
    position,
    type,
    happened,
    recordedAt,
    late: isRecordedLate(happened, recordedAt, timeZone),
    actor,
    role,
    lateReason: typeof said?.lateReason === 'string' ? said.lateReason : null,
    status: 'standing',
    original: data,
    current,
    corrections: [],
    voided: null,
    sealedIn: [eventId],
  };
}

function aboutEntry(event: RecordedEvent): { entryId: string; changes: FieldChange[] | null } | undefined {
  if (isCorrection(event)) return { entryId: event.data.entryId, changes: event.data.changes };
  return isVoid(event) ? { entryId: event.data.entryId, changes: null } : undefined;
}

function changeOf({ eventId, position, recordedAt, actor, role, reason }: RecordedEvent): Change {
  return { entryId: eventId, position, recordedAt, actor, role, reason: reason ?? null };
}
