import { ApiProperty } from '@nestjs/swagger';
import { ComparisonBody } from '../comparison.answer.js';
import { FigureBody, RateBody } from '../figure.answer.js';

export class TechniqueClaimBody extends FigureBody {
  @ApiProperty({ example: 'any' })
  indicator!: string;
  @ApiProperty({ description: 'What is claimed, in one sentence.' })
  claim!: string;
  @ApiProperty({ type: RateBody, description: 'Of all sessions.' })
  overall!: RateBody;
  @ApiProperty({
    type: ComparisonBody,
    description: 'Sessions in which a safety rule flagged the technique, against the others.',
  })
  technique!: ComparisonBody;
  @ApiProperty({
    type: ComparisonBody,
    description: 'Sessions after which aftercare was missed, against those where it was kept.',
  })
  aftercare!: ComparisonBody;
  @ApiProperty({ type: RateBody, description: 'Sessions without a deviation, after which aftercare was kept.' })
  neither!: RateBody;
}
