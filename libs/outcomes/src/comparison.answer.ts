import { ApiProperty } from '@nestjs/swagger';
import { type ComparedFactor } from './compare-factor.js';
import { COMPARISON_VERDICTS, type ComparisonVerdict } from './domain/technique/compare-arms.js';
import { type Factor } from './domain/technique/factors.js';
import { DIMENSIONS, type Dimension, type Unit } from './domain/rates/dimensions.js';
import { RateBody, rateBody } from './figure.answer.js';

const MAYBE = { type: Number, nullable: true } as const;

/** Limits that are infinite are null: `at least` or `at most` the other. */
export class EffectBody {
  @ApiProperty(MAYBE)
  estimate!: number | null;
  @ApiProperty(MAYBE)
  lower!: number | null;
  @ApiProperty(MAYBE)
  upper!: number | null;
}

export class StratumBody {
  @ApiProperty({ example: 'cheek' })
  value!: string;
  @ApiProperty({ type: RateBody })
  exposed!: RateBody;
  @ApiProperty({ type: RateBody })
  reference!: RateBody;
}

export class StratifiedBody {
  @ApiProperty({ enum: ['stratified.mantelHaenszel'] })
  method!: 'stratified.mantelHaenszel';
  @ApiProperty({ type: EffectBody })
  riskDifference!: EffectBody;
  @ApiProperty({ type: EffectBody })
  riskRatio!: EffectBody;
  @ApiProperty({ type: EffectBody })
  oddsRatio!: EffectBody;
  @ApiProperty({ type: 'integer' })
  strataUsed!: number;
  @ApiProperty({ ...MAYBE, description: 'Breslow & Day, Tarone: that the strata are alike.' })
  homogeneityP!: number | null;
}

export class ComparisonBody {
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension' })
  factor!: Dimension;
  @ApiProperty({ type: String, isArray: true })
  exposedValues!: string[];
  @ApiProperty({ type: String, isArray: true })
  referenceValues!: string[];
  @ApiProperty({ enum: COMPARISON_VERDICTS, enumName: 'ComparisonVerdict' })
  verdict!: ComparisonVerdict;
  @ApiProperty()
  words!: string;
  @ApiProperty({ type: RateBody })
  exposed!: RateBody;
  @ApiProperty({ type: RateBody })
  reference!: RateBody;
  @ApiProperty({
    type: EffectBody,
    nullable: true,
    description: 'Miettinen & Nurminen; null where nothing is compared.',
  })
  riskDifference!: EffectBody | null;
  @ApiProperty({ type: EffectBody, nullable: true, description: 'Koopman.' })
  riskRatio!: EffectBody | null;
  @ApiProperty({ enum: DIMENSIONS, enumName: 'Dimension' })
  strataBy!: Dimension;
  @ApiProperty({
    description: 'Whether the strata differ, so that each is to be read by itself and not the pooled one.',
  })
  strataDiffer!: boolean;
  @ApiProperty({ type: StratifiedBody, nullable: true, description: 'Pooled over the strata.' })
  stratified!: StratifiedBody | null;
  @ApiProperty({ type: StratumBody, isArray: true })
  strata!: StratumBody[];
}

export function comparisonBody(
  compared: ComparedFactor,
  { factor, unit, windowDays, strataBy }: { factor: Factor; unit: Unit; windowDays: number; strataBy: Dimension },
): ComparisonBody {
  const { comparison, words } = compared;
  const { stratified } = comparison;
  const rate = (counts: ComparedFactor['exposed']) => rateBody(counts, unit, windowDays);
  return {
    factor: factor.dimension,
    exposedValues: [...factor.exposed],
    referenceValues: [...factor.reference],
    verdict: comparison.verdict,
    words,
    exposed: rate(compared.exposed),
    reference: rate(compared.reference),
    riskDifference: comparison.riskDifference && effectBody(comparison.riskDifference),
    riskRatio: comparison.riskRatio && effectBody(comparison.riskRatio),
    strataBy,
    strataDiffer: comparison.strataDiffer,
    stratified: stratified && {
      method: 'stratified.mantelHaenszel',
      riskDifference: effectBody(stratified.riskDifference),
      riskRatio: effectBody(stratified.riskRatio),
      oddsRatio: effectBody(stratified.oddsRatio),
      strataUsed: stratified.strataUsed,
      homogeneityP: stratified.taroneP,
    },
    strata: compared.strata.map(({ value, exposed, reference }) => ({
      value,
      exposed: rate(exposed),
      reference: rate(reference),
    })),
  };
}

/** JSON has no infinity. */
export function effectBody({ estimate, lower, upper }: EffectBody): EffectBody {
  const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
  return { estimate: finite(estimate), lower: finite(lower), upper: finite(upper) };
}
