import { type ClusterSums } from '#statistics/cluster-incidence.js';
import { type FactBlock } from '../columnar/fact-block.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import { type Unit } from './dimensions.js';
import { type SeenUnit, type UnitPlan } from './each-unit.js';
import { COMPLETED, MISSING, NOT_DUE } from './moment.js';

/** Counts of one group. Sums over clients are those of the followed units. */
export interface UnitCounts {
  /** All that have begun, and those of them with a side effect, whenever it began. */
  units: number;
  affected: number;
  notDue: number;
  missing: number;
  /** Followed up, and those with a side effect within the window. */
  followed: ClusterSums;
  /** Clients among those followed up who had a side effect within the window. */
  clientsAffected: number;
  /** With a side effect within the window, though their follow-up is missing or their window open. */
  missingAffected: number;
  notDueAffected: number;
}

/** Counts of one group, by the values of the grouping. */
export interface GroupCounts {
  values: string[];
  counts: UnitCounts;
}

export function noCounts(): UnitCounts {
  return countsOf(new Float64Array(SUMS), new Float64Array(SUMS), 0);
}

/**
 * Counts of groups, those of several blocks added up: different clients, so sums over clients add up too. Blocks differ in
 * the values of sessions and areas that they have, so those go by the text; side effects are coded alike in all of them.
 */
export class GroupedCounts {
  private readonly rows = new Map<string, GroupRow>();

  constructor(private readonly outcomes: number) {}

  /** Adds the units of a plan. */
  add(block: FactBlock, plan: UnitPlan, unit: Unit, ranges: readonly SessionRange[]): void {
    const counter = new ClientCounter(plan, unit);
    let client = -1;
    plan.run(ranges, (seen) => {
      const owner = block.client[seen.session]!;
      if (owner !== client) counter.endClient();
      client = owner;
      counter.take(seen);
    });
    counter.endClient();
    const cellsOfSlot = plan.effectSlots * SUMS;
    for (let slot = 0; slot < plan.slots; slot++) {
      if (counter.ofSlots[slot * SUMS + UNITS] === 0) continue;
      const row = this.rowOf(plan, slot);
      addTo(row.ofSlot, counter.ofSlots, slot * SUMS);
      addTo(row.ofCells, counter.ofCells, slot * cellsOfSlot);
    }
  }

  /** Of each outcome of the plans, the groups that have units. */
  finished(): GroupCounts[][] {
    return Array.from({ length: this.outcomes }, (_, outcome) => {
      const groups: GroupCounts[] = [];
      for (const { plan, slot, ofSlot, ofCells } of this.rows.values()) {
        const slotsOfOutcome = plan.effectSlots / this.outcomes;
        for (let at = 0; at < slotsOfOutcome; at++) {
          const cell = outcome * slotsOfOutcome + at;
          groups.push({ values: plan.labelsOf(slot, cell), counts: countsOf(ofSlot, ofCells, cell * SUMS) });
        }
      }
      return groups;
    });
  }

  private rowOf(plan: UnitPlan, slot: number): GroupRow {
    const key = plan.labelsOf(slot, 0).join('\n');
    let row = this.rows.get(key);
    if (!row) {
      row = { plan, slot, ofSlot: new Float64Array(SUMS), ofCells: new Float64Array(plan.effectSlots * SUMS) };
      this.rows.set(key, row);
    }
    return row;
  }
}

/** Sums of one group by session and area dimensions, and of its cells by effect dimensions and outcomes. */
interface GroupRow {
  /** By which its values are known. */
  plan: UnitPlan;
  slot: number;
  ofSlot: Float64Array;
  ofCells: Float64Array;
}

const STATES = 3;

/** Room for the sums of a slot or a cell, in this order. */
const SUMS = 7;
/** What is counted of units is the same for all side effects of a slot, so it is kept once. */
const [UNITS, UNITS_NOT_DUE, UNITS_MISSING, CLUSTERS, TRIALS, TRIALS_SQUARED] = [0, 1, 2, 3, 4, 5] as const;
/** Of a cell. */
const [AFFECTED, AFFECTED_NOT_DUE, AFFECTED_MISSING, CLIENTS_AFFECTED, EVENTS, EVENTS_TIMES_TRIALS, EVENTS_SQUARED] = [
  0, 1, 2, 3, 4, 5, 6,
] as const;

/**
 * Counts of one client at a time, added up where the client ends: clients are the clusters. Of side effects, only cells
 * that have some are looked at.
 */
class ClientCounter {
  readonly ofSlots: Float64Array;
  readonly ofCells: Float64Array;
  private readonly units: Int32Array;
  private readonly affected: Int32Array;
  private readonly affectedInWindow: Int32Array;
  /** Slots and cells that the client is in: the first `slotCount` and `cellCount` of them. */
  private readonly touchedSlots: Int32Array;
  private readonly touchedCells: Int32Array;
  private slotCount = 0;
  private cellCount = 0;
  private readonly effectSlots: number;
  private readonly isOfClients: boolean;

  constructor({ slots, effectSlots }: UnitPlan, unit: Unit) {
    const cells = slots * effectSlots;
    this.effectSlots = effectSlots;
    this.isOfClients = unit === 'client';
    this.ofSlots = new Float64Array(slots * SUMS);
    this.ofCells = new Float64Array(cells * SUMS);
    this.units = new Int32Array(slots * STATES);
    this.affected = new Int32Array(cells);
    this.affectedInWindow = new Int32Array(cells * STATES);
    this.touchedSlots = new Int32Array(slots);
    this.touchedCells = new Int32Array(cells);
  }

  take({ slot, state, hits, hitCount, hitsInWindow, hitInWindowCount }: SeenUnit): void {
    const { units, affected, affectedInWindow } = this;
    const of = slot * STATES;
    if (units[of]! + units[of + 1]! + units[of + 2]! === 0) this.touchedSlots[this.slotCount++] = slot;
    units[of + state]!++;
    if (hitCount === 0) return;
    const first = slot * this.effectSlots;
    for (let at = 0; at < hitCount; at++) {
      const cell = first + hits[at]!;
      if (affected[cell] === 0) this.touchedCells[this.cellCount++] = cell;
      affected[cell]!++;
    }
    for (let at = 0; at < hitInWindowCount; at++) affectedInWindow[(first + hitsInWindow[at]!) * STATES + state]!++;
  }

  endClient(): void {
    if (this.isOfClients) {
      for (let at = 0; at < this.slotCount; at++) this.countClient(this.touchedSlots[at]! * STATES);
    }
    for (let at = 0; at < this.cellCount; at++) this.endCell(this.touchedCells[at]!);
    for (let at = 0; at < this.slotCount; at++) this.endSlot(this.touchedSlots[at]!);
    this.slotCount = 0;
    this.cellCount = 0;
  }

  /**
   * Where clients are counted, one is followed up where any of the sessions is; due, and missing, where a window has closed
   * and none is; not due where all windows are open.
   */
  private countClient(of: number): void {
    const { units } = this;
    const state = units[of + COMPLETED]! > 0 ? COMPLETED : units[of + MISSING]! > 0 ? MISSING : NOT_DUE;
    units[of] = units[of + 1] = units[of + 2] = 0;
    units[of + state] = 1;
  }

  private endCell(cell: number): void {
    const slot = Math.floor(cell / this.effectSlots) * STATES;
    const at = cell * STATES;
    const sums = this.ofCells;
    const to = cell * SUMS;
    const events = this.affectedInWindow;
    const followed = this.units[slot + COMPLETED]!;
    const most = this.isOfClients ? 1 : Infinity;
    sums[to + AFFECTED]! += Math.min(most, this.affected[cell]!);
    if (this.units[slot + NOT_DUE]! > 0) sums[to + AFFECTED_NOT_DUE]! += Math.min(most, events[at + NOT_DUE]!);
    if (this.units[slot + MISSING]! > 0) sums[to + AFFECTED_MISSING]! += Math.min(most, events[at + MISSING]!);
    const seen = Math.min(most, events[at + COMPLETED]!);
    sums[to + CLIENTS_AFFECTED]! += Math.min(1, seen);
    sums[to + EVENTS]! += seen;
    sums[to + EVENTS_SQUARED]! += seen * seen;
    sums[to + EVENTS_TIMES_TRIALS]! += seen * followed;
    this.affected[cell] = 0;
    events[at] = events[at + 1] = events[at + 2] = 0;
  }

  private endSlot(slot: number): void {
    const { units, ofSlots: sums } = this;
    const of = slot * STATES;
    const to = slot * SUMS;
    const followed = units[of + COMPLETED]!;
    sums[to + UNITS]! += units[of]! + units[of + 1]! + units[of + 2]!;
    sums[to + UNITS_NOT_DUE]! += units[of + NOT_DUE]!;
    sums[to + UNITS_MISSING]! += units[of + MISSING]!;
    if (followed > 0) {
      sums[to + CLUSTERS]!++;
      sums[to + TRIALS]! += followed;
      sums[to + TRIALS_SQUARED]! += followed * followed;
    }
    units[of] = units[of + 1] = units[of + 2] = 0;
  }
}

function addTo(total: Float64Array, sums: Float64Array, from: number): void {
  for (let at = 0; at < total.length; at++) total[at]! += sums[from + at]!;
}

function countsOf(ofSlot: Float64Array, ofCells: Float64Array, cell: number): UnitCounts {
  return {
    units: ofSlot[UNITS]!,
    affected: ofCells[cell + AFFECTED]!,
    notDue: ofSlot[UNITS_NOT_DUE]!,
    missing: ofSlot[UNITS_MISSING]!,
    followed: {
      clusters: ofSlot[CLUSTERS]!,
      trials: ofSlot[TRIALS]!,
      events: ofCells[cell + EVENTS]!,
      eventsSquared: ofCells[cell + EVENTS_SQUARED]!,
      eventsTimesTrials: ofCells[cell + EVENTS_TIMES_TRIALS]!,
      trialsSquared: ofSlot[TRIALS_SQUARED]!,
    },
    clientsAffected: ofCells[cell + CLIENTS_AFFECTED]!,
    missingAffected: ofCells[cell + AFFECTED_MISSING]!,
    notDueAffected: ofCells[cell + AFFECTED_NOT_DUE]!,
  };
}
