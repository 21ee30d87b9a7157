import { type CsvCell } from '#http/csv.js';
import { type ComparisonBody, type EffectBody } from './comparison.answer.js';
import { RATE_COLUMNS, rateCells } from './rate-columns.js';

/** The columns of a comparison in a file: a line for each arm, each effect and each stratum. */
export const COMPARISON_COLUMNS = ['factor', 'part', 'value', 'name', ...RATE_COLUMNS, 'p'];

/** What a reader of the lines has to know. */
export const ABOUT_EFFECTS: [name: string, value: CsvCell] = [
  'effects',
  'differences are shares, positive where more had it with the factor; a limit left empty is infinite or not determined',
];

type ComparisonColumn = 'unit' | 'numerator' | 'denominator' | 'interval_method' | 'verdict' | 'words' | 'p';

/** A line of something else than a rate. */
export function comparisonLine(
  [factor, part, value]: readonly [factor: string, part: string, value: CsvCell],
  { estimate = null, lower = null, upper = null }: Partial<EffectBody>,
  more: Partial<Record<ComparisonColumn, CsvCell>>,
): CsvCell[] {
  const cells: Record<string, CsvCell> = {
    ...{ factor, part, value, estimate, lower_95: lower, upper_95: upper },
    ...more,
  };
  return COMPARISON_COLUMNS.map((column) => cells[column] ?? null);
}

/** @param names of those values of the strata that are ids of staff */
export function comparisonRows(compared: ComparisonBody, names: ReadonlyMap<string, string> = new Map()): CsvCell[][] {
  const { factor, exposed, reference, riskDifference, riskRatio, verdict, words, stratified, strataBy } = compared;
  const values = { exposed: compared.exposedValues.join(' '), reference: compared.referenceValues.join(' ') };
  const pooled = { interval_method: 'stratified.mantelHaenszel' };
  const isDiffering = compared.strataDiffer ? 'The strata differ: read each by itself, not the pooled effects.' : null;
  return [
    [factor, 'exposed', values.exposed, null, ...rateCells(exposed), null],
    [factor, 'reference', values.reference, null, ...rateCells(reference), null],
    comparisonLine([factor, 'risk_difference', null], riskDifference ?? {}, {
      ...{ interval_method: riskDifference && 'twoByTwo.riskDifference', verdict, words },
    }),
    ...(riskRatio
      ? [comparisonLine([factor, 'risk_ratio', null], riskRatio, { interval_method: 'twoByTwo.riskRatio' })]
      : []),
    ...(stratified
      ? [
          comparisonLine([factor, 'pooled_risk_difference', strataBy], stratified.riskDifference, pooled),
          comparisonLine([factor, 'pooled_risk_ratio', strataBy], stratified.riskRatio, pooled),
          comparisonLine([factor, 'pooled_odds_ratio', strataBy], stratified.oddsRatio, pooled),
          comparisonLine([factor, 'strata_alike', strataBy], {}, { p: stratified.homogeneityP, words: isDiffering }),
        ]
      : []),
    ...compared.strata.flatMap((stratum) => {
      const [value, name] = [stratum.value, names.get(stratum.value) ?? null];
      return [
        [factor, 'stratum_exposed', value, name, ...rateCells(stratum.exposed), null],
        [factor, 'stratum_reference', value, name, ...rateCells(stratum.reference), null],
      ];
    }),
  ];
}
