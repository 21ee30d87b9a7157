import { type ClusterSums } from '#statistics/cluster-incidence.js';
import { type FactBlock } from '../columnar/fact-block.js';
import { type Unit } from './dimensions.js';
import { COMPLETED, MISSING, NOT_DUE, type SeenUnit, type UnitPlan } from './each-unit.js';

/** Counts of one group. Sums over clients are those of the followed units. */
export interface UnitCounts {
  /** All that have begun, and those of them with a side effect, whenever it began. */
  units: number;
  affected: number;
  notDue: number;
  missing: number;
  /** Followed up, and those with a side effect within the window. */
  followed: ClusterSums;
  /** With a side effect within the window, though their follow-up is missing or their window open. */
  missingAffected: number;
  notDueAffected: number;
}

export type Counts = Map<string, { values: string[]; counts: UnitCounts }>;

/** Adds the units of a plan to the counts of each group, known by its values. */
export function countUnits(
  into: Counts,
  block: FactBlock,
  plan: UnitPlan,
  unit: Unit,
  isWanted: (client: number) => boolean,
): void {
  const counter = new Counter(plan, unit);
  let client = -1;
  plan.run(isWanted, (seen) => {
    const owner = block.client[seen.session]!;
    if (owner !== client) counter.endClient();
    client = owner;
    counter.take(seen);
  });
  counter.endClient();
  counter.addTo(into);
}

const STATES = 3;

/**
 * Counts of one client at a time, added up where the client ends: clients are the clusters. What is counted of units is
 * the same for all side effects of a slot, so it is kept once; of side effects, only cells that have some are looked at.
 */
class Counter {
  private readonly units: Int32Array;
  private readonly affected: Int32Array;
  private readonly affectedInWindow: Int32Array;
  private readonly slots: number[] = [];
  private readonly cells: number[] = [];
  private readonly ofSlot: UnitCounts[];
  private readonly ofCell: UnitCounts[];

  constructor(
    private readonly plan: UnitPlan,
    private readonly unit: Unit,
  ) {
    const { slots, effectSlots } = plan;
    this.units = new Int32Array(slots * STATES);
    this.affected = new Int32Array(slots * effectSlots);
    this.affectedInWindow = new Int32Array(slots * effectSlots * STATES);
    this.ofSlot = Array.from({ length: slots }, noCounts);
    this.ofCell = Array.from({ length: slots * effectSlots }, noCounts);
  }

  take({ slot, state, hits, hitsInWindow }: SeenUnit): void {
    const { units, affected, affectedInWindow } = this;
    const of = slot * STATES;
    if (units[of]! + units[of + 1]! + units[of + 2]! === 0) this.slots.push(slot);
    units[of + state]!++;
    const first = slot * this.plan.effectSlots;
    for (const hit of hits) {
      if (affected[first + hit] === 0) this.cells.push(first + hit);
      affected[first + hit]!++;
    }
    for (const hit of hitsInWindow) affectedInWindow[(first + hit) * STATES + state]!++;
  }

  endClient(): void {
    for (const cell of this.cells) this.endCell(cell);
    for (const slot of this.slots) {
      const [notDue, followed, missing] = this.unitsOf(slot);
      const total = this.ofSlot[slot]!;
      total.units += notDue + followed + missing;
      total.notDue += notDue;
      total.missing += missing;
      if (followed > 0) {
        total.followed.clusters++;
        total.followed.trials += followed;
        total.followed.trialsSquared += followed * followed;
      }
    }
    for (const slot of this.slots) this.units.fill(0, slot * STATES, slot * STATES + STATES);
    this.slots.length = 0;
    this.cells.length = 0;
  }

  addTo(into: Counts): void {
    const { slots, effectSlots } = this.plan;
    for (let cell = 0; cell < slots * effectSlots; cell++) {
      const slot = Math.floor(cell / effectSlots);
      if (this.ofSlot[slot]!.units === 0) continue;
      const counts = noCounts();
      addCounts(counts, this.ofSlot[slot]!);
      addCounts(counts, this.ofCell[cell]!);
      const values = this.plan.labelsOf(slot, cell % effectSlots);
      const key = values.join('\n');
      const known = into.get(key);
      if (known) addCounts(known.counts, counts);
      else into.set(key, { values, counts });
    }
  }

  private endCell(cell: number): void {
    const [notDue, followed, missing] = this.unitsOf(Math.floor(cell / this.plan.effectSlots));
    const at = cell * STATES;
    const events = this.affectedInWindow;
    const most = this.unit === 'client' ? 1 : Infinity;
    const total = this.ofCell[cell]!;
    total.affected += Math.min(most, this.affected[cell]!);
    if (notDue > 0) total.notDueAffected += Math.min(most, events[at + NOT_DUE]!);
    if (missing > 0) total.missingAffected += Math.min(most, events[at + MISSING]!);
    const seen = Math.min(most, events[at + COMPLETED]!);
    total.followed.events += seen;
    total.followed.eventsSquared += seen * seen;
    total.followed.eventsTimesTrials += seen * followed;
    this.affected[cell] = 0;
    events.fill(0, at, at + STATES);
  }

  /**
   * A client is followed up where any of the sessions is; due, and missing, where a window has closed and none is; not due
   * where all windows are open.
   */
  private unitsOf(slot: number): [notDue: number, followed: number, missing: number] {
    const at = slot * STATES;
    const [notDue, followed, missing] = [
      this.units[at + NOT_DUE]!,
      this.units[at + COMPLETED]!,
      this.units[at + MISSING]!,
    ];
    if (this.unit !== 'client') return [notDue, followed, missing];
    if (followed > 0) return [0, 1, 0];
    return missing > 0 ? [0, 0, 1] : [1, 0, 0];
  }
}

export function noCounts(): UnitCounts {
  return { units: 0, affected: 0, notDue: 0, missing: 0, followed: noSums(), missingAffected: 0, notDueAffected: 0 };
}

function noSums(): ClusterSums {
  return { clusters: 0, trials: 0, events: 0, eventsSquared: 0, eventsTimesTrials: 0, trialsSquared: 0 };
}

/** Sums of different clients, and of different things about the same, add up. */
function addCounts(total: UnitCounts, counts: UnitCounts): void {
  for (const name of ['units', 'affected', 'notDue', 'missing', 'missingAffected', 'notDueAffected'] as const) {
    total[name] += counts[name];
  }
  for (const name of Object.keys(total.followed) as (keyof ClusterSums)[])
    total.followed[name] += counts.followed[name];
}
