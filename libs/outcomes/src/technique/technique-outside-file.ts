import { type CsvCell } from '#http/csv.js';
import { type EffectBody } from '../comparison.answer.js';
import { type FigureTable } from '../figure-file.js';
import { OUTSIDE_SHARE_COLUMNS, outsideNotes, outsideShareCells } from '../outside.answer.js';
import { type OutsideTechniqueBody } from './technique-outside.answer.js';

/** A line for each arm and each effect. */
export function outsideTechniqueTable(body: OutsideTechniqueBody): Pick<FigureTable, 'notes' | 'columns' | 'rows'> {
  const { exposed, reference, trend, verdict } = body;
  const effectLine = (part: string, effect: EffectBody | null, of: string): CsvCell[] => [
    ...[part, null, null, null, effect && effect.estimate, effect && effect.lower, effect && effect.upper, of],
  ];
  return {
    notes: [['indicator', body.indicator], ['unit', body.unit], ...outsideNotes(body)],
    columns: ['part', 'value', ...OUTSIDE_SHARE_COLUMNS, 'verdict'],
    rows: [
      ['exposed', body.exposedValues.join(' '), ...outsideShareCells(exposed), exposed.verdict],
      ['reference', body.referenceValues.join(' '), ...outsideShareCells(reference), reference.verdict],
      effectLine('risk_difference', body.riskDifference, verdict),
      effectLine('risk_ratio', body.riskRatio, verdict),
      effectLine('pooled_risk_difference', body.pooledRiskDifference, verdict),
      effectLine('trend_per_500_um', trend.changePer500Um, trend.verdict),
    ],
  };
}
