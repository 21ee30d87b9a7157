import { isDay } from '../figures/figure-search';

export interface AsOfSearch {
  day?: string;
}

export function asOfSearch({ day }: Record<string, unknown>): AsOfSearch {
  return isDay(day) ? { day } : {};
}
