import { addDays } from '#kernel/calendar.js';
import { newId } from '#kernel/ids.js';
import { type Day } from '#kernel/clock.js';
import { FACT_TABLES } from '#outcomes/fact-tables.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { type FactKindName } from '#outcomes/domain/fact.js';
import { checkpoint, followedLog } from '#projections/checkpoint.js';
import { aboutTable, fingerprintOf, tablesOf } from '#projections/read-models.js';
import { type ReadDatabase, type ReadDatabases } from '#projections/read-database.js';
import { type Row } from '#projections/table-definition.js';
import { STILL_STANDING } from '#projections/versioned-rows.js';
import { Random } from '../../apps/cli/src/simulate/random.js';

/** The day after which nothing more happens: all windows are closed on it. */
export const END_OF_FACTS: Day = '2026-06-01';
const WINDOWS_CLOSED_AFTER_DAYS = 35;
const PRACTITIONERS = 12;
const SESSIONS_OF_CLIENT = 5;
const DAYS_BETWEEN_SESSIONS = 35;
const ROWS_OF_TRANSACTION = 50_000;

/** How many sessions each clinic has had, and over how many years. */
export interface FactVolume {
  clinics: number;
  sessionsOfClinic: number;
  years: number;
  /** 5 unless said. */
  sessionsOfClient?: number;
}

/** The projections whose tables a fact world has. */
export const factProjections = () => [new FactsProjection()];

/**
 * Fills a new generation of read models with the facts of made-up clinics, and makes it the current one. What a projection
 * would have made of some million events is written as it would stand, so that the bench need not append them. Answers the
 * clinics.
 */
export async function fillFacts(
  databases: ReadDatabases,
  { clinics, sessionsOfClinic, years, sessionsOfClient = SESSIONS_OF_CLIENT }: FactVolume,
  onClinic: (done: number) => void,
): Promise<string[]> {
  const generation = Math.max(0, ...(await databases.list())) + 1;
  const projections = factProjections();
  const database = await databases.create(generation, tablesOf(projections));
  const clinicIds: string[] = [];
  for (let logId = 1; logId <= clinics; logId++) {
    const facts = new ClinicFactWriter(database, logId, sessionsOfClient);
    const clinicId = newId();
    clinicIds.push(clinicId);
    const positions = await facts.write(sessionsOfClinic, years);
    await database.transaction(logId, async (tx) => {
      await tx.insert(followedLog, [{ log_id: logId, name: clinicId }]);
      await tx.insert(checkpoint, [{ log_id: logId, projection: 'facts', next_position: positions }]);
    });
    onClinic(logId);
  }
  await database.transaction(null, (tx) => tx.insert(aboutTable, [{ fingerprint: fingerprintOf(projections) }]));
  await database.finish();
  await database.close();
  await databases.makeCurrent(generation);
  return clinicIds;
}

/**
 * The facts of one clinic, in the order in which they would have been recorded: sessions day by day, contacts one and four
 * weeks after, now and then a side effect. Which values they have follows from the number of the clinic.
 */
class ClinicFactWriter {
  private readonly random: Random;
  private readonly practitioners = Array.from({ length: PRACTITIONERS }, newId);
  private readonly rows = new Map<FactKindName, Row[]>();
  private readonly due = new Map<number, (() => void)[]>();
  private readonly returning = new Map<number, Known[]>();
  private waiting = 0;
  private position = 0;

  constructor(
    private readonly database: ReadDatabase,
    private readonly logId: number,
    private readonly sessionsOfClient: number,
  ) {
    this.random = new Random(`clinic ${logId}`);
  }

  /** Answers the first position that nothing was recorded at. */
  async write(sessions: number, years: number): Promise<number> {
    const days = Math.round(365.25 * years);
    const first = addDays(END_OF_FACTS, -days - WINDOWS_CLOSED_AFTER_DAYS);
    let held = 0;
    for (let day = 0; day <= days + WINDOWS_CLOSED_AFTER_DAYS; day++) {
      for (const happens of this.due.get(day) ?? []) happens();
      this.due.delete(day);
      const wanted = Math.min(sessions, Math.round((sessions * (day + 1)) / days));
      for (; held < wanted; held++) this.session(day, addDays(first, day), held);
      if (this.waiting >= ROWS_OF_TRANSACTION) await this.flush();
    }
    await this.flush();
    return this.position;
  }

  private session(day: number, on: Day, number: number): void {
    const { random } = this;
    const known = this.returning.get(day)?.pop() ?? this.newClient(on);
    known.sessions++;
    if (known.sessions < this.sessionsOfClient) {
      const next = day + DAYS_BETWEEN_SESSIONS;
      this.returning.set(next, [...(this.returning.get(next) ?? []), known]);
    }
    const sessionId = newId();
    const hour = String(8 + (number % 10)).padStart(2, '0');
    this.add('session', {
      session_id: sessionId,
      client_id: known.clientId,
      state: 'completed',
      practitioner_id: random.pick(this.practitioners),
      series_id: known.seriesId,
      session_number: known.sessions,
      started_at: `${on}T${hour}:00:00.000Z`,
      ended_at: `${on}T${hour}:50:00.000Z`,
      end_reason: 'completed',
    });
    const areas = random.chance(0.5) ? ['cheek', random.pick(['forehead', 'neck', 'chin', 'nose'])] : ['cheek'];
    for (const area of areas) this.area(sessionId, area);
    if (random.chance(0.88)) this.later(day + 7, () => this.contact(sessionId, addDays(on, 7), 7));
    if (random.chance(0.85)) this.later(day + 28, () => this.contact(sessionId, addDays(on, 28), 28));
    if (random.chance(0.08)) this.later(day + 3, () => this.sideEffect(sessionId, random.pick(areas), addDays(on, 2)));
    if (known.sessions === 4) this.later(day + 28, () => this.assessment(known.clientId, addDays(on, 28), 'final', 40));
  }

  private newClient(on: Day): Known {
    const clientId = newId();
    const fitzpatrick = this.random.pick(['I', 'II', 'III', 'III', 'IV', 'V', 'VI']);
    this.add('client', { client_id: clientId, enrolled_on: on, fitzpatrick });
    this.assessment(clientId, on, 'baseline', 90);
    const seriesId = newId();
    const last = addDays(on, (this.sessionsOfClient - 1) * DAYS_BETWEEN_SESSIONS);
    const isEnded = last < END_OF_FACTS && this.random.chance(0.95);
    this.add('series', {
      ...{ series_id: seriesId, client_id: clientId, planned_on: on },
      ...{ target_sessions: this.sessionsOfClient, interval_days: 28 },
      ...(isEnded && { ended_on: last, end_reason: 'completed' }),
    });
    return { clientId, seriesId, sessions: 0 };
  }

  private area(sessionId: string, area: string): void {
    const { random } = this;
    const entryId = newId();
    this.add('area_treatment', {
      entry_id: entryId,
      session_id: sessionId,
      area,
      device_type: random.pick(['pen', 'pen', 'pen', 'roller', 'rf_pen']),
      needle_length_um: random.pick([250, 500, 500, 1_000, 1_000, 1_500, 2_000, 2_500]),
      passes: random.pick([2, 4, 4, 6, 8]),
      endpoint: random.pick(['erythema', 'pinpoint_bleeding_sparse', 'none']),
    });
    if (random.chance(0.05)) {
      const raised = { alert_id: newId(), rule: 'needle_length_max', rule_version: 1, level: 'warn' };
      this.add('alert', {
        ...raised,
        record_id: sessionId,
        about_entry_id: entryId,
        waits: Number(random.chance(0.1)),
      });
    }
  }

  private contact(sessionId: string, on: Day, day: number): void {
    const answer = this.random.pick(['yes', 'yes', 'partly', 'no']);
    const adherence = JSON.stringify({ sunscreen_daily: answer });
    this.add('follow_up', { session_id: sessionId, due_day: day, contacted_on: on, reached: 1, adherence });
  }

  private sideEffect(sessionId: string, area: string, onset: Day): void {
    const { random } = this;
    const type = random.pick([
      'milia',
      'post_inflammatory_hyperpigmentation',
      'erythema',
      'herpes_simplex_reactivation',
      'edema',
    ]);
    const grade = random.pick([1, 1, 2, 3]);
    const resolved = random.chance(0.9) ? addDays(onset, random.pick([1, 5, 9, 20])) : null;
    const course = { last_seen: onset, resolved, course: '[]' };
    this.add('side_effect', {
      session_id: sessionId,
      effect_id: newId(),
      type,
      area,
      onset,
      worst_grade: grade,
      ...course,
    });
  }

  private assessment(clientId: string, on: Day, phase: string, score: number): void {
    const value = score + this.random.pick([-10, -5, 0, 5, 10]);
    this.add('assessment', { client_id: clientId, assessed_on: on, phase, scale: 'ecca', score: value });
  }

  private later(day: number, happens: () => void): void {
    const known = this.due.get(day);
    if (known) known.push(happens);
    else this.due.set(day, [happens]);
  }

  private add(kind: FactKindName, columns: Row): void {
    const position = this.position++;
    const standing = {
      recorded_from: position,
      recorded_to: STILL_STANDING,
      recorded_at: `${END_OF_FACTS}T00:00:00.000Z`,
    };
    const row = { log_id: this.logId, position, ...standing, entry_id: newId(), ...columns };
    const known = this.rows.get(kind);
    if (known) known.push(row);
    else this.rows.set(kind, [row]);
    this.waiting++;
  }

  private async flush(): Promise<void> {
    await this.database.transaction(this.logId, async (tx) => {
      for (const [kind, rows] of this.rows) await tx.insert(FACT_TABLES[kind], rows);
    });
    this.rows.clear();
    this.waiting = 0;
  }
}

interface Known {
  clientId: string;
  seriesId: string;
  sessions: number;
}
