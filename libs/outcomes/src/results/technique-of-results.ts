import { type Filters } from '../domain/rates/each-unit.js';
import {
  type AssessedClient,
  judgedTogether,
  type TechniqueFactor,
  techniqueLevels,
} from '../domain/results/technique-levels.js';
import { techniqueLevelsWords } from '../domain/results/technique-levels-words.js';
import { type FigureScope, type ScopePart } from '../figure-scope.js';
import { eachChange, type ScaleChanges } from './client-changes.js';
import { techniqueOfClients } from './client-technique.js';
import { type TechniqueOfResultsBody } from './results.answer.js';

type Scales = Parameters<typeof eachChange>[1];

/** Improvement on each scale by the levels of a factor of technique; both arms of a client count, as one cluster. */
export function techniqueOfResults(
  scope: FigureScope,
  scales: Scales,
  filters: Filters,
  factor: TechniqueFactor,
): TechniqueOfResultsBody {
  const byScale = new Map<ScaleChanges['scale'], AssessedClient[]>();
  const techniqueIn = new Map<ScopePart, ReturnType<typeof techniqueOfClients>>();
  eachChange(scope, scales, filters, ({ client, scale, change }, part) => {
    if (typeof change === 'string') return;
    let technique = techniqueIn.get(part);
    if (!technique) techniqueIn.set(part, (technique = techniqueOfClients(part, factor)));
    const { clientId, baseline, final, finalDay } = change;
    const sign = scale.better === 'lower' ? -1 : 1;
    const assessed = byScale.get(scale) ?? [];
    byScale.set(scale, assessed);
    assessed.push({ clientId, before: sign * baseline, after: sign * final, ...technique(client, finalDay) });
  });
  const ordered = [...byScale].sort(([one], [other]) => (one.code < other.code ? -1 : 1));
  const judged = judgedTogether(ordered.map(([, assessed]) => techniqueLevels(assessed)));
  return {
    factor,
    familySize: judged.flatMap(({ levels }) => levels).filter(({ p }) => p !== null).length,
    scales: judged.map((compared, index) => {
      const { code, kind } = ordered[index]![0];
      const words = techniqueLevelsWords(compared, factor, kind === 'levels' ? 'levels' : 'points');
      return { scale: code, words, ...compared };
    }),
  };
}
