import { type FactBlock } from '../columnar/fact-block.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import {
  areasOf,
  type Coded,
  coded,
  type Dimension,
  type DimensionContext,
  type EffectDimension,
  effectsOf,
  type Level,
  levelOf,
  type Unit,
} from './dimensions.js';
import { followUpStates, type Moment, NOT_BEGUN } from './moment.js';

/** Values of each dimension that are wanted; all where a dimension is left out. */
export type Filters = Partial<Record<Dimension, readonly string[]>>;
/** Which side effects count. */
export type EffectFilters = Partial<Record<EffectDimension, readonly string[]>>;

/** Days of sessions, both ends among them. */
export interface DayRange {
  from?: number;
  to?: number;
}

export interface UnitQuery {
  unit: Unit;
  windowDays: number;
  filters: Filters;
  /** Sessions of these days alone. */
  days?: DayRange;
  groupBy: readonly Dimension[];
  /** One more grouping, after the others. */
  arms?: Arms;
}

/** Values of a dimension that are counted together, under a name; what has none of them is not counted. */
export interface Arms {
  dimension: Dimension;
  /** No value is in two of them. */
  values: Readonly<Record<string, readonly string[]>>;
}

/** What is seen of one unit. Its arrays are used again for the next. */
export interface SeenUnit {
  /** Index of the session in the block, and of the area (`session_area` alone; -1 otherwise). */
  session: number;
  area: number;
  /** Number of the group by session and area dimensions. */
  slot: number;
  /** How the follow-up of the window stands. */
  state: number;
  /** Groups by effect dimensions that the unit has a side effect of, whenever it began: the first `hitCount` of them. */
  hits: Int32Array;
  hitCount: number;
  /** And within the window. */
  hitsInWindow: Int32Array;
  hitInWindowCount: number;
}

/** A query as it is run over one block. */
export interface UnitPlan {
  slots: number;
  /** Groups by effect dimensions, as many for each outcome as for any other. */
  effectSlots: number;
  /** Values of the grouping dimensions, in the order of `groupBy`; the name of the arm behind them, where there are some. */
  labelsOf(slot: number, effectSlot: number): string[];
  run(ranges: readonly SessionRange[], visit: (unit: SeenUnit) => void): void;
}

/** What a query without other outcomes counts: the side effects that its own filters leave. */
const AS_FILTERED: readonly EffectFilters[] = [{}];

/**
 * Goes through the units of a block that a query is about: sessions that had begun, or the areas needled in them. Clients
 * are counted by whoever visits: their sessions follow each other.
 *
 * A session or client is in a group of an area dimension where any of its areas is, so that it may be in several: groups
 * of areas are never added up. Areas have the side effects that name them; sessions and clients have all.
 *
 * @param outcomes which side effects count, each for itself and instead of what the filters say of the same dimension
 */
export function planUnits(
  block: FactBlock,
  moment: Moment,
  query: UnitQuery,
  context: DimensionContext,
  outcomes = AS_FILTERED,
): UnitPlan {
  const { unit, windowDays, filters, groupBy, arms, days } = query;
  const read = (dimension: Dimension): Coded => coded(dimension, block, moment, { unit, context });
  const groupings = groupBy.map((name): Grouping => ({ level: levelOf(name, unit), coded: read(name) }));
  const armOf = arms && codedArms(read(arms.dimension), arms);
  if (armOf) groupings.push({ level: levelOf(arms.dimension, unit), coded: armOf });
  const groupedAt = (wanted: Level) => groupings.filter(({ level }) => level === wanted).map(({ coded }) => coded);
  const [ofSession, ofArea, ofEffect] = [groupedAt('session'), groupedAt('area'), groupedAt('effect')];
  const testsOf = (level: Level, wanted: Filters): Test[] => {
    const ofArms =
      armOf && levelOf(arms.dimension, unit) === level ? [acceptedCodes(armOf, Object.keys(arms.values))] : [];
    const ofFilters = Object.entries(wanted)
      .filter(([name]) => levelOf(name as Dimension, unit) === level)
      .map(([name, values]) => acceptedCodes(read(name as Dimension), values));
    return [...ofFilters, ...ofArms];
  };
  const areaTests = testsOf('area', filters);
  const outcomeTests = outcomes.map((outcome) => testsOf('effect', { ...filters, ...outcome }));
  const areaSlots = sizeOf(ofArea);
  const slotsOfOutcome = sizeOf(ofEffect);
  const effectSlots = slotsOfOutcome * outcomes.length;
  const needsAreas = unit === 'session_area' || ofArea.length > 0 || areaTests.length > 0;
  const states = followUpStates(block, moment, windowDays);
  // Each a pass over one column: far cheaper than asking every dimension of every unit on its way.
  const slotOfSession = combined(ofSession, block.sessions);
  const slotOfArea = combined(ofArea, needsAreas ? areasOf(block) : 0);
  const slotOfEffect = combined(ofEffect, effectsOf(block));
  const takesSession = accepted(testsOf('session', filters), block.sessions);
  const takesArea = accepted(areaTests, needsAreas ? areasOf(block) : 0);
  for (let session = 0; session < block.sessions; session++) {
    if (states[session] === NOT_BEGUN) takesSession[session] = 0;
  }
  if (days) leaveOtherDays(takesSession, block.day, days);
  const hits = new Int32Array(effectSlots);
  const hitsInWindow = new Int32Array(effectSlots);
  const seen: SeenUnit = {
    ...{ session: 0, area: -1, slot: 0, state: 0 },
    ...{ hits, hitCount: 0, hitsInWindow, hitInWindowCount: 0 },
  };
  const mark = new Int32Array(effectSlots).fill(-1);
  const markInWindow = new Int32Array(effectSlots).fill(-1);
  const areaMark = new Int32Array(areaSlots).fill(-1);
  let unitNumber = 0;
  let sessionNumber = 0;

  const collectHits = (session: number, area: number): void => {
    seen.hitCount = 0;
    seen.hitInWindowCount = 0;
    const end = block.effectFrom[session + 1]!;
    let k = block.effectFrom[session]!;
    if (k === end) return;
    unitNumber++;
    const lastDay = block.day[session]! + windowDays;
    for (; k < end; k++) {
      if (moment.hasBegun[k] === 0 || (area !== -1 && block.effectArea[k] !== block.area[area])) continue;
      const slot = slotOfEffect[k]!;
      const isInWindow = block.effectOnsetDay[k]! <= lastDay;
      for (let outcome = 0; outcome < outcomeTests.length; outcome++) {
        if (passes(outcomeTests[outcome]!, k)) hit(outcome * slotsOfOutcome + slot, isInWindow);
      }
    }
  };

  const hit = (slot: number, isInWindow: boolean): void => {
    if (mark[slot] !== unitNumber) hits[seen.hitCount++] = slot;
    mark[slot] = unitNumber;
    if (!isInWindow || markInWindow[slot] === unitNumber) return;
    markInWindow[slot] = unitNumber;
    hitsInWindow[seen.hitInWindowCount++] = slot;
  };

  const visitSession = (session: number, visit: (unit: SeenUnit) => void): void => {
    const first = slotOfSession[session]! * areaSlots;
    seen.session = session;
    seen.state = states[session]!;
    seen.area = -1;
    if (unit !== 'session_area') collectHits(session, -1);
    if (!needsAreas) {
      seen.slot = first;
      return visit(seen);
    }
    sessionNumber++;
    for (let j = block.areaFrom[session]!; j < block.areaFrom[session + 1]!; j++) {
      if (takesArea[j] === 0) continue;
      const slot = slotOfArea[j]!;
      if (unit === 'session_area') {
        seen.area = j;
        collectHits(session, j);
      } else if (areaMark[slot] === sessionNumber) {
        continue;
      }
      areaMark[slot] = sessionNumber;
      seen.slot = first + slot;
      visit(seen);
    }
  };

  return {
    slots: sizeOf(ofSession) * areaSlots,
    effectSlots,
    labelsOf: (slot, effectSlot) => {
      const rest = {
        session: Math.floor(slot / areaSlots),
        area: slot % areaSlots,
        effect: effectSlot % slotsOfOutcome,
      };
      const values = new Array<string>(groupings.length);
      // Of each level, the last dimension turns fastest.
      for (let at = groupings.length - 1; at >= 0; at--) {
        const { level, coded } = groupings[at]!;
        const { labels } = coded;
        values[at] = labels[rest[level] % labels.length]!;
        rest[level] = Math.floor(rest[level] / labels.length);
      }
      return values;
    },
    run: (ranges, visit) => {
      for (const { from, to } of ranges) {
        for (let session = from; session < to; session++) {
          if (takesSession[session] === 1) visitSession(session, visit);
        }
      }
    },
  };
}

/**
 * Goes through the side effects that had begun, of sessions that the filters leave. A filter of areas takes those that name
 * such an area.
 */
export function eachEffect(
  block: FactBlock,
  moment: Moment,
  filters: Filters,
  context: DimensionContext,
  ranges: readonly SessionRange[],
  visit: (effect: number, session: number) => void,
): void {
  const read = (dimension: Dimension): Coded => coded(dimension, block, moment, { unit: 'session', context });
  const ofLevel = (level: Level): Test[] =>
    Object.entries(filters)
      .filter(([name]) => levelOf(name as Dimension, 'session') === level)
      .map(([name, values]) => acceptedCodes(read(name as Dimension), values));
  const [sessionTests, areaTests, effectTests] = [ofLevel('session'), ofLevel('area'), ofLevel('effect')];
  const isOfArea = (session: number, effect: number): boolean => {
    for (let j = block.areaFrom[session]!; j < block.areaFrom[session + 1]!; j++) {
      if (block.area[j] === block.effectArea[effect] && passes(areaTests, j)) return true;
    }
    return false;
  };
  const visitSession = (session: number): void => {
    if (block.started[session]! > moment.at || !passes(sessionTests, session)) return;
    for (let k = block.effectFrom[session]!; k < block.effectFrom[session + 1]!; k++) {
      if (moment.hasBegun[k] === 0 || !passes(effectTests, k)) continue;
      if (areaTests.length === 0 || isOfArea(session, k)) visit(k, session);
    }
  };
  for (const { from, to } of ranges) {
    for (let session = from; session < to; session++) visitSession(session);
  }
}

interface Grouping {
  level: Level;
  coded: Coded;
}

/** Arms as a dimension of its own. Code 0 is in none of them. */
function codedArms({ codes, labels }: Coded, { values }: Arms): Coded {
  const names = Object.keys(values);
  const armOfCode = labels.map((label) => names.findIndex((name) => values[name]!.includes(label)) + 1);
  const ofArm = new Uint8Array(codes.length);
  for (let index = 0; index < ofArm.length; index++) ofArm[index] = armOfCode[codes[index]!]!;
  return { codes: ofArm, labels: ['', ...names] };
}

interface Test {
  codes: ArrayLike<number>;
  accepts: Uint8Array;
}

function acceptedCodes({ codes, labels }: Coded, values: readonly string[]): Test {
  return { codes, accepts: Uint8Array.from(labels, (label) => Number(values.includes(label))) };
}

function passes(tests: readonly Test[], index: number): boolean {
  for (let at = 0; at < tests.length; at++) {
    const { codes, accepts } = tests[at]!;
    if (accepts[codes[index]!] === 0) return false;
  }
  return true;
}

function sizeOf(dimensions: readonly Coded[]): number {
  return dimensions.reduce((size, { labels }) => size * Math.max(1, labels.length), 1);
}

/** One code for the codes of several dimensions; the last of them turns fastest. */
function combined(dimensions: readonly Coded[], length: number): ArrayLike<number> {
  if (dimensions.length === 1) return dimensions[0]!.codes;
  const slots = new Int32Array(length);
  for (const { codes, labels } of dimensions) {
    const values = labels.length;
    for (let index = 0; index < length; index++) slots[index] = slots[index]! * values + codes[index]!;
  }
  return slots;
}

/** 1 for each that passes all of the tests. */
function accepted(tests: readonly Test[], length: number): Uint8Array {
  const taken = new Uint8Array(length).fill(1);
  for (const { codes, accepts } of tests) {
    for (let index = 0; index < length; index++) taken[index]! &= accepts[codes[index]!]!;
  }
  return taken;
}

function leaveOtherDays(taken: Uint8Array, day: Int32Array, { from = -Infinity, to = Infinity }: DayRange): void {
  for (let session = 0; session < taken.length; session++) {
    if (day[session]! < from || day[session]! > to) taken[session] = 0;
  }
}
