import { ReadControlChart, ReadControlChartHandler } from '#outcomes/control-chart/control-chart.query.js';
import { type Filters } from '#outcomes/domain/rates/each-unit.js';
import { type Dimension, type Unit } from '#outcomes/domain/rates/dimensions.js';
import { type Indicator, indicatorsOf } from '#outcomes/domain/rates/indicators.js';
import { FACTORS } from '#outcomes/domain/technique/factors.js';
import { type FigureScopes } from '#outcomes/figure-scope.js';
import { ReadFunnel, ReadFunnelHandler } from '#outcomes/funnel/funnel.query.js';
import { ReadRates, ReadRatesHandler } from '#outcomes/rates/rates.query.js';
import { ReadResolution, ReadResolutionHandler } from '#outcomes/resolution/resolution.query.js';
import { ReadResults, ReadResultsHandler } from '#outcomes/results/results.query.js';
import { ReadSafetyOverview, ReadSafetyOverviewHandler } from '#outcomes/safety-overview/safety-overview.query.js';
import { ListSessionsBehind, ListSessionsBehindHandler } from '#outcomes/sessions-behind/sessions-behind.query.js';
import { ReadTechnique, ReadTechniqueHandler } from '#outcomes/technique/technique.query.js';
import { ReadTechniqueClaim, ReadTechniqueClaimHandler } from '#outcomes/technique-claim/technique-claim.query.js';
import { type ReadQueries } from '#projections/read-database.js';
import { STILL_STANDING } from '#projections/versioned-rows.js';
import { loadVocabularies } from '#treatments/vocabularies.js';

const WINDOW_DAYS = 28;
const SIDE_EFFECTS = { class: ['prolonged', 'adverse'] } as const;

/** What is narrowed down to, in turn: no two of one round are the same question. */
export const FILTERS: readonly Filters[] = [
  {},
  { skin_type: ['III', 'IV'] },
  { area: ['cheek'] },
  { device: ['pen'], needle_length: ['501_to_1000', '1001_to_1500'] },
  { session_number: ['1', '2', '3'] },
  { technique_deviation: ['none'] },
  { adherence: ['kept', 'partly'] },
  { month: ['2026-01', '2026-02', '2026-03'] },
  { type: ['milia', 'edema'], grade: ['2', '3'] },
  { skin_type: ['I', 'II'], passes: ['3_to_4'], endpoint: ['erythema'] },
];

/** One question of a dashboard, and the same counts by plain SQL. */
export interface DashboardQuery {
  name: string;
  /** Whether it may be asked of many clinics at once. */
  isOfChain: boolean;
  ask(clinicIds: readonly string[], filters: Filters): Promise<unknown>;
  sqlName: string;
  sql(database: ReadQueries): Promise<unknown>;
  /** @throws Error where the answer without a filter is not what SQL counts */
  agree(clinicIds: readonly string[], database: ReadQueries): Promise<void>;
}

/** Of each session that has begun: whether it was followed up, and whether a side effect began within the window. */
const COUNTED = `
  SELECT session.log_id, session.session_id, client_id, practitioner_id, session_number, started_at,
    EXISTS (SELECT 1 FROM follow_up AS contact WHERE contact.log_id = session.log_id AND ${stands('contact')}
      AND contact.session_id = session.session_id AND reached = 1
      AND contacted_on >= date(ended_at, '+${WINDOW_DAYS} days')) AS followed,
    EXISTS (SELECT 1 FROM side_effect AS effect WHERE effect.log_id = session.log_id AND ${stands('effect')}
      AND effect.session_id = session.session_id AND ${isSideEffect('effect')}) AS affected
  FROM session WHERE ${stands('session')}`;
const AREAS = `
  SELECT area_treatment.*, followed,
    EXISTS (SELECT 1 FROM side_effect AS effect WHERE effect.log_id = counted.log_id AND ${stands('effect')}
      AND effect.session_id = counted.session_id AND effect.area = area_treatment.area
      AND ${isSideEffect('effect')}) AS area_affected
  FROM counted JOIN area_treatment ON area_treatment.log_id = counted.log_id
    AND area_treatment.session_id = counted.session_id AND ${stands('area_treatment')}`;

export function dashboardQueries(scopes: FigureScopes): DashboardQuery[] {
  const vocabularies = loadVocabularies();
  const groups = [...vocabularies.sideEffects.values()].map(({ group }) => group);
  const [any] = indicatorsOf(groups) as [Indicator];
  const rates = new ReadRatesHandler(scopes);
  const overview = new ReadSafetyOverviewHandler(scopes, vocabularies);
  const funnel = new ReadFunnelHandler(scopes);
  const chart = new ReadControlChartHandler(scopes);
  const technique = new ReadTechniqueHandler(scopes);
  const claim = new ReadTechniqueClaimHandler(scopes);
  const resolution = new ReadResolutionHandler(scopes);
  const results = new ReadResultsHandler(scopes, vocabularies);
  const behind = new ListSessionsBehindHandler(scopes);
  const ratesOf = (clinicIds: readonly string[], filters: Filters, unit: Unit, groupBy: Dimension[]) =>
    rates.execute(
      new ReadRates(
        { clinicIds },
        { unit, windowDays: WINDOW_DAYS, filters: { ...SIDE_EFFECTS, ...filters }, groupBy },
      ),
    );
  return [
    query('rate of sessions', 'followed and affected sessions', {
      isOfChain: true,
      ask: (clinicIds, filters) => ratesOf(clinicIds, filters, 'session', []),
      sql: `${counting()} SELECT sum(followed) AS n, sum(followed AND affected) AS x FROM counted`,
      countsOf: ({ total }) => [[total.numerator, total.denominator]],
    }),
    query('rates by type and area', 'affected area treatments by area', {
      isOfChain: true,
      ask: (clinicIds, filters) => ratesOf(clinicIds, filters, 'session_area', ['type', 'area']),
      sql: `${counting()} SELECT area, sum(followed) AS n, sum(followed AND area_affected) AS x FROM (${AREAS}) GROUP BY area`,
    }),
    query('rates by practitioner and month', 'the same groups', {
      isOfChain: false,
      ask: (clinicIds, filters) => ratesOf(clinicIds, filters, 'session', ['practitioner', 'month']),
      sql: `${counting()} SELECT practitioner_id, substr(started_at, 1, 7) AS month, sum(followed) AS n,
        sum(followed AND affected) AS x FROM counted GROUP BY practitioner_id, month ORDER BY practitioner_id, month`,
      countsOf: ({ groups }) => groups.map(({ numerator, denominator }) => [numerator ?? 0, denominator]),
    }),
    query('clients by adherence', 'affected clients', {
      isOfChain: true,
      ask: (clinicIds, filters) => ratesOf(clinicIds, filters, 'client', ['adherence']),
      sql: `${counting()} SELECT sum(followed) AS n, sum(affected) AS x FROM (SELECT max(followed) AS followed,
        max(followed AND affected) AS affected FROM counted GROUP BY log_id, client_id)`,
    }),
    query('safety overview', 'side effects by type and month', {
      isOfChain: true,
      ask: (clinicIds, filters) =>
        overview.execute(new ReadSafetyOverview({ clinicIds }, WINDOW_DAYS, { ...SIDE_EFFECTS, ...filters })),
      sql: `${counting()} SELECT type, substr(started_at, 1, 7) AS month, count(DISTINCT session_id) AS x FROM counted
        JOIN side_effect AS effect USING (log_id, session_id) WHERE followed AND ${isSideEffect('effect')}
        GROUP BY type, month`,
    }),
    query('funnel', 'sessions by practitioner', {
      isOfChain: false,
      ask: (clinicIds, filters) =>
        funnel.execute(new ReadFunnel({ clinicIds }, any, 'practitioner', WINDOW_DAYS, filters)),
      sql: `${counting()} SELECT sum(followed) AS n, sum(followed AND affected) AS x FROM counted
        GROUP BY practitioner_id ORDER BY practitioner_id`,
      countsOf: ({ units }) => units.map(({ numerator, denominator }) => [numerator ?? 0, denominator]),
    }),
    query('funnel of clinics', 'sessions by clinic', {
      isOfChain: true,
      ask: (clinicIds, filters) => funnel.execute(new ReadFunnel({ clinicIds }, any, 'clinic', WINDOW_DAYS, filters)),
      sql: `${counting()} SELECT sum(followed) AS n, sum(followed AND affected) AS x FROM counted
        JOIN followed_log USING (log_id) GROUP BY name ORDER BY name`,
      countsOf: ({ units }) => units.map(({ numerator, denominator }) => [numerator ?? 0, denominator]),
    }),
    query('control chart', 'sessions by month', {
      isOfChain: false,
      ask: (clinicIds, filters) =>
        chart.execute(new ReadControlChart({ clinicIds }, any, WINDOW_DAYS, filters, 'month')),
      sql: `${counting()} SELECT sum(followed) AS n, sum(followed AND affected) AS x FROM counted WHERE followed
        GROUP BY substr(started_at, 1, 7) ORDER BY substr(started_at, 1, 7)`,
      countsOf: ({ chart: { points } }) => points.map(({ numerator, denominator }) => [numerator ?? 0, denominator]),
    }),
    query('technique', 'area treatments by needle length', {
      isOfChain: false,
      ask: (clinicIds, filters) => {
        const factor = FACTORS.find(({ dimension }) => dimension === 'needle_length')!;
        const counted = { unit: 'session_area', windowDays: WINDOW_DAYS, filters } as const;
        return technique.execute(new ReadTechnique({ clinicIds }, any, { factor, strata: 'area', ...counted }));
      },
      sql: `${counting()} SELECT sum(followed) AS n, sum(followed AND area_affected) AS x FROM (${AREAS})
        GROUP BY needle_length_um ORDER BY needle_length_um`,
      countsOf: ({ trend: { doses } }) => doses.map(({ numerator, denominator }) => [numerator ?? 0, denominator]),
    }),
    query('claim', 'sessions by deviation', {
      isOfChain: false,
      ask: (clinicIds, filters) => claim.execute(new ReadTechniqueClaim({ clinicIds }, any, WINDOW_DAYS, filters)),
      sql: `${counting()} SELECT sum(followed) AS n, sum(followed AND affected) AS x FROM counted GROUP BY EXISTS
        (SELECT 1 FROM alert WHERE alert.log_id = counted.log_id AND record_id = session_id AND level <> 'info')
        ORDER BY x DESC`,
      countsOf: ({ technique: { reference, exposed } }) =>
        [reference, exposed].map(({ numerator, denominator }) => [numerator ?? 0, denominator]),
    }),
    query('time to resolution', 'side effects by days', {
      isOfChain: true,
      ask: (clinicIds, filters) =>
        resolution.execute(new ReadResolution({ clinicIds }, { ...SIDE_EFFECTS, ...filters }, 28)),
      sql: `SELECT julianday(resolved) - julianday(onset) AS days, count(*) AS x FROM side_effect AS effect
        WHERE ${isSideEffect('effect')} GROUP BY days`,
    }),
    query('results', 'mean score before and after', {
      isOfChain: true,
      ask: (clinicIds) => results.execute(new ReadResults({ clinicIds })),
      sql: `SELECT count(*) AS pairs, avg(one.score - other.score) FROM assessment AS one JOIN assessment AS other
        ON other.log_id = one.log_id AND other.client_id = one.client_id AND other.phase = 'final'
        WHERE one.phase = 'baseline'`,
    }),
    query('sessions behind a rate', 'the newest fifty', {
      isOfChain: true,
      ask: (clinicIds, filters) => {
        const counted = { unit: 'session', windowDays: WINDOW_DAYS, filters: { ...SIDE_EFFECTS, ...filters } } as const;
        const page = { after: null, limit: 50 };
        return behind.execute(new ListSessionsBehind({ clinicIds }, counted, 'numerator', page));
      },
      sql: `${counting()} SELECT session_id FROM counted WHERE followed AND affected ORDER BY started_at DESC LIMIT 50`,
    }),
  ];
}

interface QueryDefinition<Answer> {
  isOfChain: boolean;
  ask: (clinicIds: readonly string[], filters: Filters) => Promise<Answer>;
  /** Answers rows with the counts `n` and `x`. */
  sql: string;
  /** Numerators and denominators in the order of the rows, where they must be the same. */
  countsOf?: (answer: Answer) => number[][];
}

function query<Answer>(name: string, sqlName: string, definition: QueryDefinition<Answer>): DashboardQuery {
  const { isOfChain, ask, countsOf } = definition;
  const sql = (database: ReadQueries) => database.all<{ n: number; x: number }>(definition.sql, []);
  return {
    ...{ name, isOfChain, ask, sqlName, sql },
    agree: async (clinicIds, database) => {
      if (!countsOf) return;
      const answered = JSON.stringify(countsOf(await ask(clinicIds, {})));
      const counted = JSON.stringify((await sql(database)).map(({ n, x }) => [x, n]));
      if (answered !== counted) throw new Error(`${name}: ${answered} was answered, and SQL counts ${counted}.`);
    },
  };
}

function counting(): string {
  return `WITH counted AS (${COUNTED})`;
}

function stands(table: string): string {
  return `${table}.recorded_to = ${STILL_STANDING}`;
}

/** Within the window, and not merely what is expected of such a response: those of the world resolve or stay open. */
function isSideEffect(effect: string): string {
  const days = `julianday(coalesce(${effect}.resolved, '9999-01-01')) - julianday(${effect}.onset)`;
  return `(${effect}.type NOT IN ('erythema', 'edema') OR ${days} > 3)`;
}
