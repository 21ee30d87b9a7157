import { type Formats } from '../figures/use-formats';
import { type ControlChartAnswer } from './surveillance-queries';

type Period = ControlChartAnswer['period'];

const MONTHS_OF_QUARTER = 3;

export function periodName(from: string, period: Period, formats: Formats): string {
  return period === 'month' ? formats.month(from) : formats.day(from);
}

/** The months that a period begins in or covers, as the service filters by them. */
export function monthsOf(from: string, period: Period): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const count = period === 'quarter' ? MONTHS_OF_QUARTER : 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  ).join(',');
}
