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
  /** 1,000 where it is not said. */
  needleLengthUm?: number;
  /** How many of those affected are seen without it again, ten days after it began. */
  resolved?: number;
  /** How many are assessed before and after: those who are two levels better first, then those who are the same. */
  improved?: number;
  unchanged?: number;
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
  const events = practitioners.flatMap((each) =>
    Array.from({ length: each.sessions }, (_, index) => clientOf(each, index)).flat(),
  );
  await log.append({ log: clinicId, commandId: newId(), body: null, actor: newId(), role: 'practitioner', events });
}

function clientOf(practitioner: PractitionerSessions, index: number): NewEvent[] {
  const { practitionerId, affected, resolved = 0, needleLengthUm = 1_000 } = practitioner;
  const clientId = uuidV5(practitionerId, `client ${index}`);
  const session = `session-${uuidV5(practitionerId, `session ${index}`)}`;
  const effectId = newId();
  const day = addDays('2025-03-03', index);
  const event = (type: string, stream: string, data: JsonObject): NewEvent => ({ type, stream, data });
  return [
    event('ClientRegistered', `client-${clientId}`, {}),
    event('SessionStarted', session, { clientId, practitionerId, at: `${day}T09:00:00.000Z` }),
    event('AreaTreated', session, { area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm }),
    event('SessionCompleted', session, { durationS: 2_700 }),
    event('FollowUpRecorded', session, { day: 28, contactedOn: addDays(day, 30), reached: true }),
    ...(index < affected
      ? [
          event('SideEffectReported', session, {
            effectId,
            type: 'milia',
            area: 'cheek',
            onset: addDays(day, 5),
            grade: 1,
          }),
        ]
      : []),
    ...(index < resolved ? [event('SideEffectResolved', session, { effectId, resolved: addDays(day, 15) })] : []),
    ...assessmentsOf(practitioner, index).map(({ phase, after, value }) =>
      event('OutcomeAssessed', `client-${clientId}`, {
        ...{ assessedOn: addDays(day, after), phase, scale: 'goodman_baron_qualitative', value },
      }),
    ),
  ];
}

function assessmentsOf({ improved = 0, unchanged = 0 }: PractitionerSessions, index: number) {
  if (index >= improved + unchanged) return [];
  return [
    { phase: 'baseline', after: 0, value: 4 },
    { phase: 'final', after: 60, value: index < improved ? 2 : 4 },
  ];
}
