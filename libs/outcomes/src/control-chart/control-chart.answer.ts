import { ApiProperty } from '@nestjs/swagger';
import {
  CHART_VERDICTS,
  type ChartPoint,
  type ChartVerdict,
  type PeriodChart,
} from '../domain/surveillance/control-chart.js';
import { type Period, PERIODS } from '../domain/surveillance/periods.js';
import { FigureBody } from '../figure.answer.js';

const WHOLE = { type: 'integer' } as const;
const MAYBE = { type: Number, nullable: true } as const;
const DAY = { format: 'date' } as const;
const DIRECTION = { type: String, enum: ['above', 'below'] };

class ChartPointBody implements ChartPoint {
  @ApiProperty({ ...DAY, description: 'First day of the period; of a gap, the day of the event before it.' })
  from!: string;
  @ApiProperty({ ...DAY, description: 'Last day of the period; of a gap, the day of the event that ended it.' })
  to!: string;
  @ApiProperty(WHOLE)
  numerator!: number;
  @ApiProperty({ ...WHOLE, description: 'Followed sessions.' })
  denominator!: number;
  @ApiProperty({ ...MAYBE, description: 'A proportion; of gaps, sessions without an event.' })
  value!: number | null;
  @ApiProperty(MAYBE)
  lower!: number | null;
  @ApiProperty(MAYBE)
  upper!: number | null;
  @ApiProperty()
  isBaseline!: boolean;
  @ApiProperty({ description: 'May change by time alone: drawn hollow, and no signal.' })
  provisional!: boolean;
  @ApiProperty({ ...DIRECTION, nullable: true, description: '`above` is more side effects than usual.' })
  signal!: 'above' | 'below' | null;
}

class PeriodChartBody implements PeriodChart {
  @ApiProperty({ enum: ['spc.pChart', 'spc.gChart'], description: 'Proportions by period; gaps between rare events.' })
  method!: 'spc.pChart' | 'spc.gChart';
  @ApiProperty({ enum: CHART_VERDICTS, enumName: 'ChartVerdict' })
  verdict!: ChartVerdict;
  @ApiProperty()
  words!: string;
  @ApiProperty(MAYBE)
  centre!: number | null;
  @ApiProperty({ type: ChartPointBody, isArray: true })
  points!: ChartPointBody[];
}

class CusumPointBody {
  @ApiProperty(DAY)
  on!: string;
  @ApiProperty({ ...WHOLE, description: 'Number of the session since the baseline.' })
  session!: number;
  @ApiProperty({ description: 'Evidence of more side effects.' })
  above!: number;
  @ApiProperty({ description: 'Evidence of fewer.' })
  below!: number;
}

class CusumSignalBody {
  @ApiProperty({ ...DAY, description: 'Day of the first of its sessions.' })
  from!: string;
  @ApiProperty(DAY)
  on!: string;
  @ApiProperty(DIRECTION)
  direction!: 'above' | 'below';
  @ApiProperty({ ...WHOLE, description: 'From the last time the sum stood at zero.' })
  sessions!: number;
  @ApiProperty(WHOLE)
  events!: number;
  @ApiProperty({ type: String, isArray: true, description: 'Ids of the sessions with an event among them.' })
  sessionIds!: string[];
}

class CusumBody {
  @ApiProperty({ enum: ['cusum.bernoulli'] })
  method!: 'cusum.bernoulli';
  @ApiProperty({ enum: CHART_VERDICTS, enumName: 'ChartVerdict' })
  verdict!: ChartVerdict;
  @ApiProperty()
  words!: string;
  @ApiProperty(MAYBE)
  baselineRisk!: number | null;
  @ApiProperty(MAYBE)
  threshold!: number | null;
  @ApiProperty({ ...WHOLE, nullable: true, description: 'Sessions, on average.' })
  falseAlarmEvery!: number | null;
  @ApiProperty({ ...WHOLE, nullable: true, description: 'Sessions until a doubling of the odds shows, on average.' })
  detectedAfter!: number | null;
  @ApiProperty({ type: CusumPointBody, isArray: true })
  points!: CusumPointBody[];
  @ApiProperty({ type: CusumSignalBody, isArray: true })
  signals!: CusumSignalBody[];
}

export class ControlChartBody extends FigureBody {
  @ApiProperty({ example: 'any' })
  indicator!: string;
  @ApiProperty({ example: 'Any side effect' })
  label!: string;
  @ApiProperty({ ...WHOLE, example: 28 })
  windowDays!: number;
  @ApiProperty({ enum: PERIODS, enumName: 'Period' })
  period!: Period;
  @ApiProperty({ type: PeriodChartBody })
  chart!: PeriodChartBody;
  @ApiProperty({ type: CusumBody })
  cusum!: CusumBody;
}
