import fc from 'fast-check';
import { newId } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { FACT_TABLES } from '#outcomes/fact-tables.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { BatchProjector, type EventSource } from '#projections/batch-projector.js';
import { type ReadModels } from '#projections/read-models.js';
import { rebuild } from '#projections/rebuild.js';
import { type Row } from '#projections/table-definition.js';
import { STILL_STANDING } from '#projections/versioned-rows.js';
import { type TreatmentEvent } from '#treatments/domain/treatment-event.js';
import { ofEachLog, type ProjectionWorld } from '../projections/world.js';
import { ClinicLog, engines, type EntryRef } from './clinic-log.js';

const EFFECTS = [newId(), newId()];
const ALERTS = [newId(), newId()];

/** Entries as they come in real records, though in any order: what the facts say must not depend on good manners. */
const FACTS: Record<'client' | 'series' | 'session', ((clientId: string) => TreatmentEvent)[]> = {
  client: [
    () => ({ type: 'ClientRegistered', data: { birthYear: 1985 } }),
    () => ({ type: 'ClientDetailsChanged', data: { sex: 'female' } }),
    () => ({ type: 'ConsultationRecorded', data: { consultedOn: '2024-01-02', fitzpatrick: 'III' } }),
    () => ({ type: 'ConsultationRecorded', data: { consultedOn: '2024-01-01', fitzpatrick: 'IV', weightG: 61_000 } }),
    () => ({
      type: 'OutcomeAssessed',
      data: { assessedOn: '2024-01-03', phase: 'baseline', scale: 'ecca', value: 90 },
    }),
  ],
  series: [
    (clientId) => ({ type: 'SeriesPlanned', data: { clientId, targetSessions: 3 } }),
    () => ({ type: 'SeriesRevised', data: { targetSessions: 5 } }),
    () => ({ type: 'SeriesEnded', data: { reason: 'completed' } }),
  ],
  session: [
    (clientId) => ({ type: 'SessionBooked', data: { clientId, plannedFor: '2024-02-01T10:00:00.000Z' } }),
    () => ({ type: 'SessionRebooked', data: { plannedFor: '2024-02-02T10:00:00.000Z' } }),
    () => ({ type: 'SessionCancelled', data: { reason: 'missed' } }),
    (clientId) => ({ type: 'SessionStarted', data: { clientId, at: '2024-02-02T10:05:00.000Z' } }),
    () => ({ type: 'SkinCleansed', data: { at: '2024-02-02T10:06:00.000Z' } }),
    () => ({ type: 'AreaTreated', data: { area: 'cheek', needleLengthUm: 1_500, passes: 4 } }),
    () => ({ type: 'SessionCompleted', data: { at: '2024-02-02T11:00:00.000Z' } }),
    () => ({ type: 'SessionAborted', data: { reason: 'other', durationS: 600 } }),
    () => ({ type: 'FollowUpRecorded', data: { day: 7, contactedOn: '2024-02-09', reached: true } }),
    () => ({
      type: 'SideEffectReported',
      data: { effectId: EFFECTS[0]!, type: 'milia', onset: '2024-02-03', grade: 1 },
    }),
    () => ({ type: 'SideEffectReported', data: { effectId: EFFECTS[1]!, type: 'bruising', onset: '2024-02-02' } }),
    () => ({ type: 'SideEffectProgressed', data: { effectId: EFFECTS[0]!, observed: '2024-02-05', grade: 2 } }),
    () => ({ type: 'SideEffectProgressed', data: { effectId: EFFECTS[1]!, observed: '2024-02-05', serious: true } }),
    () => ({ type: 'SideEffectResolved', data: { effectId: EFFECTS[0]!, resolved: '2024-02-12' } }),
    () => ({
      type: 'ReportabilityDecided',
      data: {
        effectId: EFFECTS[1]!,
        decidedOn: '2024-02-06',
        reportable: true,
        reason: 'serious_injury',
        authority: 'fda',
      },
    }),
    () => ({
      type: 'AuthorityNotified',
      data: { effectId: EFFECTS[1]!, authority: 'fda', notifiedOn: '2024-02-07' },
    }),
    ...ALERTS.flatMap((alertId, index): (() => TreatmentEvent)[] => [
      () => ({
        type: 'AlertRaised',
        data: {
          ...{ alertId, rule: 'interval_short', ruleVersion: 1, level: index === 0 ? 'warn' : 'stop' },
          ...{ entryId: EFFECTS[0]!, evidence: [] },
        },
      }),
      () => ({ type: 'AlertAcknowledged', data: { alertId } }),
      () => ({ type: 'AlertOverridden', data: { alertId, reason: 'clinical_judgement' } }),
    ]),
  ],
};
const RECORDS = Object.keys(FACTS) as (keyof typeof FACTS)[];

/** Fields that a correction may name in any entry; where the entry has no such field, it gets one that nobody reads. */
const CHANGES: readonly JsonObject[] = [
  { targetSessions: 6, grade: 3, passes: 2, value: 45 },
  { grade: null, passes: null, weightG: null },
  { onset: '2024-02-04', contactedOn: '2024-02-10', fitzpatrick: 'V' },
  { lateReason: 'forgotten' },
];

const step = fc.record({
  record: fc.nat(RECORDS.length - 1),
  which: fc.nat(1),
  about: fc.constantFrom('fact', 'fact', 'fact', 'correction', 'void'),
  number: fc.nat(99),
});
const batches = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });

describe.each(engines)('facts on $name', ({ name, create }) => {
  let world: ProjectionWorld;
  beforeAll(async () => {
    world = await create();
  });
  afterAll(() => world.destroy());

  it('are the same live and rebuilt, and what was known at a position is what a rebuild to it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 8, maxLength: 40 }),
        batches,
        fc.nat(),
        async (steps, sizes, cut) => {
          const clinic = await ClinicLog.on(world);
          try {
            await enter(clinic, steps);
            const { nextPosition } = await clinic.log.head(clinic.clinicId);
            const live = await projected(clinic, clinic.readModels, sizes);
            const source = upTo(clinic, nextPosition);
            await rebuild({
              source,
              databases: world.databases,
              projections: [new FactsProjection()],
              batchSize: 1_000,
            });
            await clinic.readModels.refresh();
            expect(live).toEqual(await allFacts(clinic.readModels));

            const position = cut % nextPosition;
            await rebuild({
              source: upTo(clinic, position + 1),
              databases: world.databases,
              projections: [new FactsProjection()],
            });
            await clinic.readModels.refresh();
            expect(asKnownAt(live, position)).toEqual(asKnownAt(await allFacts(clinic.readModels), position));
          } finally {
            await clinic.close();
            for (const generation of await world.databases.list()) await world.databases.remove(generation);
          }
        },
      ),
      { numRuns: name === 'SQLite' ? 60 : 8 },
    );
  });
});

async function enter(
  clinic: ClinicLog,
  steps: readonly { record: number; which: number; about: string; number: number }[],
) {
  const ids = RECORDS.map(() => [newId(), newId()]);
  const clients = ids[0]!;
  const entries = new Map<string, EntryRef[]>();
  const raised = new Set<string>();
  for (const { record, which, about, number } of steps) {
    const stream = `${RECORDS[record]!}-${ids[record]![which]!}`;
    const known = entries.get(stream) ?? [];
    const target = known[number % Math.max(1, known.length)];
    if (about === 'correction' && target) await clinic.correct(target, CHANGES[number % CHANGES.length]!);
    else if (about === 'void' && target) await clinic.void(target);
    else {
      const facts = FACTS[RECORDS[record]!];
      const fact = facts[number % facts.length]!(clients[which]!);
      // The id of an alert comes from the command that raised it: no second one has it, and nobody answers one before.
      if (fact.type === 'AlertRaised' || fact.type === 'AlertAcknowledged' || fact.type === 'AlertOverridden') {
        const alert = `${stream} ${fact.data.alertId}`;
        if (raised.has(alert) === (fact.type === 'AlertRaised')) continue;
        raised.add(alert);
      }
      const entered = await clinic.enter(stream, fact);
      entries.set(stream, [...known, entered]);
    }
  }
}

/** Batches of these sizes in turn, by two workers that take turns unevenly; now and then one forgets everything. */
async function projected(clinic: ClinicLog, readModels: ReadModels, sizes: readonly number[]): Promise<Row[][]> {
  const workers = [new FactsProjection(), new FactsProjection()];
  const projector = new BatchProjector(clinic.log, readModels.database, workers.slice(1), () => 0);
  for (let batch = 0; ; batch++) {
    if (batch % 7 === 6) workers[0] = new FactsProjection();
    const worker = workers[batch % 3 === 2 ? 1 : 0]!;
    const { state } = await projector.advance(worker, clinic.clinicId, sizes[batch % sizes.length]!);
    if (state === 'idle') return allFacts(readModels);
    expect(state).toBe('advanced');
  }
}

async function allFacts(readModels: ReadModels): Promise<Row[][]> {
  return Promise.all(
    Object.keys(FACT_TABLES).map((table) =>
      ofEachLog(readModels, `SELECT * FROM ${table} WHERE log_id = $1 ORDER BY position, recorded_from`),
    ),
  );
}

/** What stood then; whether it still does is not known then. */
function asKnownAt(facts: readonly Row[][], position: number): Row[][] {
  return facts.map((rows) =>
    rows
      .filter((row) => Number(row.recorded_from) <= position && Number(row.recorded_to) > position)
      .map((row) => ({ ...row, recorded_to: STILL_STANDING })),
  );
}

/** The clinic's log as it was before more was recorded. */
function upTo({ log, clinicId }: ClinicLog, end: number): EventSource {
  return {
    logs: async () => [clinicId],
    head: async () => ({ ...(await log.head(clinicId)), nextPosition: end }),
    readLog: (name, from, limit) => log.readLog(name, from, limit, end),
    readStream: async (name, stream) => (await log.readStream(name, stream)).filter(({ position }) => position < end),
    appended: log.appended,
  };
}
