import { suppressSmallCells } from '#statistics/suppression.js';
import { auditHidden, type CountTable } from '#statistics/suppression-audit.js';
import { type UnitCounts } from './count-units.js';

/** Fewer clients than this could be recognised by somebody outside, where the clinic has set no higher number. */
export const CLIENTS_MIN = 5;
/** Counts that leave are multiples of this: two files with other groups cannot be subtracted to a person. */
export const ROUNDED_TO = 5;

/** Clients of one group: followed up, and those of them with a side effect. */
export interface GroupOfClients {
  affected: number;
  followed: number;
}

/** What of each group stays in the clinic: its events and everything that follows from them, and its size. */
export interface Withheld {
  events: boolean[];
  sizes: boolean[];
}

export function groupOfClients({ followed, clientsAffected }: UnitCounts): GroupOfClients {
  return { affected: clientsAffected, followed: followed.clusters };
}

/** A count that few clients make up. None at all tells nobody. */
export function isSmall(clients: number, clientsMin: number): boolean {
  return clients >= 1 && clients < clientsMin;
}

/** Whether a group, those affected in it, or those not, are few. */
export function isSmallGroup({ affected, followed }: GroupOfClients, clientsMin: number): boolean {
  return [affected, followed - affected].some((clients) => isSmall(clients, clientsMin));
}

/**
 * Which groups are too small to leave the clinic, and which others hide them: totals are known, so a group withheld alone
 * could be worked out. Those without an event, and those without a client, stay. Where no choice protects, all is withheld.
 *
 * @param isAlsoHidden groups whose events stay for another reason
 */
export function withheldGroups(
  groups: readonly GroupOfClients[],
  clientsMin: number,
  isAlsoHidden: readonly boolean[] = [],
): Withheld {
  const table = groups.map(({ affected, followed }) => [affected, followed - affected]);
  const { suppressed, anyExactlyRecoverable } = suppressSmallCells(table, {
    threshold: clientsMin,
    marginsPublished: true,
    alsoHidden: groups.map((_, index) => [isAlsoHidden[index] ?? false, isAlsoHidden[index] ?? false]),
  });
  const events = suppressed.map((cells) => anyExactlyRecoverable || cells.some(Boolean));
  return { events, sizes: withheldSizes(groups, events, clientsMin) };
}

function withheldSizes(groups: readonly GroupOfClients[], events: readonly boolean[], clientsMin: number): boolean[] {
  const sizes = groups.map(({ followed }) => isSmall(followed, clientsMin));
  if (sizes.filter(Boolean).length !== 1) return sizes;
  const others = groups
    .map(({ followed }, index) => ({ followed, index }))
    .filter(({ followed, index }) => followed > 0 && !sizes[index])
    .sort((one, other) => Number(events[other.index]) - Number(events[one.index]) || one.followed - other.followed);
  if (others[0]) sizes[others[0].index] = true;
  return sizes;
}

/**
 * Outcomes of the same clients. One with any of the others has the whole, and one with the whole has some of the parts, of
 * which there may be several.
 */
export interface OutcomesOfClients<Count = number> {
  whole: Count;
  parts: Count[];
  within: Count[];
}

/**
 * Which outcomes stay in the clinic: those of few clients; those that all but few have, of all who were followed up or of
 * the whole; and others, so that none of them is bounded to one number by the rest.
 */
export function withheldOutcomes(
  followed: number,
  { whole, parts, within }: OutcomesOfClients,
  clientsMin: number,
): OutcomesOfClients<boolean> {
  // Where few do not have the whole, what is shown must leave it several values that are as far from it.
  const otherMin = isSmall(followed - whole, clientsMin) ? 2 * clientsMin : clientsMin;
  const isFew = (affected: number): boolean =>
    isSmall(affected, clientsMin) || isSmall(followed - affected, otherMin) || isSmall(whole - affected, clientsMin);
  const family = [whole, ...parts].map((affected) => ({ affected, followed }));
  const [hidesWhole, ...hiddenParts] = withheldGroups(family, clientsMin, [false, ...parts.map(isFew)]).events;
  const hidden = { whole: hidesWhole!, parts: hiddenParts, within: within.map(isFew) };
  const isTold = hasOneValue(followed, { whole, parts, within }, hidden);
  return isTold ? { whole: true, parts: parts.map(() => true), within: within.map(() => true) } : hidden;
}

/** Whether what is shown leaves some hidden outcome one value. */
function hasOneValue(followed: number, counts: OutcomesOfClients, hidden: OutcomesOfClients<boolean>): boolean {
  const rangeOf = (count: number, isHidden: boolean) =>
    isHidden ? { least: 0, most: followed } : { least: count, most: count };
  const parts = counts.parts.map((count, index) => rangeOf(count, hidden.parts[index]!));
  const within = counts.within.map((count, index) => rangeOf(count, hidden.within[index]!));
  const whole = rangeOf(counts.whole, hidden.whole);
  const mostOfParts = parts.reduce((sum, { most }) => sum + most, 0);
  const least = Math.max(whole.least, ...[...parts, ...within].map((range) => range.least));
  const most = Math.min(whole.most, mostOfParts);
  if (hidden.whole && least === most) return true;
  const isBound = (range: { least: number; most: number }, others: number): boolean =>
    Math.max(range.least, least - others) === Math.min(range.most, most);
  return (
    parts.some((range, index) => hidden.parts[index] && isBound(range, mostOfParts - range.most)) ||
    within.some((range, index) => hidden.within[index] && isBound(range, Infinity))
  );
}

/** A cell of a table: its clients, and the units that are shown of it. Units add up over lines; clients hardly ever do. */
export interface CellOfTable extends GroupOfClients {
  events: number;
  units: number;
}

/**
 * Which cells of a two-way table stay in the clinic, whole: those of few clients, and others, so that neither clients nor
 * units of a hidden cell follow from the totals of lines, which other files show. Where no choice protects, all is withheld.
 */
export function withheldCells(cells: readonly (readonly CellOfTable[])[], clientsMin: number): boolean[][] {
  const tableOf = (of: (cell: CellOfTable) => number): number[][] => cells.map((row) => row.map(of));
  const ofClients = [tableOf(({ followed }) => followed), ...outcomeTables(tableOf, 'affected', 'followed')];
  const ofUnits = [tableOf(({ units }) => units), ...outcomeTables(tableOf, 'events', 'units')];
  let hidden = cells.map((row) => row.map(() => false));
  for (let before = -1; countOf(hidden) !== before;) {
    before = countOf(hidden);
    for (const table of ofClients) {
      hidden = suppressSmallCells(table, {
        threshold: clientsMin,
        marginsPublished: true,
        alsoHidden: hidden,
      }).suppressed;
    }
  }
  const isSafe = [...ofClients, ...ofUnits].every((table) => !isRecoverable(table, hidden));
  return isSafe ? hidden : cells.map((row) => row.map(() => true));
}

function outcomeTables(
  tableOf: (of: (cell: CellOfTable) => number) => number[][],
  had: 'affected' | 'events',
  all: 'followed' | 'units',
): number[][][] {
  return [tableOf((cell) => cell[had]), tableOf((cell) => cell[all] - cell[had])];
}

function countOf(hidden: readonly (readonly boolean[])[]): number {
  return hidden.flat().filter(Boolean).length;
}

function isRecoverable(table: CountTable, hidden: boolean[][]): boolean {
  return auditHidden(table, hidden).some(({ min, max }) => min === max);
}

export function roundedCount(count: number): number {
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO;
}

/** A rate in whole per cent: finer, it would give back the counts that were rounded. */
export function roundedRate(rate: number | null): number | null {
  return rate === null ? null : Math.round(rate * 100) / 100;
}
