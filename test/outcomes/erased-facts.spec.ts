import { newId } from '#kernel/ids.js';
import { FACT_TABLES } from '#outcomes/fact-tables.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { knownFacts } from '#outcomes/known-at.js';
import { rebuild } from '#projections/rebuild.js';
import { type Row } from '#projections/table-definition.js';
import { type TreatmentEvent } from '#treatments/domain/treatment-event.js';
import { aRequest } from '../event-log/engines.js';
import { type ProjectionWorld } from '../projections/world.js';
import { ClinicLog, engines } from './clinic-log.js';

describe.each(engines)('facts of an erased client on $name', ({ create }) => {
  let world: ProjectionWorld;
  let clinic: ClinicLog;
  const clientId = newId();
  const otherId = newId();

  const rowsOf = async ({ queries, logId }: Awaited<ReturnType<ClinicLog['known']>>): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const { name } of Object.values(FACT_TABLES)) {
      const found = await queries.all(`SELECT * FROM ${name} WHERE log_id = $1 ORDER BY position, recorded_from`, [
        logId,
      ]);
      rows.push(...found.map(({ log_id: _, ...row }) => ({ table: name, ...row })));
    }
    return rows;
  };

  async function treat(id: string): Promise<number[]> {
    const entries: [stream: string, fact: TreatmentEvent][] = [
      [`client-${id}`, { type: 'ClientRegistered', data: { birthYear: 1985 } }],
      [`client-${id}`, { type: 'ConsultationRecorded', data: { consultedOn: '2024-01-02', fitzpatrick: 'III' } }],
      [`series-${id}`, { type: 'SeriesPlanned', data: { clientId: id, targetSessions: 3 } }],
      [`session-${id}`, { type: 'SessionStarted', data: { clientId: id, at: '2024-02-02T10:05:00.000Z' } }],
      [`session-${id}`, { type: 'AreaTreated', data: { area: 'cheek', needleLengthUm: 1_500, passes: 4 } }],
      [`session-${id}`, { type: 'SideEffectReported', data: { effectId: id, type: 'milia', onset: '2024-02-03' } }],
      [`session-${id}`, { type: 'FollowUpRecorded', data: { day: 7, contactedOn: '2024-02-09', reached: true } }],
      [
        `client-${id}`,
        { type: 'OutcomeAssessed', data: { assessedOn: '2024-01-03', phase: 'baseline', scale: 'ecca', value: 90 } },
      ],
    ];
    const positions: number[] = [];
    for (const [stream, fact] of entries) positions.push((await clinic.enter(stream, fact)).position);
    return positions;
  }

  const erase = (depth: 'person' | 'everything') =>
    world.log.append(
      aRequest(clinic.clinicId, [
        { type: 'SubjectErased', stream: `client-${clientId}`, erases: [newId()], reason: 'asked', data: { depth } },
      ]),
    );

  async function rebuilt(): Promise<Row[]> {
    await rebuild({ source: world.log, databases: world.databases, projections: [new FactsProjection()] });
    await clinic.readModels.refresh();
    return rowsOf(await knownFacts(clinic.readModels, clinic.clinicId));
  }

  beforeEach(async () => {
    world = await create();
    clinic = await ClinicLog.on(world);
  });
  afterEach(async () => {
    await clinic.close();
    await world.destroy();
  });

  it('stay where the person alone was erased', async () => {
    await treat(clientId);
    const before = await rowsOf(await clinic.known());
    await erase('person');
    expect(await rowsOf(await clinic.known())).toEqual(before);
  });

  it('are gone for every position where everything was, and those of others stay', async () => {
    const positions = await treat(clientId);
    await treat(otherId);
    const both = await rowsOf(await clinic.known());
    // Of every kind but alerts: rules raise those, and none was broken.
    const kinds = Object.keys(FACT_TABLES).filter((name) => name !== 'alert');
    expect(new Set(both.map(({ table }) => table))).toEqual(new Set(kinds));
    await erase('everything');
    const after = await rowsOf(await clinic.known());
    const own = new Set(positions);
    expect(after).toEqual(both.filter(({ position }) => !own.has(position as number)));
  });

  it('are the same live and rebuilt, before the parts are destroyed and after', async () => {
    const positions = await treat(clientId);
    await clinic.known();
    await treat(otherId);
    await erase('everything');
    await treat(newId());
    const live = await rowsOf(await clinic.known());
    expect(await rebuilt()).toEqual(live);
    await world.storage.destroyParts(
      clinic.clinicId,
      positions.map((position) => ({ position, name: 'clinical' })),
    );
    expect(await rebuilt()).toEqual(live);
  });
});
