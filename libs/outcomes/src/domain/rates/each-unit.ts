import { type FollowUpState } from '../follow-up-window.js';
import { type FactBlock } from '../columnar/fact-block.js';
import {
  type Coded,
  coded,
  type Dimension,
  type DimensionContext,
  type Level,
  levelOf,
  type Unit,
} from './dimensions.js';
import { type Moment } from './moment.js';

/** Codes of a follow-up state, in the order of `FOLLOW_UP_STATES`. */
export const NOT_DUE = 0;
export const COMPLETED = 1;
export const MISSING = 2;
export const FOLLOW_UP_STATES: readonly FollowUpState[] = ['notDue', 'completed', 'missing'];

/** Values of each dimension that are wanted; all where a dimension is left out. */
export type Filters = Partial<Record<Dimension, readonly string[]>>;

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
  /** Groups by effect dimensions that the unit has a side effect of, whenever it began; and within the window. */
  hits: number[];
  hitsInWindow: number[];
}

/** A query as it is run over one block. */
export interface UnitPlan {
  slots: number;
  effectSlots: number;
  /** Values of the grouping dimensions, in the order of `groupBy`. */
  labelsOf(slot: number, effectSlot: number): string[];
  run(isWanted: (client: number) => boolean, visit: (unit: SeenUnit) => void): void;
}

/**
 * Goes through the units of a block that a query is about: sessions that had begun, or the areas needled in them. Clients
 * are counted by whoever visits: their sessions follow each other.
 *
 * A session or client is in a group of an area dimension where any of its areas is, so that it may be in several: groups
 * of areas are never added up. Areas have the side effects that name them; sessions and clients have all.
 */
export function planUnits(block: FactBlock, moment: Moment, query: UnitQuery, context: DimensionContext): UnitPlan {
  const { unit, windowDays, filters, groupBy, days: { from = -Infinity, to = Infinity } = {} } = query;
  const read = (dimension: Dimension): Coded => coded(dimension, block, moment, { unit, context });
  const groupedAt = (level: Level) => groupBy.filter((name) => levelOf(name, unit) === level);
  const ofArea = groupedAt('area').map(read);
  const ofEffect = groupedAt('effect').map(read);
  const ofSession = groupedAt('session').map(read);
  const accepted = Object.entries(filters).map(([name, values]) =>
    acceptedCodes(name as Dimension, levelOf(name as Dimension, unit), read, values),
  );
  const sessionTests = accepted.filter(({ level }) => level === 'session');
  const areaTests = accepted.filter(({ level }) => level === 'area');
  const effectTests = accepted.filter(({ level }) => level === 'effect');
  const areaSlots = sizeOf(ofArea);
  const effectSlots = sizeOf(ofEffect);
  const needsAreas = unit === 'session_area' || ofArea.length > 0 || areaTests.length > 0;
  const seen: SeenUnit = { session: 0, area: -1, slot: 0, state: 0, hits: [], hitsInWindow: [] };
  const mark = new Int32Array(effectSlots).fill(-1);
  const markInWindow = new Int32Array(effectSlots).fill(-1);
  const areaMark = new Int32Array(areaSlots).fill(-1);
  let unitNumber = 0;
  let sessionNumber = 0;

  const collectHits = (session: number, area: number): void => {
    seen.hits.length = 0;
    seen.hitsInWindow.length = 0;
    unitNumber++;
    const lastDay = block.day[session]! + windowDays;
    for (let k = block.effectFrom[session]!; k < block.effectFrom[session + 1]!; k++) {
      if (moment.hasBegun[k] === 0 || (area !== -1 && block.effectArea[k] !== block.area[area])) continue;
      if (!passes(effectTests, k)) continue;
      const slot = slotOf(ofEffect, k);
      if (mark[slot] !== unitNumber) seen.hits.push(slot);
      mark[slot] = unitNumber;
      if (block.effectOnsetDay[k]! > lastDay || markInWindow[slot] === unitNumber) continue;
      markInWindow[slot] = unitNumber;
      seen.hitsInWindow.push(slot);
    }
  };

  const visitSession = (session: number, visit: (unit: SeenUnit) => void): void => {
    const day = block.day[session]!;
    if (day < from || day > to || !passes(sessionTests, session)) return;
    const first = slotOf(ofSession, session) * areaSlots;
    sessionNumber++;
    seen.session = session;
    seen.state = stateOf(day + windowDays, moment.today, moment.lastContact[session]!);
    seen.area = -1;
    if (!needsAreas) {
      seen.slot = first;
      collectHits(session, -1);
      return visit(seen);
    }
    if (unit !== 'session_area') collectHits(session, -1);
    for (let j = block.areaFrom[session]!; j < block.areaFrom[session + 1]!; j++) {
      if (!passes(areaTests, j)) continue;
      const slot = slotOf(ofArea, j);
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
      const labels = new Map<Dimension, string>([
        ...labelled(groupedAt('session'), ofSession, Math.floor(slot / areaSlots)),
        ...labelled(groupedAt('area'), ofArea, slot % areaSlots),
        ...labelled(groupedAt('effect'), ofEffect, effectSlot),
      ]);
      return groupBy.map((name) => labels.get(name)!);
    },
    run: (isWanted, visit) => {
      for (let session = 0; session < block.sessions; session++) {
        if (block.started[session]! > moment.at || !isWanted(block.client[session]!)) continue;
        visitSession(session, visit);
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
  isWanted: (client: number) => boolean,
  visit: (effect: number, session: number) => void,
): void {
  const read = (dimension: Dimension): Coded => coded(dimension, block, moment, { unit: 'session', context });
  const tests = Object.entries(filters).map(([name, values]) => {
    const dimension = name as Dimension;
    return acceptedCodes(dimension, levelOf(dimension, 'session'), read, values);
  });
  const ofLevel = (level: Level) => tests.filter((test) => test.level === level);
  const [sessionTests, areaTests, effectTests] = [ofLevel('session'), ofLevel('area'), ofLevel('effect')];
  const isOfArea = (session: number, effect: number): boolean => {
    for (let j = block.areaFrom[session]!; j < block.areaFrom[session + 1]!; j++) {
      if (block.area[j] === block.effectArea[effect] && passes(areaTests, j)) return true;
    }
    return false;
  };
  for (let session = 0; session < block.sessions; session++) {
    if (block.started[session]! > moment.at || !isWanted(block.client[session]!)) continue;
    if (!passes(sessionTests, session)) continue;
    for (let k = block.effectFrom[session]!; k < block.effectFrom[session + 1]!; k++) {
      if (moment.hasBegun[k] === 0 || !passes(effectTests, k)) continue;
      if (areaTests.length === 0 || isOfArea(session, k)) visit(k, session);
    }
  }
}

/** The window is open to the end of its last day, for sessions that were followed up early as well. */
function stateOf(lastDay: number, today: number, lastContact: number): number {
  if (today <= lastDay) return NOT_DUE;
  return lastContact >= lastDay ? COMPLETED : MISSING;
}

interface Test {
  level: Level;
  codes: ArrayLike<number>;
  accepts: Uint8Array;
}

function acceptedCodes(
  dimension: Dimension,
  level: Level,
  read: (dimension: Dimension) => Coded,
  values: readonly string[],
): Test {
  const { codes, labels } = read(dimension);
  const accepts = Uint8Array.from(labels, (label) => Number(values.includes(label)));
  return { level, codes, accepts };
}

function passes(tests: readonly Test[], index: number): boolean {
  for (const { codes, accepts } of tests) if (accepts[codes[index]!] === 0) return false;
  return true;
}

function sizeOf(dimensions: readonly Coded[]): number {
  return dimensions.reduce((size, { labels }) => size * Math.max(1, labels.length), 1);
}

function slotOf(dimensions: readonly Coded[], index: number): number {
  let slot = 0;
  for (const { codes, labels } of dimensions) slot = slot * labels.length + codes[index]!;
  return slot;
}

function labelled(names: readonly Dimension[], dimensions: readonly Coded[], slot: number): [Dimension, string][] {
  let rest = slot;
  return names
    .map((name, index): [Dimension, Coded] => [name, dimensions[index]!])
    .reverse()
    .map(([name, { labels }]): [Dimension, string] => {
      const label = labels[rest % labels.length]!;
      rest = Math.floor(rest / labels.length);
      return [name, label];
    });
}
