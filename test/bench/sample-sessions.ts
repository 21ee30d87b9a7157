import { newId } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { type AppendRequest } from '#event-log/append.js';
import { type EventTypeVersion } from '#event-log/event-catalogue.js';
import { logEventTypes } from '#event-log/log-events.js';
import { type PartSealing } from '#event-log/prepare-command.js';
import { type LogName, type NewEvent } from '#event-log/recorded-event.js';
import { createCipheriv, randomBytes } from 'node:crypto';

/** Events of one session, in their order. Members and mix are those of a clinic's record; the values are made up. */
const SESSION: readonly { type: string; data: JsonObject; notes?: string }[] = [
  { type: 'SessionStarted', data: { clientId: newId(), at: '2026-03-02T10:00:00.000Z', sessionNumber: 3 } },
  {
    type: 'PreparationChecked',
    data: {
      at: '2026-03-02T10:01:10.000Z',
      items: ['sun', 'retinoids', 'waxing', 'nsaids', 'isotretinoin', 'pregnancy'].map((item) => {
        return { item, status: 'met' };
      }),
    },
  },
  { type: 'SkinCleansed', data: { at: '2026-03-02T10:03:00.000Z', product: 'chlorhexidine' } },
  {
    type: 'AnestheticApplied',
    data: { at: '2026-03-02T10:05:00.000Z', product: 'lidocaine_prilocaine_cream', massMg: 5000, surfaceMm2: 12000 },
  },
  { type: 'AnestheticRemoved', data: { at: '2026-03-02T10:40:00.000Z', contactTimeS: 2100 } },
  ...['left', 'right', 'midline'].map((side, index) => {
    return {
      type: 'AreaTreated',
      data: {
        at: `2026-03-02T10:4${index + 3}:00.000Z`,
        area: side === 'midline' ? 'forehead' : 'cheek',
        side,
        surfaceMm2: 4200,
        deviceType: 'pen',
        cartridgeLot: 'LOT-2026-0187',
        pinCount: 12,
        needleLengthUm: 1500,
        speed: 7000,
        speedUnit: 'rpm',
        passes: 4,
        pattern: 'vertical',
        pressure: 'medium',
        endpoint: 'pinpoint_bleeding_sparse',
      },
    };
  }),
  {
    type: 'ImmediateReactionObserved',
    data: { at: '2026-03-02T10:52:00.000Z', type: 'erythema', severity: 2, areas: ['cheek', 'forehead'], painNrs: 3 },
    notes: 'Felt a little dizzy when sitting up; water given, settled within five minutes. Prefers the left side.',
  },
  { type: 'PostProcedureProductApplied', data: { at: '2026-03-02T10:55:00.000Z', product: 'hyaluronic_acid' } },
  {
    type: 'AftercareGiven',
    data: {
      at: '2026-03-02T10:58:00.000Z',
      items: ['no_makeup_24h', 'no_sun_24h', 'gentle_cleanser', 'moisturizing_serum', 'daily_sunscreen'],
      templateVersion: 4,
    },
  },
  { type: 'SessionCompleted', data: { at: '2026-03-02T11:00:00.000Z' } },
];

export const EVENTS_PER_SESSION = SESSION.length;

/** A published schema says what a value may be, member by member, so these do too. */
function schemaOf(value: unknown): JsonObject {
  if (typeof value === 'string') {
    return /^\d{4}-/.test(value)
      ? { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }
      : { type: 'string', minLength: 1, maxLength: 100 };
  }
  if (typeof value === 'number') return { type: 'integer', minimum: 0 };
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (Array.isArray(value)) return { type: 'array', items: schemaOf(value[0]), maxItems: 50 };
  const properties = Object.fromEntries(Object.entries(value as JsonObject).map(([key, v]) => [key, schemaOf(v)]));
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

export const sampleEventTypes: readonly EventTypeVersion[] = [
  ...logEventTypes,
  ...[...new Map(SESSION.map((event) => [event.type, event])).values()].map(({ type, data }) => {
    const notes: JsonObject = {
      type: 'object',
      additionalProperties: false,
      required: ['text'],
      properties: { text: { type: 'string' } },
    };
    const sealed: JsonObject = { type: 'object', additionalProperties: false, properties: { notes } };
    const properties: JsonObject = { data: schemaOf(data), sealed };
    const schema: JsonObject = { type: 'object', additionalProperties: false, required: ['data'], properties };
    return { type, version: 1, schema };
  }),
];

/** Seals as the product does (log format §4), with one key for all: the bench measures the log, not the key store. */
export function sampleSealing(): PartSealing {
  const key = randomBytes(32);
  return {
    seal: async ({ log, eventId, part, payloadJcs, salt }) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(`mnlog/seal/v1\n${log}\n${eventId}\n${part}`));
      const text = `{"payload":${payloadJcs},"salt":"${Buffer.from(salt).toString('base64url')}"}`;
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([1]), nonce, sealed, cipher.getAuthTag()]);
    },
  };
}

interface RunningSession {
  stream: string;
  kid: string;
  actor: string;
  done: number;
}

/** Endless commands of a clinic's days: sessions of twelve events each, several at a time, a command an event. */
export class SampleClinic {
  private readonly running = new Map<number, RunningSession>();
  /** Streams of sessions that are complete. */
  readonly completed: string[] = [];

  constructor(private readonly log: LogName) {}

  /** The next command in a room; a new session begins there when the last one is over. */
  nextCommand(room: number): AppendRequest {
    const session = this.running.get(room) ?? newSession();
    this.running.set(room, session);
    const { stream, actor, done } = session;
    const event = nextEvent(session);
    if (session.done === EVENTS_PER_SESSION) {
      this.completed.push(stream);
      this.running.delete(room);
    }
    return {
      ...{ log: this.log, commandId: newId(), body: event.data!, actor, role: 'practitioner' },
      ...{ expected: { [stream]: done }, events: [event] },
    };
  }

  /** One command of many events, as an import makes them. */
  nextImport(count: number): AppendRequest {
    const events: NewEvent[] = [];
    for (let session: RunningSession | undefined; events.length < count;) {
      if (session === undefined || session.done === EVENTS_PER_SESSION) {
        session = newSession();
      }
      events.push(nextEvent(session));
    }
    const body = events.map(({ data }) => data!);
    return { log: this.log, commandId: newId(), body, actor: newId(), role: 'importer', events };
  }
}

function newSession(): RunningSession {
  return { stream: `session-${newId()}`, kid: newId(), actor: newId(), done: 0 };
}

function nextEvent(session: RunningSession): NewEvent {
  const { type, data, notes } = SESSION[session.done++]!;
  const { stream, kid } = session;
  return { type, stream, kid, data, ...(notes !== undefined && { sealed: { notes: { text: notes } } }) };
}
