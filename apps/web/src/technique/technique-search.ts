import { type components, type operations } from '../api-client/interface.generated';
import { type FigureSearch, figureSearch, isCode } from '../figures/figure-search';

type Asked = NonNullable<operations['readTechnique']['parameters']['query']>;
export type Factor = NonNullable<Asked['factor']>;
export type Strata = NonNullable<Asked['strata']>;
export type Dimension = components['schemas']['Dimension'];

export const PARTS = ['comparison', 'results', 'claim'] as const;
export type Part = (typeof PARTS)[number];
export const FACTORS = [
  ...(['needle_length', 'passes', 'endpoint', 'device', 'technique_deviation', 'adherence'] as const),
] satisfies Factor[];
/** Factors by whose levels improvement is compared. */
export const LEVEL_FACTORS = [...(['needle_length', 'passes', 'endpoint', 'device'] as const)] satisfies Factor[];
export type LevelFactor = (typeof LEVEL_FACTORS)[number];
export const STRATA = [...(['area', 'skin_type', 'device', 'session_number'] as const)] satisfies Strata[];

export interface TechniqueSearch extends FigureSearch {
  part?: Part;
  indicator?: string;
  /** Needle length where nothing is said. */
  factor?: Factor;
  /** Area where nothing is said. */
  strata?: Strata;
  /** The cell of the heat map whose sessions are shown: a band of needle lengths in an area. */
  cell?: string;
}

export function techniqueSearch(search: Record<string, unknown>): TechniqueSearch {
  const part = PARTS.find((one) => one === search.part);
  const factor = FACTORS.find((one) => one === search.factor);
  const strata = STRATA.find((one) => one === search.strata);
  return {
    ...figureSearch(search),
    ...(part && { part }),
    ...(isCode(search.indicator) && search.indicator !== 'any' && { indicator: search.indicator }),
    ...(factor && factor !== 'needle_length' && { factor }),
    ...(strata && strata !== 'area' && { strata }),
    ...(typeof search.cell === 'string' && /^[\w.]+ [\w.]+$/.test(search.cell) && { cell: search.cell }),
  };
}
