import { countInWords, dayInWords, numberInWords } from '#kernel/words.js';
import { BASELINE_PERIODS, type ChartPoint, type CusumChart, type PeriodChart } from './control-chart.js';
import { type Period } from './periods.js';

export function chartWords({ verdict, points, method }: PeriodChart, period: Period): string {
  switch (verdict) {
    case 'too_few':
      return method === 'spc.pChart'
        ? `Too few to judge: the usual range needs ${BASELINE_PERIODS} ${period}s whose windows have closed, and more after them.`
        : 'Too few to judge: the usual range needs four events in the baseline, and sessions after it.';
    case 'usual':
      return 'No unusual variation.';
    case 'pattern':
      return 'A pattern that chance alone would seldom make, though within the usual range.';
    case 'above':
      return `Above its own usual range from ${dayInWords(firstOfRun(points).from)}.`;
    case 'below':
      return `Below its own usual range from ${dayInWords(firstOfRun(points).from)}.`;
  }
}

/** The point with which the latest signal began: the first of those in a row that lie beyond the same limit. */
function firstOfRun(points: readonly ChartPoint[]): ChartPoint {
  const last = points.findLastIndex(({ signal }) => signal !== null);
  const before = points.slice(0, last + 1).findLastIndex(({ signal }) => signal !== points[last]!.signal);
  return points[before + 1]!;
}

export function cusumWords({ verdict, signals, falseAlarmEvery, detectedAfter }: CusumChart): string {
  if (verdict === 'too_few') return 'Too few to judge.';
  const often = `A false alarm comes about once in ${countInWords(falseAlarmEvery!, 'session')}`;
  const latest = signals.at(-1);
  if (!latest) {
    return `Accumulated evidence has not crossed the threshold. ${often}, and a doubling of the odds shows after about ${countInWords(detectedAfter!, 'session')}.`;
  }
  const change = latest.direction === 'above' ? 'more' : 'fewer';
  return `Accumulated evidence of ${change} side effects crossed the threshold on ${dayInWords(latest.on)}: ${numberInWords(latest.events)} in ${countInWords(latest.sessions, 'session')}. ${often}. Review these sessions.`;
}
