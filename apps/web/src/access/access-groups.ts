import { type components } from '../api-client/interface.generated';

export type Access = components['schemas']['AccessBody'];

/** Lines of the trail that a page asked for in one go: of one person in one role, for one purpose, within one minute. */
export interface AccessGroup {
  /** Newest first, as the trail has them; at least one. */
  accesses: readonly [Access, ...Access[]];
  /** Whose data they held, each once. */
  clients: readonly string[];
}

/** Joins neighbours only, so that the order of the trail stays. */
export function groupAccesses(accesses: readonly Access[]): AccessGroup[] {
  const groups: [Access, ...Access[]][] = [];
  for (const access of accesses) {
    const group = groups.at(-1);
    if (group && isOfOneGo(group[0], access)) group.push(access);
    else groups.push([access]);
  }
  return groups.map((group) => ({
    accesses: group,
    clients: [...new Set(group.flatMap(({ clients }) => clients))],
  }));
}

function isOfOneGo(one: Access, other: Access): boolean {
  return (
    one.staffId === other.staffId &&
    one.role === other.role &&
    one.reason === other.reason &&
    // Instants are in UTC, so those of one minute begin alike: 2026-03-01T10:00.
    one.at.slice(0, 16) === other.at.slice(0, 16)
  );
}
