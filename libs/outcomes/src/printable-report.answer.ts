import { ApiProperty } from '@nestjs/swagger';
import { ControlChartBody } from './control-chart/control-chart.answer.js';
import { type Period, PERIODS } from './domain/surveillance/periods.js';
import { FigureBody, FilterValues } from './figure.answer.js';
import { FunnelBody } from './funnel/funnel.answer.js';
import { ResolutionBody } from './resolution/resolution.answer.js';
import { ResultsBody } from './results/results.answer.js';
import { SafetyOverviewBody } from './safety-overview/safety-overview.answer.js';
import { TechniqueClaimBody } from './technique-claim/technique-claim.answer.js';

const WHOLE = { type: 'integer' } as const;

class LogHeadBody {
  @ApiProperty()
  origin!: string;
  @ApiProperty(WHOLE)
  epoch!: number;
  @ApiProperty({ ...WHOLE, description: 'Leaves of the epoch.' })
  size!: number;
  @ApiProperty({ description: 'Root of the tree, SHA-256, hex.' })
  root!: string;
}

/** Everything that is printed, made of one state of the log; each part is what its own route answers. */
export class PrintableReportBody extends FigureBody {
  @ApiProperty()
  clinicName!: string;
  @ApiProperty({ type: LogHeadBody, description: 'Where the log stood when the report was made.' })
  log!: LogHeadBody;
  @ApiProperty({ format: 'date-time', description: 'When the report was made.' })
  madeAt!: string;
  @ApiProperty({ ...WHOLE, example: 28 })
  windowDays!: number;
  @ApiProperty({ type: FilterValues, isArray: true })
  filters!: FilterValues[];
  @ApiProperty({ example: 'any', description: 'What chart, funnel and claim are about.' })
  indicator!: string;
  @ApiProperty({ enum: PERIODS, enumName: 'Period' })
  period!: Period;
  @ApiProperty({ type: SafetyOverviewBody })
  overview!: SafetyOverviewBody;
  @ApiProperty({ type: ControlChartBody })
  chart!: ControlChartBody;
  @ApiProperty({ type: FunnelBody, description: 'Across practitioners.' })
  funnel!: FunnelBody;
  @ApiProperty({ type: TechniqueClaimBody })
  claim!: TechniqueClaimBody;
  @ApiProperty({ type: ResultsBody })
  results!: ResultsBody;
  @ApiProperty({ type: ResolutionBody })
  resolution!: ResolutionBody;
}
