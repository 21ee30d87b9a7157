import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Filters } from '../domain/rates/each-unit.js';
import { type Change, type Improvement, improvementOf, improvementWords } from '../domain/results/improvement.js';
import { type TechniqueFactor } from '../domain/results/technique-levels.js';
import { INTERVAL_BANDS, intervalBand, SESSIONS_BANDS, sessionsBand, type Visits } from '../domain/results/visits.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { OutcomeVocabularies } from '../outcome-vocabularies.js';
import { changesOf, type ClientChange, type ScaleChanges } from './client-changes.js';
import { type BandBody, type PairedArmsBody, type ResultsBody, type ScaleResultBody } from './results.answer.js';
import { techniqueOfResults } from './technique-of-results.js';

/** What came of treatment, scale by scale. */
export class ReadResults extends Query<ResultsBody> {
  constructor(
    readonly scope: AskedScope,
    /** Of sessions and areas: clients who had such a session count, with all that was assessed of them. */
    readonly filters: Filters = {},
    /** Of technique, to compare what came of its levels. */
    readonly factor?: TechniqueFactor,
  ) {
    super();
  }
}

@QueryHandler(ReadResults)
export class ReadResultsHandler implements IQueryHandler<ReadResults> {
  constructor(
    private readonly scopes: FigureScopes,
    private readonly vocabularies: OutcomeVocabularies,
  ) {}

  async execute({ scope: asked, filters, factor }: ReadResults): Promise<ResultsBody> {
    const scope = await this.scopes.open(asked);
    const { scales } = this.vocabularies;
    const found = changesOf(scope, scales, filters);
    return {
      ...headOf(scope),
      scales: found.map(scaleBody),
      pairedArms: pairedArms(found),
      technique: factor === undefined ? null : techniqueOfResults(scope, scales, filters, factor),
    };
  }
}

function scaleBody({ scale, arm, changes, withoutAfter }: ScaleChanges): ScaleResultBody {
  return {
    scale: scale.code,
    arm,
    withoutAfter,
    ...withWords(improvementOf(changes), withoutAfter),
    betterIs: scale.better,
    bySessions: bands(changes, sessionsBand, SESSIONS_BANDS),
    byInterval: bands(changes, intervalBand, INTERVAL_BANDS),
  };
}

function bands(
  changes: readonly ClientChange[],
  bandOf: (visits: Visits) => string,
  order: readonly string[],
): BandBody[] {
  const groups = new Map<string, ClientChange[]>();
  for (const change of changes) {
    const band = bandOf(change.visits);
    const known = groups.get(band);
    if (known) known.push(change);
    else groups.set(band, [change]);
  }
  return [...groups]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
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
