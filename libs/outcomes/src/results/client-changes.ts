import { isResponse, type Scale } from '#treatments/domain/vocabularies.js';
import { dayNumber } from '../domain/columnar/clinic-days.js';
import { type FactBlock } from '../domain/columnar/fact-block.js';
import { type Change } from '../domain/results/improvement.js';
import { daysOfSessions, type Visits, visitsUpTo } from '../domain/results/visits.js';
import { type Moment } from '../domain/rates/moment.js';
import { type Filters, planUnits } from '../domain/rates/each-unit.js';
import { type FigureScope, type ScopePart } from '../figure-scope.js';
import { type Assessed, clientResult, rankOf } from '../scale-results.js';
import { assessmentsOf } from './client-assessments.js';

/** One client on one scale, and one arm of it. */
export interface ClientChange extends Change {
  clientId: string;
  visits: Visits;
  /** Points, or places among the levels. */
  baseline: number;
  final: number;
  /** Day of the last assessment afterwards. */
  finalDay: number;
}

/** What became of the clients on a scale, and one arm of it. */
export interface ScaleChanges {
  scale: Scale;
  arm: string | null;
  changes: ClientChange[];
  withoutAfter: number;
}

type Scales = ReadonlyMap<string, Scale>;

/** Changes of the clients of a scope who had a session that the filters leave, by scale and arm, in the order of their names. */
export function changesOf(scope: FigureScope, scales: Scales, filters: Filters = {}): ScaleChanges[] {
  const found = new Map<string, ScaleChanges>();
  eachChange(scope, scales, filters, ({ scale, arm, change }) => {
    const key = keyOf(scale.code, arm);
    let ofScale = found.get(key);
    if (!ofScale) found.set(key, (ofScale = { scale, arm, changes: [], withoutAfter: 0 }));
    if (change === 'without_after') ofScale.withoutAfter++;
    else if (change !== 'without_before') ofScale.changes.push(change);
  });
  return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, ofScale]) => ofScale);
}

/** Goes through what became of the clients of a scope who had a session that the filters leave. */
export function eachChange(
  scope: FigureScope,
  scales: Scales,
  filters: Filters,
  visit: (change: BlockChange, part: ScopePart) => void,
): void {
  for (const part of scope.parts) {
    const treated = clientsTreated(part, filters);
    for (const change of changesOfBlock(part.block, part.moment, scales)) {
      if (part.without.has(change.client) || (treated && !treated.has(change.client))) continue;
      visit(change, part);
    }
  }
}

/** Null where nothing is filtered: then those count too who had no session. */
function clientsTreated({ block, moment, context, ranges }: ScopePart, filters: Filters): Set<number> | null {
  if (Object.keys(filters).length === 0) return null;
  const clients = new Set<number>();
  const plan = planUnits(block, moment, { unit: 'session', windowDays: 0, filters, groupBy: [] }, context);
  plan.run(ranges, ({ session }) => clients.add(block.client[session]!));
  return clients;
}

export interface BlockChange {
  /** Code of the client. */
  client: number;
  scale: Scale;
  arm: string | null;
  change: ClientChange | 'without_after' | 'without_before';
}

/** Most clients have not changed since the page was last asked for. */
const latest = new WeakMap<Moment, BlockChange[]>();

function changesOfBlock(block: FactBlock, moment: Moment, scales: Scales): BlockChange[] {
  let changes = latest.get(moment);
  if (!changes) latest.set(moment, (changes = workedOut(block, moment, scales)));
  return changes;
}

function workedOut(block: FactBlock, moment: Moment, scales: Scales): BlockChange[] {
  const changes: BlockChange[] = [];
  const days = daysOfSessions(block, moment);
  for (const client of block.clients) {
    for (const ofScale of byScaleAndArm(assessmentsOf(block, moment, client))) {
      const { scale: code, arm } = ofScale[0]!;
      const scale = scales.get(code);
      // Of a scale that the vocabulary no longer has, neither the direction nor the rule is known.
      if (scale) changes.push({ client, scale, arm, change: changeOf(scale, ofScale, days.get(client) ?? []) });
    }
  }
  return changes;
}

function changeOf(
  scale: Scale,
  assessments: readonly Assessed[],
  sessionDays: readonly number[],
): BlockChange['change'] {
  const { baseline, final } = clientResult(scale, assessments);
  if (final === undefined) return 'without_after';
  if (baseline === undefined) return 'without_before';
  const [before, after] = [rankOf(scale, baseline), rankOf(scale, final)];
  const last = assessments
    .filter(({ phase }) => phase === 'final')
    .reduce((latestDay, { assessedOn }) => (assessedOn > latestDay ? assessedOn : latestDay), '');
  return {
    clientId: assessments[0]!.clientId,
    improvement: scale.better === 'lower' ? before - after : after - before,
    ...{ baseline: before, final: after, finalDay: dayNumber(last) },
    responded: isResponse(scale.responseRule, final, baseline),
    visits: visitsUpTo(sessionDays, dayNumber(last)),
  };
}

function byScaleAndArm(assessments: readonly Assessed[]): Iterable<Assessed[]> {
  const groups = new Map<string, Assessed[]>();
  for (const assessed of assessments) {
    const key = keyOf(assessed.scale, assessed.arm);
    const known = groups.get(key);
    if (known) known.push(assessed);
    else groups.set(key, [assessed]);
  }
  return groups.values();
}

function keyOf(scale: string, arm: string | null): string {
  return `${scale} ${arm ?? ''}`;
}
