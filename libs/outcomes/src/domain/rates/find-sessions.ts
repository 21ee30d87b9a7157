import { type FactBlock } from '../columnar/fact-block.js';
import { dayText } from '../columnar/clinic-days.js';
import { CLASS_LABELS, type DimensionContext } from './dimensions.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import { eachEffect, type Filters, type UnitPlan } from './each-unit.js';
import { COMPLETED, MISSING, type Moment, NOT_DUE } from './moment.js';

/** Which of the sessions that a figure counts: all, or those that make one of its numbers. */
export const COUNTED_AS = ['all', 'numerator', 'denominator', 'missing', 'not_due', 'spontaneous'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** One session as a unit of a figure. */
export interface FoundSession {
  sessionId: string;
  clientId: string;
  practitionerId: string | null;
  startedMs: number;
  isAffected: boolean;
}

/** A side effect of a session, of those that a figure looks at. */
export interface FoundEffect {
  type: string;
  area: string | null;
  /** The worst that was given; null where none was. */
  grade: number | null;
  class: (typeof CLASS_LABELS)[number];
  onsetOn: string;
  /** Whether it began within the follow-up window; only then is it in the numerator. */
  isWithinWindow: boolean;
  isResolved: boolean;
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
    const isAffected = hitInWindowCount > 0 || (into.get(sessionId)?.isAffected ?? false);
    const practitionerId = block.facts.practitioners.labels[block.practitioner[session]!] || null;
    into.set(sessionId, { sessionId, clientId, practitionerId, startedMs: block.started[session]!, isAffected });
  });
}

/** Side effects of a block's sessions that the filters leave, by session; those of wanted sessions alone. */
export function findEffects(
  into: Map<string, FoundEffect[]>,
  {
    block,
    moment,
    context,
    ranges,
  }: { block: FactBlock; moment: Moment; context: DimensionContext; ranges: readonly SessionRange[] },
  { filters, windowDays }: { filters: Filters; windowDays: number },
  isWantedSession: (sessionId: string) => boolean,
): void {
  const { sessionIds, effectTypes, areas } = block.facts;
  eachEffect(block, moment, filters, context, ranges, (effect, session) => {
    const sessionId = sessionIds.labels[block.session[session]!]!;
    if (!isWantedSession(sessionId)) return;
    const found: FoundEffect = {
      type: effectTypes.labels[block.effectType[effect]!]!,
      area: areas.labels[block.effectArea[effect]!] || null,
      grade: block.effectGrade[effect]! || null,
      class: CLASS_LABELS[moment.effectClass[effect]!]!,
      onsetOn: dayText(block.effectOnsetDay[effect]!),
      isWithinWindow: block.effectOnsetDay[effect]! <= block.day[session]! + windowDays,
      isResolved: block.effectResolvedEnd[effect]! <= moment.at,
    };
    const known = into.get(sessionId);
    if (known) known.push(found);
    else into.set(sessionId, [found]);
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
