import { ApiProperty } from '@nestjs/swagger';
import { IMPROVEMENT_VERDICTS, type Improvement, type ImprovementVerdict } from '../domain/results/improvement.js';
import { CrudeRate, FigureBody } from '../figure.answer.js';

const WHOLE = { type: 'integer' } as const;
const MAYBE = { type: Number, nullable: true } as const;

export class ImprovementBody implements Improvement {
  @ApiProperty({ enum: IMPROVEMENT_VERDICTS, enumName: 'ImprovementVerdict' })
  verdict!: ImprovementVerdict;
  @ApiProperty()
  words!: string;
  @ApiProperty({ ...WHOLE, description: 'Clients with a value before and after that can be compared.' })
  pairs!: number;
  @ApiProperty({ ...MAYBE, description: 'Hodges & Lehmann; improvement is positive, whichever way the scale runs.' })
  median!: number | null;
  @ApiProperty(MAYBE)
  lower!: number | null;
  @ApiProperty(MAYBE)
  upper!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Signed ranks (Pratt).' })
  p!: number | null;
  @ApiProperty(WHOLE)
  better!: number;
  @ApiProperty(WHOLE)
  unchanged!: number;
  @ApiProperty(WHOLE)
  worse!: number;
  @ApiProperty({ type: CrudeRate, description: 'By the scale’s own rule, of those for whom it can be answered.' })
  responders!: CrudeRate;
}

export class BandBody extends ImprovementBody {
  @ApiProperty({ example: '28_to_42_days' })
  value!: string;
}

export class ScaleResultBody extends ImprovementBody {
  @ApiProperty({ example: 'goodman_baron_qualitative' })
  scale!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Where sides were treated differently.' })
  arm!: string | null;
  @ApiProperty({ enum: ['lower', 'higher'], description: 'Which values of the scale are better.' })
  betterIs!: 'lower' | 'higher';
  @ApiProperty({ ...WHOLE, description: 'Clients with a value before and none after.' })
  withoutAfter!: number;
  @ApiProperty({ type: BandBody, isArray: true, description: 'By sessions held up to the assessment afterwards.' })
  bySessions!: BandBody[];
  @ApiProperty({ type: BandBody, isArray: true, description: 'By the median of the days between sessions.' })
  byInterval!: BandBody[];
}

export class PairedArmsBody extends ImprovementBody {
  @ApiProperty()
  scale!: string;
  @ApiProperty({ type: String, isArray: true, description: 'The improvement of the first over that of the second.' })
  arms!: string[];
}

export class ResultsBody extends FigureBody {
  @ApiProperty({ type: ScaleResultBody, isArray: true })
  scales!: ScaleResultBody[];
  @ApiProperty({ type: PairedArmsBody, isArray: true, description: 'Arms compared within the same clients.' })
  pairedArms!: PairedArmsBody[];
}
