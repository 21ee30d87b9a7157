import { instantOf } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { type EventLog } from '#event-log/event-log.js';
import { type LogName, type NewEvent } from '#event-log/recorded-event.js';
import { type TreatmentEvent } from '#treatments/domain/treatment-event.js';

const DAY_MS = 86_400_000;
/** About as many as a session comes to, with what follows it. */
export const EVENTS_OF_SESSION = 18;
const PRACTITIONERS = Array.from({ length: 8 }, () => newId());
const SESSIONS_A_DAY = 40;
const SESSIONS_OF_SERIES = 4;
const EVENTS_OF_COMMAND = 500;

/**
 * Writes a clinic's history, day by day, as it comes to a log: sessions side by side, follow-ups and side effects days
 * and weeks after, a correction here and there. The values are made up; kinds and sizes are those of real entries.
 */
export class ClinicHistory {
  private day = 0;
  private readonly due = new Map<number, NewEvent[]>();
  /** Data key of the client whom a stream concerns. */
  private readonly kids = new Map<string, string>();
  private readonly clients: { clientId: string; seriesId: string; sessions: number }[] = [];
  private written = 0;
  private random = 1;

  constructor(
    private readonly log: EventLog,
    private readonly name: LogName,
  ) {}

  /** Some client of about the middle of the history. */
  get someClient(): string {
    return this.clients[this.clients.length >> 1]!.clientId;
  }

  /** Appends until the log has about so many events. */
  async writeTo(events: number, progress: (done: number) => void): Promise<void> {
    while (this.written < events) {
      const today = [...this.due.entries()].filter(([day]) => day <= this.day).flatMap(([, list]) => list);
      for (const day of [...this.due.keys()]) if (day <= this.day) this.due.delete(day);
      today.push(...this.sessionsOfToday());
      for (let at = 0; at < today.length; at += EVENTS_OF_COMMAND)
        await this.append(today.slice(at, at + EVENTS_OF_COMMAND));
      this.day++;
      progress(this.written);
    }
  }

  private sessionsOfToday(): NewEvent[] {
    const rooms = Array.from({ length: SESSIONS_A_DAY }, (_, room) => this.session(room));
    const today: NewEvent[] = [];
    // Rooms work side by side, so their entries alternate in the log.
    while (rooms.some((room) => room.length > 0)) for (const room of rooms) today.push(...room.splice(0, 1));
    return today;
  }

  private session(room: number): NewEvent[] {
    const known = this.clients[this.clients.length - 1 - room];
    const events: NewEvent[] = [];
    const client = known && known.sessions < SESSIONS_OF_SERIES ? known : this.newClient(events);
    const { clientId, seriesId } = client;
    const sessionNumber = ++client.sessions;
    const stream = `session-${newId()}`;
    this.kids.set(stream, this.kids.get(`client-${clientId}`)!);
    const at = (minute: number): string => instantOf(Date.UTC(2020, 0, 1, 8) + this.day * DAY_MS + minute * 60_000);
    const enter = (event: TreatmentEvent): void => void events.push(eventOf(stream, event));
    const applicationId = newId();
    const practitionerId = PRACTITIONERS[room % PRACTITIONERS.length]!;
    enter({ type: 'SessionStarted', data: { clientId, at: at(0), practitionerId, seriesId, sessionNumber } });
    const items = ['sun', 'retinoid', 'waxing', 'nsaid', 'isotretinoin', 'pregnancy'];
    const met = items.map((item) => ({ item, status: 'met' as const }));
    enter({ type: 'PreparationChecked', data: { at: at(1), items: met } });
    enter({ type: 'SkinCleansed', data: { at: at(3) } });
    enter({ type: 'AnestheticApplied', data: { at: at(5), applicationId, product: 'none' } });
    enter({ type: 'AnestheticRemoved', data: { at: at(35), applicationId } });
    for (const [index, area] of ['cheek', 'forehead'].entries()) {
      const technique = {
        deviceType: 'pen',
        cartridgeLot: 'LOT-2026-0187',
        pinCount: 12,
        needleLengthUm: 1500,
      } as const;
      const passes = { passes: 4, pattern: 'vertical', pressure: 'medium', endpoint: 'erythema' } as const;
      enter({ type: 'AreaTreated', data: { at: at(36 + index), area, side: 'both', ...technique, ...passes } });
    }
    enter({ type: 'ImmediateReactionObserved', data: { at: at(44), type: 'erythema', severity: 1, painNrs: 3 } });
    enter({ type: 'PostProcedureProductApplied', data: { at: at(46), product: 'hyaluronic_acid' } });
    enter({ type: 'AftercareGiven', data: { at: at(48), items: ['no_makeup_24h', 'no_sun_24h', 'sunscreen_daily'] } });
    enter({ type: 'SessionCompleted', data: { at: at(50) } });
    this.planAftermath(stream, at);
    if (sessionNumber === SESSIONS_OF_SERIES) this.endSeries(clientId, seriesId);
    return events;
  }

  private planAftermath(stream: string, at: (minute: number) => string): void {
    const dayAfter = (days: number): string => at(days * 24 * 60).slice(0, 10);
    for (const day of [1, 7, 28]) {
      const adherence = [{ item: 'sunscreen_daily', answer: 'partly' as const }];
      const data = { day, contactedOn: dayAfter(day), reached: this.chance(0.9), adherence };
      if (!data.reached) delete (data as Partial<typeof data>).adherence;
      this.plan(day, stream, { type: 'FollowUpRecorded', data });
    }
    if (!this.chance(0.08)) return;
    const effectId = newId();
    const type = this.chance(0.5) ? 'post_inflammatory_hyperpigmentation' : 'erythema';
    this.plan(3, stream, { type: 'SideEffectReported', data: { effectId, type, onset: dayAfter(2), grade: 1 } });
    this.plan(10, stream, { type: 'SideEffectProgressed', data: { effectId, observed: dayAfter(10), grade: 2 } });
    this.plan(30, stream, { type: 'SideEffectResolved', data: { effectId, resolved: dayAfter(29) } });
  }

  private newClient(events: NewEvent[]): { clientId: string; seriesId: string; sessions: number } {
    const client = { clientId: newId(), seriesId: newId(), sessions: 0 };
    this.clients.push(client);
    const { clientId, seriesId } = client;
    const kid = newId();
    this.kids.set(`client-${clientId}`, kid).set(`series-${seriesId}`, kid);
    const today = instantOf(Date.UTC(2020, 0, 1) + this.day * DAY_MS).slice(0, 10);
    const ofClient = (event: TreatmentEvent): void => void events.push(eventOf(`client-${clientId}`, event));
    ofClient({ type: 'ClientRegistered', data: { birthYear: 1985, sex: 'female', enrolledOn: today } });
    ofClient({ type: 'ConsultationRecorded', data: { consultedOn: today, concern: 'acne_scar', fitzpatrick: 'III' } });
    const baseline = { assessedOn: today, phase: 'baseline', scale: 'ecca', value: 90 } as const;
    ofClient({ type: 'OutcomeAssessed', data: baseline });
    const plan: TreatmentEvent = { type: 'SeriesPlanned', data: { clientId, targetSessions: SESSIONS_OF_SERIES } };
    events.push(eventOf(`series-${seriesId}`, plan));
    return client;
  }

  private endSeries(clientId: string, seriesId: string): void {
    const assessedOn = instantOf(Date.UTC(2020, 0, 1) + (this.day + 30) * DAY_MS).slice(0, 10);
    this.plan(30, `series-${seriesId}`, { type: 'SeriesEnded', data: { reason: 'completed', endedOn: assessedOn } });
    const final = { assessedOn, phase: 'final', scale: 'ecca', value: 40 } as const;
    this.plan(30, `client-${clientId}`, { type: 'OutcomeAssessed', data: final });
  }

  private async append(planned: readonly NewEvent[]): Promise<void> {
    const events = planned.map((event) => ({ ...event, kid: this.kids.get(event.stream)! }));
    const body = events.length;
    const by = { actor: newId(), role: 'practitioner' };
    const receipt = await this.log.append({ log: this.name, commandId: newId(), body, ...by, events });
    this.written = receipt.position + 1;
    for (const { type, eventId, position, stream } of receipt.events) {
      if (type !== 'AreaTreated' || !this.chance(0.05)) continue;
      const data: JsonObject = {
        entryId: eventId,
        changes: [{ field: 'passes', old: 4, new: 5 }],
        reason: 'typing_error',
      };
      const correction = { type: 'EntryCorrected', stream, data, corrects: position, reason: 'typing_error' };
      this.due.set(this.day + 2, [...(this.due.get(this.day + 2) ?? []), correction]);
    }
  }

  private plan(days: number, stream: string, event: TreatmentEvent): void {
    const day = this.day + days;
    const list = this.due.get(day) ?? [];
    list.push(eventOf(stream, event));
    this.due.set(day, list);
  }

  /** The same history each time (multiplicative congruential generator of Park and Miller). */
  private chance(probability: number): boolean {
    this.random = (this.random * 48_271) % 2_147_483_647;
    return this.random / 2_147_483_647 < probability;
  }
}

function eventOf(stream: string, { type, data }: TreatmentEvent): NewEvent {
  return { type, stream, data: data as unknown as JsonObject };
}
