import { type FactBlock } from '../columnar/fact-block.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import { type UnitPlan } from '../rates/each-unit.js';
import { COMPLETED, NOT_DUE } from '../rates/moment.js';

/** Followed sessions in the order in which they were held, with what came of each. */
export interface FollowedSequence {
  /** Day of each, as a number. */
  days: Int32Array;
  /** 1 where a side effect began within the window. */
  outcomes: Uint8Array;
  sessionIds: (index: number) => string;
  /** First day of which a window is still open; Infinity where none is. */
  openFrom: number;
}

/** Sessions of one block, in the order in which they were held. */
interface Stretch {
  block: FactBlock;
  /** Indices in the block, and the outcome of each session of it. */
  sessions: Int32Array;
  outcomes: Uint8Array;
}

const FOLLOWED = 1;
const AFFECTED = 2;

/** Gathers sessions from any number of blocks, and puts them in order. */
export class SequenceBuilder {
  private readonly stretches: Stretch[] = [];
  private openFrom = Infinity;

  add(block: FactBlock, plan: UnitPlan, ranges: readonly SessionRange[]): void {
    const found = new Uint8Array(block.sessions);
    let count = 0;
    // A session is visited once for each of its areas where a filter asks for areas.
    plan.run(ranges, ({ session, state, hitInWindowCount }) => {
      if (state === NOT_DUE) this.openFrom = Math.min(this.openFrom, block.day[session]!);
      if (state !== COMPLETED) return;
      if (found[session] === 0) count++;
      found[session] = hitInWindowCount > 0 ? AFFECTED : FOLLOWED;
    });
    const sessions = new Int32Array(count);
    const outcomes = new Uint8Array(count);
    let at = 0;
    for (const session of timeOrder(block)) {
      if (found[session] === 0) continue;
      sessions[at] = session;
      outcomes[at++] = Number(found[session] === AFFECTED);
    }
    this.stretches.push({ block, sessions, outcomes });
  }

  finished(): FollowedSequence {
    const length = this.stretches.reduce((sum, { sessions }) => sum + sessions.length, 0);
    const days = new Int32Array(length);
    const outcomes = new Uint8Array(length);
    const stretchOf = new Uint32Array(length);
    const placeOf = new Int32Array(length);
    const next = this.stretches.map(() => 0);
    for (let index = 0; index < length; index++) {
      const first = this.earliest(next);
      const stretch = this.stretches[first]!;
      const place = next[first]!++;
      days[index] = stretch.block.day[stretch.sessions[place]!]!;
      outcomes[index] = stretch.outcomes[place]!;
      stretchOf[index] = first;
      placeOf[index] = place;
    }
    const sessionIds = (index: number): string => {
      const { block, sessions } = this.stretches[stretchOf[index]!]!;
      return idOf(block, sessions[placeOf[index]!]!);
    };
    return { days, outcomes, sessionIds, openFrom: this.openFrom };
  }

  /** Of the sessions that come next in each stretch, the stretch of the first. */
  private earliest(next: readonly number[]): number {
    let first = -1;
    for (let candidate = 0; candidate < this.stretches.length; candidate++) {
      const { block, sessions } = this.stretches[candidate]!;
      const place = next[candidate]!;
      if (place === sessions.length) continue;
      if (first === -1) first = candidate;
      else {
        const best = this.stretches[first]!;
        if (inOrder(block, sessions[place]!, best.block, best.sessions[next[first]!]!) < 0) first = candidate;
      }
    }
    return first;
  }
}

const orders = new WeakMap<FactBlock, Int32Array>();

/** All sessions of a block by the order in which they were held; worked out once. */
function timeOrder(block: FactBlock): Int32Array {
  let order = orders.get(block);
  if (!order) {
    order = Int32Array.from({ length: block.sessions }, (_, session) => session);
    order.sort((one, other) => inOrder(block, one, block, other));
    orders.set(block, order);
  }
  return order;
}

/** What is held at the same time is put in the order of its ids, whatever the order in which it was entered. */
function inOrder(block: FactBlock, session: number, other: FactBlock, otherSession: number): number {
  return (
    block.day[session]! - other.day[otherSession]! ||
    block.started[session]! - other.started[otherSession]! ||
    (idOf(block, session) < idOf(other, otherSession) ? -1 : 1)
  );
}

function idOf({ facts, session }: FactBlock, index: number): string {
  return facts.sessionIds.labels[session[index]!]!;
}
