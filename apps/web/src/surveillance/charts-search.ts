import { type FigureSearch, figureSearch, isCode } from '../figures/figure-search';

export interface ChartsSearch extends FigureSearch {
  indicator?: string;
  period?: 'week' | 'quarter';
  across?: 'device' | 'clinic';
  /** Whether it is shown too what was to be expected of whom each treats. */
  expected?: true;
  /** What is opened: the days of a point, or a unit of the funnel. */
  days?: string;
  unit?: string;
}

const DAYS = /^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/;

export function chartsSearch(search: Record<string, unknown>): ChartsSearch {
  const { indicator, period, across, expected, days, unit } = search;
  return {
    ...figureSearch(search),
    ...(isCode(indicator) && indicator !== 'any' && { indicator }),
    ...((period === 'week' || period === 'quarter') && { period }),
    ...((across === 'device' || across === 'clinic') && { across }),
    ...(expected === true && { expected }),
    ...(typeof days === 'string' && DAYS.test(days) && { days }),
    ...(isCode(unit) && { unit }),
  };
}
