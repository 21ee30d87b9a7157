import { type FigureSearch, figureSearch } from '../figures/figure-search';

export interface SafetySearch extends FigureSearch {
  /** All clinics that the reader owns, added up; this one where nothing is said. */
  clinics?: 'owned';
}

export function safetySearch(search: Record<string, unknown>): SafetySearch {
  return { ...figureSearch(search), ...(search.clinics === 'owned' && { clinics: 'owned' }) };
}
