import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { type SeriesReport, type SideEffectShares } from './series-report.js';
import { type GradeCounts, type MeanAndSd, type Responders, type ScoreSummary } from '../scale-results.js';

const WHOLE = { type: 'integer' } as const;
const SHARE = { type: Number, nullable: true, description: 'Per cent, one decimal.' } as const;
const INTERVAL = {
  type: 'array',
  items: { type: 'number' },
  minItems: 2,
  maxItems: 2,
  nullable: true,
  description: 'Wilson, 95 %, in per cent.',
} as const;
const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

/** One of these by name. */
const byName = (body: new () => object, description: string) => ({
  type: 'object' as const,
  additionalProperties: { $ref: getSchemaPath(body) },
  description,
});

class SeriesClients {
  @ApiProperty(WHOLE)
  enrolled!: number;
  @ApiProperty(WHOLE)
  completed!: number;
}

class SideEffectSharesBody implements SideEffectShares {
  @ApiProperty({ ...WHOLE, description: 'Enrolled clients who had it, at least once.' })
  clients!: number;
  @ApiProperty(SHARE)
  of_enrolled_pct!: number | null;
  @ApiProperty(INTERVAL)
  of_enrolled_wilson95_pct!: [number, number] | null;
  @ApiProperty({ ...WHOLE, description: 'Clients who completed their series and had it.' })
  completed_clients!: number;
  @ApiProperty(SHARE)
  of_completed_pct!: number | null;
  @ApiProperty(INTERVAL)
  of_completed_wilson95_pct!: [number, number] | null;
}

class MeanAndSdBody implements MeanAndSd {
  @ApiProperty()
  mean!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the sample; null for one client.' })
  sd!: number | null;
}

class ScoreSummaryBody implements ScoreSummary {
  @ApiProperty({ ...WHOLE, description: 'Clients with both, a baseline and a final value.' })
  n!: number;
  @ApiProperty({ type: MeanAndSdBody })
  baseline!: MeanAndSdBody;
  @ApiProperty({ type: MeanAndSdBody })
  final!: MeanAndSdBody;
}

class GradeCountsBody implements GradeCounts {
  @ApiPropertyOptional({ ...COUNTS, description: 'Clients by value.' })
  baseline?: Record<string, number>;
  @ApiPropertyOptional(COUNTS)
  final?: Record<string, number>;
}

class RespondersBody implements Responders {
  @ApiProperty(WHOLE)
  count!: number;
  @ApiProperty({ ...WHOLE, description: 'Clients for whom the rule of the scale can be answered.' })
  of!: number;
  @ApiProperty(INTERVAL)
  wilson95_pct!: [number, number] | null;
}

@ApiExtraModels(SideEffectSharesBody, ScoreSummaryBody, GradeCountsBody, RespondersBody)
export class SeriesReportBody implements SeriesReport {
  @ApiProperty({ ...WHOLE, description: 'Position up to which the log was taken into account.' })
  known_at!: number;
  @ApiProperty({ type: SeriesClients })
  clients!: SeriesClients;
  @ApiProperty(byName(SideEffectSharesBody, 'By type.'))
  side_effects!: Record<string, SideEffectSharesBody>;
  @ApiProperty({ type: SideEffectSharesBody, description: 'Of any type; one client may have several.' })
  any_side_effect!: SideEffectSharesBody;
  @ApiProperty(byName(ScoreSummaryBody, 'By scale, or scale/arm where sides were treated differently.'))
  scores!: Record<string, ScoreSummaryBody>;
  @ApiProperty(byName(GradeCountsBody, 'By scale, or scale/arm.'))
  grades!: Record<string, GradeCountsBody>;
  @ApiProperty(byName(RespondersBody, 'By scale, or scale/arm.'))
  responders!: Record<string, RespondersBody>;
}
