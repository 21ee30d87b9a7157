import { type Versioned } from '#http/reading.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ALERT_LEVELS, type AlertLevel, RULE_PLACES, type RulePlace } from '../domain/vocabularies.js';

const LIMITS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

class SafetyRuleBody {
  @ApiProperty({ example: 'interval_short' })
  code!: string;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ enum: RULE_PLACES, description: 'Where in a treatment it looks.' })
  appliesAt!: RulePlace;
  @ApiProperty()
  condition!: string;
  @ApiProperty({ enum: ALERT_LEVELS })
  level!: AlertLevel;
  @ApiProperty({ description: 'The threshold of the product in words.' })
  threshold!: string;
  @ApiProperty({ ...LIMITS, description: 'The limits that hold in the clinic, by name.', example: { days: 28 } })
  limits!: Readonly<Record<string, number>>;
  @ApiProperty({ ...LIMITS, description: 'Those of the product.' })
  productLimits!: Readonly<Record<string, number>>;
  @ApiPropertyOptional({ format: 'uuid', description: 'The entry that has last changed the limits.' })
  limitsEntryId?: string;
  @ApiProperty()
  basis!: string;
}

export class SafetyRulesBody implements Versioned {
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ type: 'integer' })
  position!: number;
  @ApiProperty({ type: SafetyRuleBody, isArray: true })
  rules!: SafetyRuleBody[];
}
