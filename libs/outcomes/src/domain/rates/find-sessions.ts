import { type FactBlock } from '../columnar/fact-block.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import { type UnitPlan } from './each-unit.js';
import { COMPLETED, MISSING, NOT_DUE } from './moment.js';

/** Which of the sessions that a figure counts: all, or those that make one of its numbers. */
export const COUNTED_AS = ['all', 'numerator', 'denominator', 'missing', 'not_due', 'spontaneous'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** One session as a unit of a figure. */
export interface FoundSession {
  sessionId: string;
  clientId: string;
  startedMs: number;
}

/** Adds the sessions of a plan that are counted so; each once, whichever of its areas counts. */
export function findSessions(
  into: Map<string, FoundSession>,
  block: FactBlock,
  plan: UnitPlan,
  countedAs: CountedAs,
  ranges: readonly SessionRange[],
): void {
  const { sessionIds, clientIds } = block.facts;
  plan.run(ranges, ({ session, state, hitInWindowCount }) => {
    if (!isCounted(countedAs, state, hitInWindowCount > 0)) return;
    const sessionId = sessionIds.labels[block.session[session]!]!;
    const clientId = clientIds.labels[block.client[session]!]!;
    into.set(sessionId, { sessionId, clientId, startedMs: block.started[session]! });
  });
}

function isCounted(countedAs: CountedAs, state: number, isAffected: boolean): boolean {
  switch (countedAs) {
    case 'all':
      return true;
    case 'numerator':
      return state === COMPLETED && isAffected;
    case 'denominator':
      return state === COMPLETED;
    case 'missing':
      return state === MISSING;
    case 'not_due':
      return state === NOT_DUE;
    case 'spontaneous':
      return state === MISSING && isAffected;
  }
}
