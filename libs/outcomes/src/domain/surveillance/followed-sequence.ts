import { type FactBlock } from '../columnar/fact-block.js';
import { COMPLETED, NOT_DUE, type UnitPlan } from '../rates/each-unit.js';

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

interface Found {
  day: number;
  startedMs: number;
  outcome: number;
  block: FactBlock;
  session: number;
}

/** Gathers sessions from any number of blocks, and puts them in order. */
export class SequenceBuilder {
  private readonly byDay = new Map<number, Found[]>();
  private openFrom = Infinity;
  private length = 0;

  add(block: FactBlock, plan: UnitPlan, isWanted: (client: number) => boolean): void {
    plan.run(isWanted, ({ session, state, hitsInWindow }) => {
      const day = block.day[session]!;
      if (state === NOT_DUE) this.openFrom = Math.min(this.openFrom, day);
      if (state !== COMPLETED) return;
      const found = {
        day,
        startedMs: block.started[session]!,
        outcome: Number(hitsInWindow.length > 0),
        block,
        session,
      };
      const ofDay = this.byDay.get(day);
      if (ofDay) ofDay.push(found);
      else this.byDay.set(day, [found]);
      this.length++;
    });
  }

  finished(): FollowedSequence {
    const days = new Int32Array(this.length);
    const outcomes = new Uint8Array(this.length);
    const found: Found[] = [];
    for (const day of [...this.byDay.keys()].sort((one, other) => one - other)) {
      for (const session of this.byDay.get(day)!.sort(inOrder)) {
        days[found.length] = day;
        outcomes[found.length] = session.outcome;
        found.push(session);
      }
    }
    return { days, outcomes, sessionIds: (index) => idOf(found[index]!), openFrom: this.openFrom };
  }
}

/** What is held at the same time is put in the order of its ids, whatever the order in which it was entered. */
function inOrder(one: Found, other: Found): number {
  return one.startedMs - other.startedMs || (idOf(one) < idOf(other) ? -1 : 1);
}

function idOf({ block, session }: Found): string {
  return block.facts.sessionIds.labels[block.session[session]!]!;
}
