import { EventCatalogue } from '#event-log/event-catalogue.js';
import { type EventLog } from '#event-log/event-log.js';
import { logEventTypes } from '#event-log/log-events.js';
import { type NewEvent } from '#event-log/recorded-event.js';
import { newId } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { type KnownFacts, knownFacts } from '#outcomes/known-at.js';
import { BatchProjector } from '#projections/batch-projector.js';
import { ReadModels } from '#projections/read-models.js';
import { type TreatmentEvent } from '#treatments/domain/treatment-event.js';
import { treatmentEventTypes } from '#treatments/treatment-events.js';
import { aRequest } from '../event-log/engines.js';
import { engines as projectionEngines, type ProjectionWorld } from '../projections/world.js';

const catalogue = new EventCatalogue([...logEventTypes, ...treatmentEventTypes]);

/** What was entered: enough to correct or void it. */
export interface EntryRef {
  entryId: string;
  position: number;
  stream: string;
}

/** The log of one clinic, on a real database, with its facts. Entries go in as the domain would make them. */
export class ClinicLog {
  readonly clinicId = newId();

  private constructor(
    readonly world: ProjectionWorld,
    readonly readModels: ReadModels,
  ) {}

  static async on(world: ProjectionWorld): Promise<ClinicLog> {
    const clinic = new ClinicLog(world, await ReadModels.open(world.databases, [new FactsProjection()], world.log));
    await world.log.open(clinic.clinicId);
    return clinic;
  }

  get log(): EventLog {
    return this.world.log;
  }

  async enter(stream: string, fact: TreatmentEvent): Promise<EntryRef> {
    return (await this.enterAll(stream, [fact]))[0]!;
  }

  async enterAll(stream: string, facts: readonly TreatmentEvent[]): Promise<EntryRef[]> {
    const events = facts.map(({ type, data }) => ({ type, stream, data: data as unknown as JsonObject }));
    const receipt = await this.log.append(aRequest(this.clinicId, events));
    return receipt.events.map(({ eventId, position }) => ({ entryId: eventId, position, stream }));
  }

  /** @param changes new values by field; null takes a field away */
  async correct({ entryId, position, stream }: EntryRef, changes: JsonObject): Promise<EntryRef> {
    const fields = Object.entries(changes).map(([field, value]) => ({ field, old: null, new: value }));
    const data: JsonObject = { entryId, changes: fields, reason: 'typing_error' };
    return this.enterAbout({ type: 'EntryCorrected', stream, data, corrects: position, reason: 'typing_error' });
  }

  async void({ entryId, position, stream }: EntryRef): Promise<EntryRef> {
    const data = { entryId, reason: 'entered_in_error' };
    return this.enterAbout({ type: 'EntryVoided', stream, data, corrects: position, reason: 'entered_in_error' });
  }

  /** Takes the facts forward to the end of the log, and answers them as known at the position or now. */
  async known(position?: number): Promise<KnownFacts> {
    const projector = new BatchProjector(this.log, this.readModels.database, [new FactsProjection()], () => 0);
    const projection = new FactsProjection();
    for (;;) {
      const step = await projector.advance(projection, this.clinicId, 500);
      if (step.state === 'idle') return knownFacts(this.readModels, this.clinicId, position);
      expect(step.state).toBe('advanced');
    }
  }

  close(): Promise<void> {
    return this.readModels.close();
  }

  private async enterAbout(event: NewEvent): Promise<EntryRef> {
    const receipt = await this.log.append(aRequest(this.clinicId, [event]));
    const { eventId, position, stream } = receipt.events[0]!;
    return { entryId: eventId, position, stream };
  }
}

export const engines = projectionEngines.map(({ name, create }) => ({ name, create: () => create({ catalogue }) }));

/** Called in a `describe`: its tests share a database, and each has a clinic of its own. */
export function clinicPerTest(create: () => Promise<ProjectionWorld>): () => ClinicLog {
  let world: ProjectionWorld;
  let clinic: ClinicLog;
  beforeAll(async () => {
    world = await create();
  });
  beforeEach(async () => {
    clinic = await ClinicLog.on(world);
  });
  afterEach(() => clinic.close());
  afterAll(() => world.destroy());
  return () => clinic;
}

export function aClient(clinic: ClinicLog, data: JsonObject = {}): Promise<string> {
  const clientId = newId();
  return clinic.enter(`client-${clientId}`, { type: 'ClientRegistered', data }).then(() => clientId);
}

/** A series that ended; `running` has no end yet. */
export async function aSeries(
  clinic: ClinicLog,
  clientId: string,
  end: 'completed' | 'dropped_out' | 'stopped' | 'running',
): Promise<string> {
  const seriesId = newId();
  await clinic.enterAll(`series-${seriesId}`, [
    { type: 'SeriesPlanned', data: { clientId, targetSessions: 3 } },
    ...(end === 'running' ? [] : [{ type: 'SeriesEnded' as const, data: { reason: end, endedOn: '2024-06-01' } }]),
  ]);
  return seriesId;
}

/** A completed session of 45 minutes on the cheek. */
export async function aSession(
  clinic: ClinicLog,
  clientId: string,
  { startedAt = '2024-03-04T10:00:00.000Z', areas = ['cheek'], seriesId = undefined as string | undefined } = {},
): Promise<string> {
  const sessionId = newId();
  await clinic.enterAll(`session-${sessionId}`, [
    { type: 'SessionStarted', data: { clientId, at: startedAt, ...(seriesId && { seriesId }) } },
    ...areas.map((area): TreatmentEvent => ({ type: 'AreaTreated', data: { area, side: 'both' } })),
    { type: 'SessionCompleted', data: { durationS: 2_700 } },
  ]);
  return sessionId;
}

export function aSideEffect(
  clinic: ClinicLog,
  sessionId: string,
  { type = 'milia', onset = '2024-03-06', ...more }: JsonObject & { type?: string; onset?: string } = {},
): Promise<EntryRef> {
  const data = { effectId: newId(), type, onset, ...more };
  return clinic.enter(`session-${sessionId}`, { type: 'SideEffectReported', data });
}

export function anAssessment(
  clinic: ClinicLog,
  clientId: string,
  phase: 'baseline' | 'interim' | 'final' | 'touch_up',
  scale: string,
  value: number | string,
  more: JsonObject = {},
): Promise<EntryRef> {
  const assessedOn = phase === 'baseline' ? '2024-01-10' : '2024-07-10';
  const data = { assessedOn, phase, scale, value, ...more };
  return clinic.enter(`client-${clientId}`, { type: 'OutcomeAssessed', data });
}

export function aFollowUp(
  clinic: ClinicLog,
  sessionId: string,
  contactedOn: string,
  { reached = true, day = 7 } = {},
): Promise<EntryRef> {
  return clinic.enter(`session-${sessionId}`, { type: 'FollowUpRecorded', data: { day, contactedOn, reached } });
}
