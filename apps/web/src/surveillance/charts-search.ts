import { type FigureSearch, figureSearch, isCode } from '../figures/figure-search';

export interface ChartsSearch extends FigureSearch {
  indicator?: string;
  period?: 'week' | 'quarter';
  across?: 'device' | 'clinic';
  /** What is opened: a month, or a unit of the funnel. */
  month?: string;
  unit?: string;
}

const MONTHS = /^\d{4}-\d\d(,\d{4}-\d\d){0,2}$/;

export function chartsSearch(search: Record<string, unknown>): ChartsSearch {
  const { indicator, period, across, month, unit } = search;
  return {
    ...figureSearch(search),
    ...(isCode(indicator) && indicator !== 'any' && { indicator }),
    ...((period === 'week' || period === 'quarter') && { period }),
    ...((across === 'device' || across === 'clinic') && { across }),
    ...(typeof month === 'string' && MONTHS.test(month) && { month }),
    ...(isCode(unit) && { unit }),
  };
}
