import { ApiProperty } from '@nestjs/swagger';
import { IMPROVEMENT_VERDICTS, type Improvement, type ImprovementVerdict } from '../domain/results/improvement.js';
import {
  LEVEL_VERDICTS,
  type LevelDifference,
  type LevelVerdict,
  TECHNIQUE_FACTORS,
  type TechniqueFactor,
  type TechniqueLevels,
} from '../domain/results/technique-levels.js';
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

class LevelDifferenceBody implements LevelDifference {
  @ApiProperty({ example: '1001_to_1500' })
  value!: string;
  @ApiProperty({ ...WHOLE, description: 'Most of whose area treatments, up to the assessment afterwards, were so.' })
  clients!: number;
  @ApiProperty({ enum: LEVEL_VERDICTS, enumName: 'LevelVerdict' })
  verdict!: LevelVerdict;
  @ApiProperty({
    ...MAYBE,
    description: 'Adjusted mean difference of improvement against the reference; positive is more improvement.',
  })
  difference!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Limits of 95 %, by t with one less than the clients as degrees of freedom.' })
  lower!: number | null;
  @ApiProperty(MAYBE)
  upper!: number | null;
  @ApiProperty(MAYBE)
  p!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Allowing for all levels and scales of the answer (Benjamini & Hochberg).' })
  adjustedP!: number | null;
}

class TechniqueOfScaleBody implements TechniqueLevels {
  @ApiProperty()
  scale!: string;
  @ApiProperty({ description: 'The comparison in words.' })
  words!: string;
  @ApiProperty({ enum: ['linear.clusterRobust'] })
  method!: 'linear.clusterRobust';
  @ApiProperty({
    type: String,
    enum: ['CR1S', 'CR2'],
    nullable: true,
    description: 'Errors of the model: CR2 for fewer than 40 clients. Null where nothing is compared.',
  })
  errors!: 'CR1S' | 'CR2' | null;
  @ApiProperty({ ...WHOLE, description: 'Clients who are compared.' })
  clients!: number;
  @ApiProperty({ ...WHOLE, description: 'Assessed too, but without one level of their own, or of one with too few.' })
  leftOut!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The level of most clients.' })
  reference!: string | null;
  @ApiProperty()
  isAdjustedForArea!: boolean;
  @ApiProperty({
    type: LevelDifferenceBody,
    isArray: true,
    description: 'All levels of ten clients but the reference.',
  })
  levels!: LevelDifferenceBody[];
}

export class TechniqueOfResultsBody {
  @ApiProperty({ enum: TECHNIQUE_FACTORS, enumName: 'TechniqueFactor' })
  factor!: TechniqueFactor;
  @ApiProperty({ ...WHOLE, description: 'Differences that are judged together.' })
  familySize!: number;
  @ApiProperty({ type: TechniqueOfScaleBody, isArray: true })
  scales!: TechniqueOfScaleBody[];
}

export class ResultsBody extends FigureBody {
  @ApiProperty({ type: ScaleResultBody, isArray: true })
  scales!: ScaleResultBody[];
  @ApiProperty({ type: PairedArmsBody, isArray: true, description: 'Arms compared within the same clients.' })
  pairedArms!: PairedArmsBody[];
  @ApiProperty({
    type: TechniqueOfResultsBody,
    nullable: true,
    description: 'Improvement by the levels of a factor of technique (ANCOVA); null where none is asked for.',
  })
  technique!: TechniqueOfResultsBody | null;
}
