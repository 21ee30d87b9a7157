import { type Formats } from '../figures/use-formats';
import { type ControlChartAnswer } from './surveillance-queries';

type Period = ControlChartAnswer['period'];

export function periodName(from: string, period: Period, formats: Formats): string {
  return period === 'month' ? formats.month(from) : formats.day(from);
}
