import { suppressSmallCells } from '#statistics/suppression.js';

/** Fewer clients than this could be recognised by somebody outside. */
export const CLIENTS_MIN = 5;
/** Counts that leave are multiples of this: two files with other groups cannot be subtracted to a person. */
const ROUNDED_TO = 5;

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

/**
 * Which groups are too small to leave the clinic, and which others hide them: totals are known, so a group withheld alone
 * could be worked out. Those without an event, and those without a client, stay. Where no choice protects, all is withheld.
 */
export function withheldGroups(groups: readonly GroupOfClients[]): Withheld {
  const table = groups.map(({ affected, followed }) => [affected, followed - affected]);
  const { suppressed, anyExactlyRecoverable } = suppressSmallCells(table, {
    threshold: CLIENTS_MIN,
    marginsPublished: true,
  });
  const events = suppressed.map((cells) => anyExactlyRecoverable || cells.some(Boolean));
  return { events, sizes: withheldSizes(groups, events) };
}

function withheldSizes(groups: readonly GroupOfClients[], events: readonly boolean[]): boolean[] {
  const sizes = groups.map(({ followed }) => followed >= 1 && followed < CLIENTS_MIN);
  if (sizes.filter(Boolean).length !== 1) return sizes;
  const others = groups
    .map(({ followed }, index) => ({ followed, index }))
    .filter(({ followed, index }) => followed > 0 && !sizes[index])
    .sort((one, other) => Number(events[other.index]) - Number(events[one.index]) || one.followed - other.followed);
  if (others[0]) sizes[others[0].index] = true;
  return sizes;
}

export function roundedCount(count: number): number {
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO;
}

/** A rate in whole per cent: finer, it would give back the counts that were rounded. */
export function roundedRate(rate: number | null): number | null {
  return rate === null ? null : Math.round(rate * 100) / 100;
}
