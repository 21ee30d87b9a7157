import { isResponse, type Scale } from '#treatments/domain/vocabularies.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { dayNumber } from '../domain/columnar/clinic-days.js';
import { type Filters, planUnits } from '../domain/rates/each-unit.js';
import { type Change, type Improvement, improvementOf, improvementWords } from '../domain/results/improvement.js';
import { daysOfSessions, intervalBand, sessionsBand, type Visits, visitsUpTo } from '../domain/results/visits.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, type FigureScope, FigureScopes, type ScopePart } from '../figure-scope.js';
import { OutcomeVocabularies } from '../outcome-vocabularies.js';
import { type Assessed, clientResult, rankOf } from '../scale-results.js';
import { assessmentsOf } from './client-assessments.js';
import { type BandBody, type PairedArmsBody, type ResultsBody, type ScaleResultBody } from './results.answer.js';

/** What came of treatment, scale by scale. */
export class ReadResults extends Query<ResultsBody> {
  constructor(
    readonly scope: AskedScope,
    /** Of sessions and areas: clients who had such a session count, with all that was assessed of them. */
    readonly filters: Filters = {},
  ) {
    super();
  }
}

/** One client on one scale, and one arm of it. */
interface ClientChange extends Change {
  clientId: string;
  visits: Visits;
}

interface ScaleChanges {
  scale: Scale;
  arm: string | null;
  changes: ClientChange[];
  withoutAfter: number;
}

@QueryHandler(ReadResults)
export class ReadResultsHandler implements IQueryHandler<ReadResults> {
  constructor(
    private readonly scopes: FigureScopes,
    private readonly vocabularies: OutcomeVocabularies,
  ) {}

  async execute({ scope: asked, filters }: ReadResults): Promise<ResultsBody> {
    const scope = await this.scopes.open(asked);
    const found = [...changesOf(scope, filters, this.vocabularies.scales).values()].sort((one, other) =>
      keyOf(one.scale, one.arm) < keyOf(other.scale, other.arm) ? -1 : 1,
    );
    return { ...headOf(scope), scales: found.map(scaleBody), pairedArms: pairedArms(found) };
  }
}

function changesOf(
  scope: FigureScope,
  filters: Filters,
  scales: ReadonlyMap<string, Scale>,
): Map<string, ScaleChanges> {
  const found = new Map<string, ScaleChanges>();
  for (const part of scope.parts) {
    const days = daysOfSessions(part.block, part.moment, part.isWanted);
    const treated = clientsTreated(part, filters);
    for (const [client, assessments] of assessmentsOf(part)) {
      if (treated && !treated.has(client)) continue;
      for (const [key, ofScale] of byScaleAndArm(assessments)) {
        const scale = scales.get(ofScale[0]!.scale);
        // Of a scale that the vocabulary no longer has, neither the direction nor the rule is known.
        if (!scale) continue;
        const known = found.get(key) ?? { scale, arm: ofScale[0]!.arm, changes: [], withoutAfter: 0 };
        found.set(key, known);
        addChange(known, ofScale, days.get(client) ?? []);
      }
    }
  }
  return found;
}

/** Clients who had a session that the filters leave; null where nothing is filtered, so that all count. */
function clientsTreated({ block, moment, context, isWanted }: ScopePart, filters: Filters): Set<number> | null {
  if (Object.keys(filters).length === 0) return null;
  const clients = new Set<number>();
  const plan = planUnits(block, moment, { unit: 'session', windowDays: 0, filters, groupBy: [] }, context);
  plan.run(isWanted, ({ session }) => clients.add(block.client[session]!));
  return clients;
}

function addChange(into: ScaleChanges, assessments: readonly Assessed[], sessionDays: readonly number[]): void {
  const { scale } = into;
  const { baseline, final } = clientResult(scale, assessments);
  if (final === undefined) into.withoutAfter++;
  if (final === undefined || baseline === undefined) return;
  const drop = rankOf(scale, baseline) - rankOf(scale, final);
  const last = assessments
    .filter(({ phase }) => phase === 'final')
    .reduce((latest, { assessedOn }) => (assessedOn > latest ? assessedOn : latest), '');
  into.changes.push({
    clientId: assessments[0]!.clientId,
    improvement: scale.better === 'lower' ? drop : -drop,
    responded: isResponse(scale.responseRule, final, baseline),
    visits: visitsUpTo(sessionDays, dayNumber(last)),
  });
}

function scaleBody({ scale, arm, changes, withoutAfter }: ScaleChanges): ScaleResultBody {
  return {
    scale: scale.code,
    arm,
    withoutAfter,
    ...withWords(improvementOf(changes), withoutAfter),
    bySessions: bands(changes, sessionsBand),
    byInterval: bands(changes, intervalBand),
  };
}

function bands(changes: readonly ClientChange[], bandOf: (visits: Visits) => string): BandBody[] {
  const groups = new Map<string, ClientChange[]>();
  for (const change of changes) {
    const band = bandOf(change.visits);
    const known = groups.get(band);
    if (known) known.push(change);
    else groups.set(band, [change]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([value, ofBand]) => ({ value, ...withWords(improvementOf(ofBand), 0) }));
}

/** Every two arms of a scale, in the clients who have both. */
function pairedArms(found: readonly ScaleChanges[]): PairedArmsBody[] {
  const bodies: PairedArmsBody[] = [];
  for (const [index, first] of found.entries()) {
    for (const second of found.slice(index + 1)) {
      if (first.scale !== second.scale || first.arm === null || second.arm === null) continue;
      const others = new Map(second.changes.map((change) => [change.clientId, change.improvement]));
      const differences = first.changes.flatMap(({ clientId, improvement }): Change[] => {
        const other = others.get(clientId);
        return other === undefined ? [] : [{ improvement: improvement - other, responded: undefined }];
      });
      const body = withWords(improvementOf(differences), 0);
      bodies.push({ scale: first.scale.code, arms: [first.arm, second.arm], ...body });
    }
  }
  return bodies;
}

function withWords(improvement: Improvement, withoutAfter: number): Improvement & { words: string } {
  return { ...improvement, words: improvementWords(improvement, withoutAfter) };
}

function byScaleAndArm(assessments: readonly Assessed[]): Map<string, Assessed[]> {
  const groups = new Map<string, Assessed[]>();
  for (const assessed of assessments) {
    const key = `${assessed.scale} ${assessed.arm ?? ''}`;
    const known = groups.get(key);
    if (known) known.push(assessed);
    else groups.set(key, [assessed]);
  }
  return groups;
}

function keyOf({ code }: Scale, arm: string | null): string {
  return `${code} ${arm ?? ''}`;
}
