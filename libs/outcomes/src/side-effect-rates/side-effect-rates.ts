import { addDays, dayIn } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { wilsonInterval } from '#statistics/incidence.js';
import { FOLLOW_UP_WINDOWS_DAYS, type FollowUpState, followUpState } from '../domain/follow-up-window.js';
import { type ResponseWindow } from '../domain/response-class.js';
import { type KnownFacts } from '../known-at.js';
import { type Cohort, type EffectFacts, type Moment, readCohort, type SessionFacts } from './side-effect-facts.js';

/** `session_area`: an area needled in a session, once, however many settings were used on it. */
export type Unit = 'client' | 'session' | 'session_area';

/** A share that names what it is a share of. Rates are between 0 and 1. */
export interface Rate {
  unit: Unit;
  /**
   * `enrolled`: all registered clients. `completed`: those whose series was completed. `all`: all sessions that have
   * begun, or the areas needled in them. `followed`: those of sessions whose follow-up of the window is completed.
   */
  of: 'enrolled' | 'completed' | 'all' | 'followed';
  numerator: number;
  denominator: number;
  /** Null where there is nothing to have a share of. */
  estimate: number | null;
  wilson95: { lower: number; upper: number } | null;
}

/** Among what was followed up: only side effects that began within the window count, and only where it is completed. */
export interface FollowedRate extends Rate {
  of: 'followed';
  windowDays: number;
  /** Window closed: `denominator` of them followed up, and `missing` not. */
  due: number;
  missing: number;
  /** Window still open: counted nowhere else. */
  notDue: number;
  /** Missing a follow-up, and reported all the same. Never in the numerator: their like without an event are unknown. */
  spontaneousReports: number;
  notDueReports: number;
}

export interface TypeRates {
  /** A type of side effect, or `any`. */
  type: string;
  clients: { enrolled: Rate; completed: Rate };
  sessions: { all: Rate; followed: FollowedRate[] };
  areaTreatments: {
    all: Rate;
    followed: FollowedRate[];
    /** Side effects that name no area, or none that was needled: they count for sessions and clients alone. */
    notAttributed: number;
  };
}

export interface SideEffectRates {
  /** Position up to which the log was taken into account. */
  knownAt: number;
  at: Instant;
  timeZone: string;
  method: 'incidence.wilson';
  /** Prolonged and adverse responses; `any` first, then by type. */
  sideEffects: TypeRates[];
  /** Responses within their expected time: an outcome of their own, never mixed with side effects. */
  expectedResponses: TypeRates[];
}

/** How often side effects were seen, by every unit and with every denominator. */
export async function readSideEffectRates(
  known: KnownFacts,
  moment: Moment,
  windows: ReadonlyMap<string, ResponseWindow>,
): Promise<SideEffectRates> {
  const cohort = await readCohort(known, moment, windows);
  const today = dayIn(moment.timeZone, moment.at);
  return {
    knownAt: known.position,
    at: moment.at,
    timeZone: moment.timeZone,
    method: 'incidence.wilson',
    sideEffects: ratesOf(cohort, today, ({ isExpected }) => !isExpected),
    expectedResponses: ratesOf(cohort, today, ({ isExpected }) => isExpected),
  };
}

type EffectTest = (effect: EffectFacts) => boolean;

function ratesOf(cohort: Cohort, today: Day, counts: EffectTest): TypeRates[] {
  const types = new Set(cohort.sessions.flatMap(({ effects }) => effects.filter(counts).map(({ type }) => type)));
  return [
    typeRates(cohort, today, 'any', counts),
    ...[...types]
      .sort()
      .map((type) => typeRates(cohort, today, type, (effect) => counts(effect) && effect.type === type)),
  ];
}

function typeRates(cohort: Cohort, today: Day, type: string, counts: EffectTest): TypeRates {
  const { enrolled, completed, sessions } = cohort;
  const affected = sessions.filter(({ effects }) => effects.some(counts));
  const clients = new Set(affected.map(({ clientId }) => clientId));
  const completedClients = [...clients].filter((clientId) => completed.has(clientId)).length;
  const ofSession = (session: SessionFacts) => [session.effects.filter(counts)];
  const ofAreas = ({ effects, areas }: SessionFacts) =>
    [...areas].map((area) => effects.filter((effect) => effect.area === area && counts(effect)));
  return {
    type,
    clients: {
      enrolled: rate('client', 'enrolled', clients.size, enrolled.size),
      completed: rate('client', 'completed', completedClients, completed.size),
    },
    sessions: unitRates('session', sessions, today, ofSession),
    areaTreatments: {
      ...unitRates('session_area', sessions, today, ofAreas),
      notAttributed: sessions.reduce(
        (sum, { effects, areas }) =>
          sum + effects.filter((effect) => counts(effect) && !(effect.area !== null && areas.has(effect.area))).length,
        0,
      ),
    },
  };
}

/** @param unitsOf the effects of each unit that a session has */
function unitRates(
  unit: Unit,
  sessions: readonly SessionFacts[],
  today: Day,
  unitsOf: (session: SessionFacts) => EffectFacts[][],
): { all: Rate; followed: FollowedRate[] } {
  const units = sessions.flatMap((session) => unitsOf(session).map((effects) => ({ session, effects })));
  const affected = units.filter(({ effects }) => effects.length > 0).length;
  return {
    all: rate(unit, 'all', affected, units.length),
    followed: FOLLOW_UP_WINDOWS_DAYS.map((windowDays) => {
      const counted: Record<FollowUpState, { units: number; affected: number }> = {
        completed: { units: 0, affected: 0 },
        missing: { units: 0, affected: 0 },
        notDue: { units: 0, affected: 0 },
      };
      for (const { session, effects } of units) {
        const count = counted[followUpState(session, windowDays, today)];
        const lastDay = addDays(session.day, windowDays);
        count.units++;
        if (effects.some(({ onsetDay }) => onsetDay <= lastDay)) count.affected++;
      }
      const { completed, missing, notDue } = counted;
      return {
        ...rate(unit, 'followed', completed.affected, completed.units),
        of: 'followed',
        windowDays,
        due: completed.units + missing.units,
        missing: missing.units,
        notDue: notDue.units,
        spontaneousReports: missing.affected,
        notDueReports: notDue.affected,
      };
    }),
  };
}

function rate(unit: Unit, of: Rate['of'], numerator: number, denominator: number): Rate {
  const interval = wilsonInterval(numerator, denominator);
  return {
    unit,
    of,
    numerator,
    denominator,
    estimate: interval && interval.estimate,
    wilson95: interval && { lower: interval.lower, upper: interval.upper },
  };
}
