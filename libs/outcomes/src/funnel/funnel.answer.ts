import { ApiProperty } from '@nestjs/swagger';
import {
  FUNNEL_VERDICTS,
  type FunnelFigure,
  type FunnelUnitFigure,
  type FunnelVerdict,
} from '../domain/surveillance/funnel-figure.js';
import { type StandardisedUnitFigure } from '../domain/surveillance/standardised-funnel.js';
import { FigureBody } from '../figure.answer.js';

const WHOLE = { type: 'integer' } as const;
const MAYBE_WHOLE = { type: 'integer', nullable: true } as const;
const MAYBE = { type: Number, nullable: true } as const;

class LimitsOfFunnel {
  @ApiProperty()
  lower95!: number;
  @ApiProperty()
  upper95!: number;
  @ApiProperty()
  lower998!: number;
  @ApiProperty()
  upper998!: number;
}

class CurvePoint extends LimitsOfFunnel {
  @ApiProperty({ ...WHOLE, description: 'Followed sessions.' })
  trials!: number;
}

export class FunnelUnitBody implements Omit<FunnelUnitFigure, 'numerator' | 'clients'> {
  @ApiProperty({ description: 'Id of the practitioner or clinic, or the device type.' })
  value!: string;
  @ApiProperty({ enum: FUNNEL_VERDICTS, enumName: 'FunnelVerdict' })
  verdict!: FunnelVerdict;
  @ApiProperty()
  words!: string;
  @ApiProperty({ type: String, enum: ['high', 'low'], nullable: true })
  direction!: 'high' | 'low' | null;
  @ApiProperty({ ...MAYBE_WHOLE, description: 'Null where few clients could be recognised across clinics.' })
  numerator!: number | null;
  @ApiProperty({ ...WHOLE, description: 'Followed sessions.' })
  denominator!: number;
  @ApiProperty(MAYBE_WHOLE)
  clients!: number | null;
  @ApiProperty({ ...WHOLE, description: 'Due, without a completed follow-up.' })
  missing!: number;
  @ApiProperty({ ...MAYBE, description: 'Null where there are too few to judge.' })
  estimate!: number | null;
  @ApiProperty({ type: LimitsOfFunnel, nullable: true, description: 'Exact binomial limits around the target.' })
  limits!: LimitsOfFunnel | null;
  @ApiProperty({ ...MAYBE, description: 'Two-sided, exact.' })
  p!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Allowing for all units of the page (Benjamini & Hochberg).' })
  adjustedP!: number | null;
}

export class StandardisedUnitBody implements Omit<StandardisedUnitFigure, 'observed'> {
  @ApiProperty({ description: 'Id of the practitioner or clinic, or the device type.' })
  value!: string;
  @ApiProperty({ enum: FUNNEL_VERDICTS, enumName: 'FunnelVerdict' })
  verdict!: FunnelVerdict;
  @ApiProperty()
  words!: string;
  @ApiProperty({ type: String, enum: ['high', 'low'], nullable: true })
  direction!: 'high' | 'low' | null;
  @ApiProperty({ ...MAYBE_WHOLE, description: 'Followed sessions with a side effect; null where it is withheld.' })
  observed!: number | null;
  @ApiProperty({ description: 'As many as the rates of all units give for whom it treats.' })
  expected!: number;
  @ApiProperty({ ...WHOLE, description: 'Followed sessions.' })
  denominator!: number;
  @ApiProperty(WHOLE)
  missing!: number;
  @ApiProperty({ ...MAYBE, description: 'Observed over expected.' })
  ratio!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Garwood, 95 %.' })
  lower!: number | null;
  @ApiProperty(MAYBE)
  upper!: number | null;
  @ApiProperty({ type: LimitsOfFunnel, nullable: true, description: 'Of the ratio, by chance alone (Poisson).' })
  limits!: LimitsOfFunnel | null;
  @ApiProperty(MAYBE)
  p!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Allowing for all units of the page (Benjamini & Hochberg).' })
  adjustedP!: number | null;
}

class StandardisedBody {
  @ApiProperty({ example: 'funnel.standardisedRatio' })
  method!: string;
  @ApiProperty({ type: String, isArray: true, description: 'What sessions are alike in before they are compared.' })
  caseMix!: string[];
  @ApiProperty({ description: 'Whether whom units treat differs, so that signals are judged with case mix.' })
  caseMixDiffers!: boolean;
  @ApiProperty({ type: StandardisedUnitBody, isArray: true, description: 'In the order of their values.' })
  units!: StandardisedUnitBody[];
}

class OverDispersionBody {
  @ApiProperty(MAYBE)
  phi!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Above it, units differ by more than chance in general.' })
  threshold!: number | null;
  @ApiProperty({ description: 'Whether alarms need the limits that are widened by it.' })
  isUsed!: boolean;
}

export class FunnelBody extends FigureBody implements Omit<FunnelFigure, 'units'> {
  @ApiProperty({ example: 'any' })
  indicator!: string;
  @ApiProperty({ example: 'Any side effect' })
  label!: string;
  @ApiProperty({ enum: ['practitioner', 'clinic', 'device'] })
  across!: string;
  @ApiProperty({ ...WHOLE, example: 28 })
  windowDays!: number;
  @ApiProperty({ example: 'funnel.binomial' })
  method!: string;
  @ApiProperty({ ...MAYBE, description: 'Pooled over all units.' })
  target!: number | null;
  @ApiProperty({ description: 'False: too few units for a funnel, so only the table.' })
  isDrawn!: boolean;
  @ApiProperty({ type: FunnelUnitBody, isArray: true, description: 'In the order of their values, never ranked.' })
  units!: FunnelUnitBody[];
  @ApiProperty({ type: CurvePoint, isArray: true, description: 'The limits, for drawing.' })
  curve!: CurvePoint[];
  @ApiProperty({ description: 'Alarms to be expected among these units by chance alone.' })
  expectedFalseAlarms!: number;
  @ApiProperty({
    type: StandardisedBody,
    nullable: true,
    description: 'Observed over expected, with case mix taken into account; null unless it is asked for.',
  })
  standardised!: StandardisedBody | null;
  @ApiProperty({ type: OverDispersionBody })
  overDispersion!: OverDispersionBody;
  @ApiProperty()
  words!: string;
}
