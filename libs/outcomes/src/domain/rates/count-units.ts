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

export type Counts = Map<string, { values: string[]; counts: UnitCounts }>;

/** Adds the units of a plan to the counts of each group, known by its values; to those of each outcome of the plan. */
export function countUnits(
  into: readonly Counts[],
  block: FactBlock,
  plan: UnitPlan,
  unit: Unit,
  ranges: readonly SessionRange[],
): void {
  const counter = new Counter(plan, unit);
  let client = -1;
  plan.run(ranges, (seen) => {
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
  /** Slots and cells that the client is in: the first `slotCount` and `cellCount` of them. */
  private readonly touchedSlots: Int32Array;
  private readonly touchedCells: Int32Array;
  private slotCount = 0;
  private cellCount = 0;
  private readonly ofSlot: UnitCounts[];
  private readonly ofCell: UnitCounts[];

  constructor(
    private readonly plan: UnitPlan,
    private readonly unit: Unit,
  ) {
    const { slots, effectSlots } = plan;
    const cells = slots * effectSlots;
    this.units = new Int32Array(slots * STATES);
    this.affected = new Int32Array(cells);
    this.affectedInWindow = new Int32Array(cells * STATES);
    this.touchedSlots = new Int32Array(slots);
    this.touchedCells = new Int32Array(cells);
    this.ofSlot = Array.from({ length: slots }, noCounts);
    this.ofCell = Array.from({ length: cells }, noCounts);
  }

  take({ slot, state, hits, hitCount, hitsInWindow, hitInWindowCount }: SeenUnit): void {
    const { units, affected, affectedInWindow } = this;
    const of = slot * STATES;
    if (units[of]! + units[of + 1]! + units[of + 2]! === 0) this.touchedSlots[this.slotCount++] = slot;
    units[of + state]!++;
    const first = slot * this.plan.effectSlots;
    for (let at = 0; at < hitCount; at++) {
      const cell = first + hits[at]!;
      if (affected[cell] === 0) this.touchedCells[this.cellCount++] = cell;
      affected[cell]!++;
    }
    for (let at = 0; at < hitInWindowCount; at++) affectedInWindow[(first + hitsInWindow[at]!) * STATES + state]!++;
  }

  endClient(): void {
    for (let at = 0; at < this.slotCount; at++) this.countClient(this.touchedSlots[at]! * STATES);
    for (let at = 0; at < this.cellCount; at++) this.endCell(this.touchedCells[at]!);
    for (let at = 0; at < this.slotCount; at++) this.endSlot(this.touchedSlots[at]!);
    this.slotCount = 0;
    this.cellCount = 0;
  }

  addTo(into: readonly Counts[]): void {
    const { slots, effectSlots } = this.plan;
    const slotsOfOutcome = effectSlots / into.length;
    for (let cell = 0; cell < slots * effectSlots; cell++) {
      const slot = Math.floor(cell / effectSlots);
      if (this.ofSlot[slot]!.units === 0) continue;
      const counts = noCounts();
      addCounts(counts, this.ofSlot[slot]!);
      addCounts(counts, this.ofCell[cell]!);
      const effectSlot = cell % effectSlots;
      const values = this.plan.labelsOf(slot, effectSlot);
      const ofOutcome = into[Math.floor(effectSlot / slotsOfOutcome)]!;
      const key = values.join('\n');
      const known = ofOutcome.get(key);
      if (known) addCounts(known.counts, counts);
      else ofOutcome.set(key, { values, counts });
    }
  }

  /**
   * Where clients are counted, one is followed up where any of the sessions is; due, and missing, where a window has closed
   * and none is; not due where all windows are open.
   */
  private countClient(of: number): void {
    if (this.unit !== 'client') return;
    const { units } = this;
    const state = units[of + COMPLETED]! > 0 ? COMPLETED : units[of + MISSING]! > 0 ? MISSING : NOT_DUE;
    units.fill(0, of, of + STATES);
    units[of + state] = 1;
  }

  private endCell(cell: number): void {
    const slot = Math.floor(cell / this.plan.effectSlots) * STATES;
    const at = cell * STATES;
    const events = this.affectedInWindow;
    const followed = this.units[slot + COMPLETED]!;
    const most = this.unit === 'client' ? 1 : Infinity;
    const total = this.ofCell[cell]!;
    total.affected += Math.min(most, this.affected[cell]!);
    if (this.units[slot + NOT_DUE]! > 0) total.notDueAffected += Math.min(most, events[at + NOT_DUE]!);
    if (this.units[slot + MISSING]! > 0) total.missingAffected += Math.min(most, events[at + MISSING]!);
    const seen = Math.min(most, events[at + COMPLETED]!);
    total.clientsAffected += Math.min(1, seen);
    total.followed.events += seen;
    total.followed.eventsSquared += seen * seen;
    total.followed.eventsTimesTrials += seen * followed;
    this.affected[cell] = 0;
    events.fill(0, at, at + STATES);
  }

  private endSlot(slot: number): void {
    const { units } = this;
    const of = slot * STATES;
    const followed = units[of + COMPLETED]!;
    const total = this.ofSlot[slot]!;
    total.units += units[of]! + units[of + 1]! + units[of + 2]!;
    total.notDue += units[of + NOT_DUE]!;
    total.missing += units[of + MISSING]!;
    if (followed > 0) {
      total.followed.clusters++;
      total.followed.trials += followed;
      total.followed.trialsSquared += followed * followed;
    }
    units.fill(0, of, of + STATES);
  }
}

export function noCounts(): UnitCounts {
  const ofOthers = { notDue: 0, missing: 0, missingAffected: 0, notDueAffected: 0 };
  return { units: 0, affected: 0, followed: noSums(), clientsAffected: 0, ...ofOthers };
}

function noSums(): ClusterSums {
  return { clusters: 0, trials: 0, events: 0, eventsSquared: 0, eventsTimesTrials: 0, trialsSquared: 0 };
}

const SUMS = [
  ...(['units', 'affected', 'clientsAffected', 'notDue', 'missing', 'missingAffected', 'notDueAffected'] as const),
];

/** Sums of different clients, and of different things about the same, add up. */
function addCounts(total: UnitCounts, counts: UnitCounts): void {
  for (const name of SUMS) total[name] += counts[name];
  for (const name of Object.keys(total.followed) as (keyof ClusterSums)[])
    total.followed[name] += counts.followed[name];
}
