import { type EventLog } from '#event-log/event-log.js';
import { type NewEvent } from '#event-log/recorded-event.js';
import { addDays } from '#kernel/calendar.js';
import { newId, uuidV5 } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { setTimeout as delay } from 'node:timers/promises';
import { type TestService } from './service.js';

/** Sessions of each practitioner, one for each client, and how many of them milia came of. */
export interface PractitionerSessions {
  practitionerId: string;
  sessions: number;
  affected: number;
}

/** Three practitioners of whom the last is apart: a funnel alarms, and nothing else has enough to be judged. */
export function threePractitioners(): PractitionerSessions[] {
  const [first, second, apart] = [newId(), newId(), newId()];
  return [
    { practitionerId: first, sessions: 20, affected: 1 },
    { practitionerId: second, sessions: 20, affected: 0 },
    { practitionerId: apart, sessions: 20, affected: 14 },
  ];
}

/** Short enough for a test that waits for signals. */
export const WATCHFUL = { watch: { afterEntriesMs: 20, everyMs: 3_600_000 } };
/** A funnel of three practitioners signals for three indicators: any, adverse, and the group of milia. */
export const SIGNALS_OF_FUNNEL = 3;

/** Records the history in the clinic of a watchful service, and waits until it has raised its signals; answers their ids. */
export async function raisedSignals(service: TestService, practitioners = threePractitioners()): Promise<string[]> {
  const { stores, clinicId, owner } = service;
  await recordFunnelHistory(stores.log, clinicId, practitioners);
  const until = performance.now() + 20_000;
  for (;;) {
    const { body } = await service.get('signals', owner.headers);
    const { items } = body as { items: { signalId: string }[] };
    if (items.length >= SIGNALS_OF_FUNNEL) return items.map(({ signalId }) => signalId);
    if (performance.now() > until) throw new Error(`${items.length} signals were raised`);
    await delay(50);
  }
}

/** Records sessions of 2025 that were all followed up for 28 days. Entered as the domain would enter them. */
export async function recordFunnelHistory(
  log: EventLog,
  clinicId: string,
  practitioners: readonly PractitionerSessions[],
): Promise<void> {
  const events: NewEvent[] = [];
  for (const { practitionerId, sessions, affected } of practitioners) {
    for (let index = 0; index < sessions; index++) {
      events.push(...clientOf(practitionerId, index, index < affected));
    }
  }
  await log.append({ log: clinicId, commandId: newId(), body: null, actor: newId(), role: 'practitioner', events });
}

function clientOf(practitionerId: string, index: number, isAffected: boolean): NewEvent[] {
  const clientId = uuidV5(practitionerId, `client ${index}`);
  const session = `session-${uuidV5(practitionerId, `session ${index}`)}`;
  const day = addDays('2025-03-03', index);
  const event = (type: string, stream: string, data: JsonObject): NewEvent => ({ type, stream, data });
  return [
    event('ClientRegistered', `client-${clientId}`, {}),
    event('SessionStarted', session, { clientId, practitionerId, at: `${day}T09:00:00.000Z` }),
    event('AreaTreated', session, { area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm: 1_000 }),
    event('SessionCompleted', session, { durationS: 2_700 }),
    event('FollowUpRecorded', session, { day: 28, contactedOn: addDays(day, 30), reached: true }),
    ...(isAffected
      ? [event('SideEffectReported', session, { effectId: newId(), type: 'milia', onset: addDays(day, 5), grade: 1 })]
      : []),
  ];
}
