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

/** Counts of one client at a time, added up where the client ends: clients are the clusters. */
class Counter {
  private readonly units: Int32Array;
  private readonly affected: Int32Array;
  private readonly affectedInWindow: Int32Array;
  private readonly touched: number[] = [];
  private readonly totals: UnitCounts[];

  constructor(
    private readonly plan: UnitPlan,
    private readonly unit: Unit,
  ) {
    const { slots, effectSlots } = plan;
    this.units = new Int32Array(slots * STATES);
    this.affected = new Int32Array(slots * effectSlots);
    this.affectedInWindow = new Int32Array(slots * effectSlots * STATES);
    this.totals = Array.from({ length: slots * effectSlots }, noCounts);
  }

  take({ slot, state, hits, hitsInWindow }: SeenUnit): void {
    const { effectSlots } = this.plan;
    const of = slot * STATES;
    if (this.units[of] === 0 && this.units[of + 1] === 0 && this.units[of + 2] === 0) this.touched.push(slot);
    this.units[of + state]!++;
    for (const hit of hits) this.affected[slot * effectSlots + hit]!++;
    for (const hit of hitsInWindow) this.affectedInWindow[(slot * effectSlots + hit) * STATES + state]!++;
  }

  endClient(): void {
    const { effectSlots } = this.plan;
    for (const slot of this.touched) {
      const [notDue, followed, missing] = this.inUnits(this.units, slot * STATES);
      for (let effect = 0; effect < effectSlots; effect++) {
        const cell = slot * effectSlots + effect;
        const events = this.affectedInWindow;
        const [notDueEvents, followedEvents, missingEvents] = this.inUnits(events, cell * STATES);
        const total = this.totals[cell]!;
        total.units += this.unit === 'client' ? 1 : notDue + followed + missing;
        total.affected += this.unit === 'client' ? Math.min(1, this.affected[cell]!) : this.affected[cell]!;
        total.notDue += notDue;
        total.missing += missing;
        total.notDueAffected += notDue > 0 ? notDueEvents : 0;
        total.missingAffected += missing > 0 ? missingEvents : 0;
        if (followed > 0) addCluster(total.followed, followedEvents, followed);
        this.affected[cell] = 0;
        events.fill(0, cell * STATES, cell * STATES + STATES);
      }
      this.units.fill(0, slot * STATES, slot * STATES + STATES);
    }
    this.touched.length = 0;
  }

  /**
   * A client is followed up where any of the sessions is; due, and missing, where a window has closed and none is; not due
   * where all windows are open.
   */
  private inUnits(values: Int32Array, at: number): [notDue: number, followed: number, missing: number] {
    const [notDue, followed, missing] = [values[at + NOT_DUE]!, values[at + COMPLETED]!, values[at + MISSING]!];
    if (this.unit !== 'client') return [notDue, followed, missing];
    if (values !== this.units) return [Math.min(1, notDue), Math.min(1, followed), Math.min(1, missing)];
    if (followed > 0) return [0, 1, 0];
    return missing > 0 ? [0, 0, 1] : [1, 0, 0];
  }

  addTo(into: Counts): void {
    const { slots, effectSlots } = this.plan;
    for (let cell = 0; cell < slots * effectSlots; cell++) {
      const counts = this.totals[cell]!;
      if (counts.units === 0) continue;
      const values = this.plan.labelsOf(Math.floor(cell / effectSlots), cell % effectSlots);
      const key = values.join('\n');
      const known = into.get(key);
      if (known) addCounts(known.counts, counts);
      else into.set(key, { values, counts });
    }
  }
}

export function noCounts(): UnitCounts {
  return { units: 0, affected: 0, notDue: 0, missing: 0, followed: noSums(), missingAffected: 0, notDueAffected: 0 };
}

function noSums(): ClusterSums {
  return { clusters: 0, trials: 0, events: 0, eventsSquared: 0, eventsTimesTrials: 0, trialsSquared: 0 };
}

function addCluster(sums: ClusterSums, events: number, trials: number): void {
  sums.clusters++;
  sums.trials += trials;
  sums.events += events;
  sums.eventsSquared += events * events;
  sums.eventsTimesTrials += events * trials;
  sums.trialsSquared += trials * trials;
}

/** Clients of different blocks are different clients, so their sums add up. */
function addCounts(total: UnitCounts, counts: UnitCounts): void {
  for (const name of ['units', 'affected', 'notDue', 'missing', 'missingAffected', 'notDueAffected'] as const) {
    total[name] += counts[name];
  }
  for (const name of Object.keys(total.followed) as (keyof ClusterSums)[])
    total.followed[name] += counts.followed[name];
}
