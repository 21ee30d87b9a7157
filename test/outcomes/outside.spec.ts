import { addDays } from '#kernel/calendar.js';
import { newId } from '#kernel/ids.js';
import { SettingsOfClinics } from '#outcomes/clinic-settings.js';
import { type Dimension, type Unit } from '#outcomes/domain/rates/dimensions.js';
import { FACTORS } from '#outcomes/domain/technique/factors.js';
import { FactStore } from '#outcomes/fact-store.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { Indicators } from '#outcomes/indicators.js';
import { OutsideScopes } from '#outcomes/outside-scope.js';
import { ReadRatesOutside, ReadRatesOutsideHandler } from '#outcomes/rates/rates-outside.query.js';
import { ReadResultsOutside, ReadResultsOutsideHandler } from '#outcomes/results/results-outside.query.js';
import {
  ReadSafetyOverviewOutside,
  ReadSafetyOverviewOutsideHandler,
} from '#outcomes/safety-overview/overview-outside.query.js';
import { ReadTechniqueOutside, ReadTechniqueOutsideHandler } from '#outcomes/technique/technique-outside.query.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { type TreatmentEvent } from '#treatments/domain/treatment-event.js';
import fc from 'fast-check';
import { ClinicLog, engines } from './clinic-log.js';
import { type ProjectionWorld } from '../projections/world.js';

const vocabularies = loadVocabularies();
const AT = '2025-01-01T12:00:00.000Z';
const SCALE = 'goodman_baron_qualitative';
const SIDE_EFFECTS = { class: ['prolonged', 'adverse'] };
const NEEDLES = { '501_to_1000': 1_000, '1001_to_1500': 1_500 };
type Needle = keyof typeof NEEDLES;

/** Clients who were treated alike, and to whom the same happened. */
interface Alike {
  clients: number;
  area: 'cheek' | 'neck';
  needle: Needle;
  type: 'milia' | 'bacterial_infection' | null;
  /** Whether the scale says that they responded; null where they were not assessed. */
  responded: boolean | null;
}

const alike = fc.record<Alike>({
  clients: fc.constantFrom(1, 2, 3, 4, 5, 6, 9, 13),
  area: fc.constantFrom('cheek', 'neck'),
  needle: fc.constantFrom<Needle[]>('501_to_1000', '1001_to_1500'),
  type: fc.constantFrom('milia', 'bacterial_infection', null, null),
  responded: fc.constantFrom(true, false, null),
});

function eventsOf({ area, needle, type, responded }: Alike): [stream: string, facts: TreatmentEvent[]][] {
  const clientId = newId();
  const day = '2024-03-04';
  const assessed = (phase: 'baseline' | 'final', value: number): TreatmentEvent => ({
    type: 'OutcomeAssessed',
    data: { assessedOn: phase === 'baseline' ? '2024-01-10' : '2024-07-10', phase, scale: SCALE, value },
  });
  return [
    [
      `client-${clientId}`,
      [
        { type: 'ClientRegistered', data: {} },
        ...(responded === null ? [] : [assessed('baseline', 4), assessed('final', responded ? 1 : 4)]),
      ],
    ],
    [
      `session-${newId()}`,
      [
        { type: 'SessionStarted', data: { clientId, at: `${day}T10:00:00.000Z` } },
        {
          type: 'AreaTreated',
          data: { area, side: 'both', deviceType: 'pen', needleLengthUm: NEEDLES[needle] },
        },
        { type: 'SessionCompleted', data: { durationS: 2_700 } },
        { type: 'FollowUpRecorded', data: { day: 28, contactedOn: addDays(day, 30), reached: true } },
        ...(type === null
          ? []
          : [
              {
                type: 'SideEffectReported' as const,
                data: { effectId: newId(), type, area, onset: addDays(day, 3), grade: 1 },
              },
            ]),
      ],
    ],
  ];
}

/** Everything that may leave the clinic, and all of it. */
async function askOutside(clinic: ClinicLog) {
  const calendar = { byId: () => Promise.resolve({ timeZone: 'UTC' }) };
  const clock = { now: () => Date.parse(AT), monotonicMs: () => 0 };
  const store = new FactStore(clinic.readModels, calendar, vocabularies);
  const inside = new FigureScopes(store, clinic.log, vocabularies, clock);
  const scopes = new OutsideScopes(inside, new SettingsOfClinics(clinic.log));
  const indicators = new Indicators(vocabularies);
  const scope = { clinicIds: [clinic.clinicId] };
  const rates = (unit: Unit, ...groupBy: Dimension[]) =>
    new ReadRatesOutsideHandler(scopes).execute(
      new ReadRatesOutside(scope, { unit, windowDays: 28, filters: SIDE_EFFECTS, groupBy }),
    );
  const factor = FACTORS.find(({ dimension }) => dimension === 'needle_length')!;
  const asked = { factor, unit: 'session_area', windowDays: 28, filters: SIDE_EFFECTS, strata: 'area' } as const;
  return {
    byArea: await rates('client', 'area'),
    byType: await rates('session', 'type'),
    heatMap: await rates('session_area', 'area', 'needle_length'),
    overview: await new ReadSafetyOverviewOutsideHandler(scopes, indicators).execute(
      new ReadSafetyOverviewOutside(scope, 28, SIDE_EFFECTS),
    ),
    technique: await new ReadTechniqueOutsideHandler(scopes).execute(
      new ReadTechniqueOutside(scope, indicators.byCode('any'), asked),
    ),
    results: await new ReadResultsOutsideHandler(scopes, vocabularies).execute(new ReadResultsOutside(scope)),
  };
}

const sum = (groups: readonly Alike[], is: (group: Alike) => boolean): number =>
  groups.filter(is).reduce((total, { clients }) => total + clients, 0);

describe('what leaves the clinic', () => {
  let world: ProjectionWorld;
  beforeAll(async () => {
    world = await engines[0]!.create();
  });
  afterAll(() => world.destroy());

  const clinicWith = async (groups: readonly Alike[]): Promise<ClinicLog> => {
    const clinic = await ClinicLog.on(world);
    for (const group of groups) {
      for (let client = 0; client < group.clients; client++) {
        for (const [stream, facts] of eventsOf(group)) await clinic.enterAll(stream, facts);
      }
    }
    await clinic.known();
    return clinic;
  };

  it('never holds a count that fewer than five clients make up, nor what follows from one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(alike, { minLength: 2, maxLength: 9 }), async (groups) => {
        const clinic = await clinicWith(groups);
        const answers = await askOutside(clinic);
        await clinic.close();
        const isFew = (clients: number): boolean => clients >= 1 && clients < 5;
        /** Shown of those of whom something is asked, whatever it is. */
        const check = (
          shown: {
            numerator: number | null;
            denominator: number | null;
            estimate: number | null;
            upper: number | null;
          },
          isOf: (group: Alike) => boolean,
          has: (group: Alike) => boolean,
        ): void => {
          const followed = sum(groups, isOf);
          const affected = sum(groups, (group) => isOf(group) && has(group));
          const { numerator, denominator, estimate, upper } = shown;
          if (isFew(followed)) expect(denominator).toBeNull();
          if (isFew(followed) || isFew(affected) || isFew(followed - affected)) {
            expect([numerator, estimate, upper]).toEqual([null, null, null]);
          }
          // Each has one session and one area, so that clients, sessions and areas are as many.
          if (denominator !== null) expect(denominator).toBe(Math.round(followed / 5) * 5);
          if (numerator !== null) expect(numerator).toBe(Math.round(affected / 5) * 5);
        };
        const isAffected = ({ type }: Alike): boolean => type !== null;
        const { byArea, byType, heatMap, overview, technique, results } = answers;
        for (const { group: values, ...rate } of byArea.groups) {
          check(rate, ({ area }) => area === values[0]!.value, isAffected);
        }
        for (const { group: values, ...rate } of byType.groups) {
          check(
            rate,
            () => true,
            ({ type }) => type === values[0]!.value,
          );
        }
        for (const { group: values, ...rate } of heatMap.groups) {
          const [area, needle] = values.map(({ value }) => value);
          check(rate, (group) => group.area === area && group.needle === needle, isAffected);
        }
        const hasOne: Record<string, (group: Alike) => boolean> = {
          any: isAffected,
          adverse: isAffected,
          severe: () => false,
          ...Object.fromEntries(
            [...vocabularies.sideEffects].map(([, { group }]) => [
              `group_${group}`,
              ({ type }: Alike) => type !== null && vocabularies.sideEffects.get(type)!.group === group,
            ]),
          ),
        };
        for (const { code, ...rate } of overview.indicators) check(rate, () => true, hasOne[code]!);
        check(technique.exposed, ({ needle }) => needle === '1001_to_1500', isAffected);
        check(technique.reference, ({ needle }) => needle === '501_to_1000', isAffected);
        const isHidden = technique.exposed.numerator === null || technique.reference.numerator === null;
        if (isHidden) {
          expect(technique).toMatchObject({
            ...{ verdict: 'withheld', riskDifference: null, riskRatio: null, pooledRiskDifference: null },
          });
        }
        for (const responders of results.responders) {
          check(
            responders,
            ({ responded }) => responded !== null,
            ({ responded }) => responded === true,
          );
        }
        // No list of one line with a single hidden count: the total would give it back.
        for (const lines of [byArea.groups, [technique.exposed, technique.reference]]) {
          const hidden = lines.filter(({ numerator }) => numerator === null);
          if (lines.length > 1) expect(hidden).not.toHaveLength(1);
        }
        // No words, no lists, no ids but those of the clinic.
        const text = JSON.stringify(answers).replaceAll(clinic.clinicId, '');
        expect(text).not.toMatch(/"words"|sessionId|clientId|[0-9a-f]{8}-[0-9a-f]{4}-/);
      }),
      { numRuns: 15 },
    );
  });

  it('takes for few what the clinic does', async () => {
    const groups: Alike[] = [
      { clients: 7, area: 'cheek', needle: '501_to_1000', type: 'milia', responded: true },
      { clients: 40, area: 'cheek', needle: '501_to_1000', type: null, responded: false },
    ];
    const clinic = await clinicWith(groups);
    const any = async () => {
      const { overview, results } = await askOutside(clinic);
      return [overview.clientsMin, overview.indicators[0]!.numerator, results.responders[0]!.numerator];
    };
    expect(await any()).toEqual([5, 5, 5]);
    await clinic.enter('clinic', { type: 'ClinicSettingsChanged', data: { outsideClientsMin: 10 } });
    await clinic.known();
    expect(await any()).toEqual([10, null, null]);
    await clinic.close();
  });
});
