import { type AskedComparison } from '../compare-factor.js';
import { planUnits } from '../domain/rates/each-unit.js';
import { type GroupOfClients } from '../domain/rates/disclosure.js';
import { DoseCounts, type DoseTrend, doseTrend } from '../domain/technique/dose-trend.js';
import { type FigureScope } from '../figure-scope.js';

export interface FoundTrend {
  trend: DoseTrend;
  /** Clients whose area treatments it is of. */
  clients: GroupOfClients;
}

/** The trend over needle length, of area treatments. */
export function trendOf(
  scope: FigureScope,
  { windowDays, filters }: Pick<AskedComparison, 'windowDays' | 'filters'>,
): FoundTrend {
  const counts = new DoseCounts();
  for (const { block, moment, context, ranges } of scope.parts) {
    const plan = planUnits(block, moment, { unit: 'session_area', windowDays, filters, groupBy: [] }, context);
    counts.add(block, plan, ranges);
  }
  const affected = counts.clients.filter(({ events }) => events > 0).length;
  return { trend: doseTrend(counts), clients: { affected, followed: counts.clients.length } };
}
