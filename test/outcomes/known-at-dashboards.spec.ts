import { type EventSource } from '#projections/batch-projector.js';
import { type EventLog } from '#event-log/event-log.js';
import { newId } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { ReadModels } from '#projections/read-models.js';
import { rebuild } from '#projections/rebuild.js';
import { aRequest } from '../event-log/engines.js';
import { ClinicLog, engines, type EntryRef } from './clinic-log.js';
import { askDashboards } from './dashboards.fixture.js';

const WEEKS = 5;
const CLIENTS_OF_WEEK = 12;

/** The log as it was when the event at `position` had been recorded; what was destroyed since is gone from it as well. */
function upTo(log: EventLog, position: number): EventSource {
  const end = position + 1;
  return {
    appended: log.appended,
    logs: () => log.logs(),
    head: async (name) => ({ ...(await log.head(name)), nextPosition: end }),
    readLog: (name, from, limit) => log.readLog(name, from, limit, end),
    readStream: async (name, stream) => (await log.readStream(name, stream)).filter((event) => event.position < end),
  };
}

/** A clinic that grows: what is entered late or put right concerns what was entered long before. */
class GrowingClinic {
  readonly clients: { clientId: string; entries: EntryRef[] }[] = [];
  private readonly areas: EntryRef[] = [];
  private readonly effects: EntryRef[] = [];
  private readonly assessments: EntryRef[] = [];
  private readonly sessions: string[] = [];

  constructor(private readonly clinic: ClinicLog) {}

  async week(week: number): Promise<void> {
    for (let number = 0; number < CLIENTS_OF_WEEK; number++) await this.client(week, number);
  }

  async lateEntries(): Promise<void> {
    const late = this.sessions[2]!;
    await this.enter(`session-${late}`, 'SideEffectReported', { effectId: newId(), ...effect('2024-01-09', 2) });
    await this.enter(`session-${this.sessions[5]!}`, 'FollowUpRecorded', contact('2024-08-01'));
  }

  async corrections(): Promise<void> {
    await this.clinic.correct(this.areas[1]!, { needleLengthUm: 2_500 });
    await this.clinic.correct(this.effects[0]!, { onset: '2024-06-01' });
    await this.clinic.correct(this.assessments[0]!, { value: 1 });
  }

  async voids(): Promise<void> {
    for (const entries of [this.effects, this.areas, this.assessments])
      await this.clinic.void(entries.splice(1, 1)[0]!);
  }

  erase({ clientId }: { clientId: string }, depth: 'person' | 'everything'): Promise<unknown> {
    const erasure = { type: 'SubjectErased', stream: `client-${clientId}`, erases: [newId()], reason: 'asked' };
    return this.clinic.log.append(aRequest(this.clinic.clinicId, [{ ...erasure, data: { depth } }]));
  }

  private async client(week: number, number: number): Promise<void> {
    const clientId = newId();
    const client = { clientId, entries: [] as EntryRef[] };
    this.clients.push(client);
    const enter = async (stream: string, type: string, data: JsonObject): Promise<EntryRef> => {
      const entry = await this.enter(stream, type, data);
      client.entries.push(entry);
      return entry;
    };
    await enter(`client-${clientId}`, 'ClientRegistered', {});
    const fitzpatrick = ['II', 'III', 'IV', 'V'][number % 4]!;
    await enter(`client-${clientId}`, 'ConsultationRecorded', { consultedOn: '2023-12-01', fitzpatrick });
    this.assessments.push(await enter(`client-${clientId}`, 'OutcomeAssessed', assessed('2023-12-02', 'baseline', 4)));
    for (let visit = 0; visit <= number % 2; visit++) {
      const sessionId = newId();
      const session = `session-${sessionId}`;
      this.sessions.push(sessionId);
      const day = String(1 + ((week * 5 + number) % 27)).padStart(2, '0');
      const month = `2024-0${1 + visit + (week % 3)}`;
      await enter(session, 'SessionStarted', {
        clientId,
        at: `${month}-${day}T10:00:00.000Z`,
        practitionerId: newId(),
      });
      const needleLengthUm = number % 3 === 0 ? 1_500 : 500;
      const technique = { area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm, passes: 4 };
      this.areas.push(await enter(session, 'AreaTreated', technique));
      if (number % 5 === 0) await enter(session, 'AlertRaised', alertAbout(this.areas.at(-1)!));
      await enter(session, 'SessionCompleted', { durationS: 2_700 });
      if (number % 6 !== 5) await enter(session, 'FollowUpRecorded', contact('2024-07-01'));
      if (number % 3 !== visit) continue;
      const reported = { effectId: newId(), ...effect(`${month}-${day}`, 1 + (number % 3)) };
      this.effects.push(await enter(session, 'SideEffectReported', reported));
    }
    if (number % 4 !== 3) {
      this.assessments.push(await enter(`client-${clientId}`, 'OutcomeAssessed', assessed('2024-07-02', 'final', 2)));
    }
  }

  private enter(stream: string, type: string, data: JsonObject): Promise<EntryRef> {
    return this.clinic.enter(stream, { type, data } as unknown as Parameters<ClinicLog['enter']>[1]);
  }
}

function effect(onset: string, grade: number): JsonObject {
  return { type: 'milia', area: 'cheek', onset, grade };
}

function contact(contactedOn: string): JsonObject {
  return { day: 28, contactedOn, reached: true, adherence: [{ item: 'sunscreen_daily', answer: 'yes' }] };
}

function assessed(assessedOn: string, phase: string, value: number): JsonObject {
  return { assessedOn, phase, scale: 'goodman_baron_qualitative', value };
}

function alertAbout({ entryId }: EntryRef): JsonObject {
  const rule = { rule: 'needle_length_max', ruleVersion: 1, level: 'warn' };
  return { alertId: newId(), ...rule, entryId, evidence: [] };
}

describe.each(engines)('every dashboard as known at a position, on $name', ({ create }) => {
  it('answers later what it answered then, and what a rebuild up to it does', async () => {
    const world = await create();
    const clinic = await ClinicLog.on(world);
    const growing = new GrowingClinic(clinic);
    const live: { knownAt: number; answers: unknown }[] = [];
    const answer = async () => {
      const { position } = await clinic.known();
      live.push({ knownAt: position, answers: await askDashboards(clinic, clinic.readModels) });
    };
    for (let week = 0; week < WEEKS; week++) {
      await growing.week(week);
      await answer();
    }
    for (const happens of ['lateEntries', 'corrections', 'voids'] as const) {
      await growing[happens]();
      await answer();
    }
    await growing.erase(growing.clients[4]!, 'person');
    await answer();
    expect(new Set(live.map(({ answers }) => JSON.stringify(answers))).size).toBe(live.length);
    for (const { knownAt, answers } of live) {
      expect(await askDashboards(clinic, clinic.readModels, knownAt)).toEqual(answers);
    }
    await growing.erase(growing.clients[7]!, 'everything');
    await clinic.known();
    const destroyed = growing.clients[7]!.entries.map(({ position }) => ({ position, name: 'clinical' as const }));
    await world.storage.destroyParts(clinic.clinicId, destroyed);
    for (const { knownAt, answers } of [live[0]!, live[6]!, live[8]!]) {
      // What was erased is gone for every position: the figures of then are those of a history that never had it.
      const without = await askDashboards(clinic, clinic.readModels, knownAt);
      expect(without).not.toEqual(answers);
      const oracle = await create();
      const projections = [new FactsProjection()];
      await rebuild({ source: upTo(clinic.log, knownAt), databases: oracle.databases, projections });
      const rebuilt = await ReadModels.open(oracle.databases, projections, clinic.log);
      expect(await askDashboards(clinic, rebuilt)).toEqual(without);
      await rebuilt.close();
      await oracle.destroy();
    }
    await clinic.close();
    await world.destroy();
  });
});
