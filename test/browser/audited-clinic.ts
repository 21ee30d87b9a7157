import { type Clock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { type TestPerson } from '../support/service.js';
import { type BrowserClinic, startClinic } from './clinic.js';

const DAY_MS = 86_400_000;
/** So long ago the clinic recorded what it knew then; the rest came today. */
export const IDLE_DAYS = 60;

export interface AuditedClinic extends BrowserClinic {
  auditor: TestPerson;
  sessionId: string;
  seriesId: string;
  /** Positions in the log. */
  at: Readonly<Record<'planned' | 'area' | 'reaction' | 'corrected' | 'voided' | 'effect' | 'followUp', number>>;
}

/**
 * A clinic with something to audit: a session of which one entry was corrected and one taken back, with nothing recorded
 * for two months in between, and a side effect that became known late.
 */
export async function startAuditedClinic(): Promise<AuditedClinic> {
  let behindMs = IDLE_DAYS * DAY_MS;
  const clock: Clock = {
    now: () => Date.now() - behindMs,
    monotonicMs: () => performance.now() - behindMs,
  };
  const clinic = await startClinic({}, clock);
  const { service } = clinic;
  const auditor = await service.hire('auditor', '2099-01-01T00:00:00.000Z');
  const { clientId } = clinic.known;
  const [sessionId, seriesId] = [newId(), newId()];
  const began = clock.now() - 20 * DAY_MS;
  const instant = (minute: number) => new Date(began + minute * 60_000).toISOString();
  const day = (after: number) => new Date(began + after * DAY_MS).toISOString().slice(0, 10);
  const late = { reason: 'recorded_on_paper' };
  const session = `sessions/${sessionId}`;
  const record = async (path: string, body: object): Promise<{ position: number; entryId: string }> => {
    const { staffId } = service.practitioner;
    const cookie = `pinpoint=${await service.stores.identity.sessions.begin(staffId, 'full', false)}`;
    const answer = await service.post(path, body, { cookie });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    const { events } = answer.body as { events: { eventId: string; position: number }[] };
    return { position: events[0]!.position, entryId: events[0]!.eventId };
  };
  const planned = await record(`series/${seriesId}/plan`, { clientId, targetSessions: 4, plannedOn: day(-1) });
  const practitionerId = service.practitioner.staffId;
  await record(`${session}/start`, { clientId, practitionerId, seriesId, at: instant(0), late });
  await record(`${session}/cleansings`, { at: instant(2), late });
  const treated = { area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm: 1_500, passes: 3 };
  const area = await record(`${session}/areas`, { ...treated, at: instant(5), endedAt: instant(15), late });
  const reaction = await record(`${session}/reactions`, { at: instant(16), type: 'erythema', severity: 1, late });
  await record(`${session}/completion`, { at: instant(20), late });

  behindMs = 0;
  const changes = [{ field: 'needleLengthUm', old: 1_500, new: 1_200 }];
  const correction = { entryId: area.entryId, changes, reason: 'typing_error' };
  const corrected = await record(`${session}/corrections`, correction);
  const voided = await record(`${session}/voids`, { entryId: reaction.entryId, reason: 'duplicate' });
  const found = { effectId: newId(), type: 'post_inflammatory_hyperpigmentation', area: 'cheek', grade: 2 };
  const effect = await record(`${session}/side-effects`, { ...found, onset: day(6), late });
  const followUp = await record(`${session}/follow-ups`, { day: 28, contactedOn: day(29), reached: true, late });
  const secret = await service.stores.identity.sessions.begin(auditor.staffId, 'full', true);
  return {
    ...clinic,
    ...{ auditor: { ...auditor, headers: { ...auditor.headers, cookie: `pinpoint=${secret}` } }, sessionId, seriesId },
    at: {
      ...{ planned: planned.position, area: area.position, reaction: reaction.position },
      ...{ corrected: corrected.position, voided: voided.position },
      ...{ effect: effect.position, followUp: followUp.position },
    },
  };
}
