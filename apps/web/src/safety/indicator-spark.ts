import { type TFunction } from 'i18next';
import { type SparkPoint } from '../charts/sparkline';
import { type Formats } from '../figures/use-formats';
import { type Indicator } from './overview-query';

type Months = Indicator['months'];

export function sparkPoints(months: Months): SparkPoint[] {
  return months.map(({ numerator, denominator, provisional }) => ({
    share: denominator === 0 ? null : numerator / denominator,
    provisional,
  }));
}

/** The names of its first and last month. */
export function monthsEnds(months: Months, formats: Formats): [string, string] {
  const name = (one: Months[number] | undefined): string => (one ? formats.shortMonth(one.month) : '');
  return [name(months[0]), name(months.at(-1))];
}

/** The line in words: its first and last month, and the months between as their range. */
export function monthsLabel(months: Months, formats: Formats, t: TFunction<'safety'>): string {
  const told = months.filter(({ denominator }) => denominator > 0);
  const [first, last] = [told.at(0), told.at(-1)];
  if (!first || !last) return t('spark.none');
  const shares = told.map(({ numerator, denominator }) => numerator / denominator);
  return t('spark.some', {
    from: formats.month(first.month),
    to: formats.month(last.month),
    first: formats.roundPercent(shares[0]!),
    last: formats.roundPercent(shares.at(-1)!),
    least: formats.roundPercent(Math.min(...shares)),
    most: formats.roundPercent(Math.max(...shares)),
  });
}
