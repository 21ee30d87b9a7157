import { ApiProperty } from '@nestjs/swagger';
import { type Resolution } from '../domain/results/resolution.js';
import { FigureBody } from '../figure.answer.js';

const WHOLE = { type: 'integer' } as const;
const MAYBE = { type: Number, nullable: true } as const;

class StepBody {
  @ApiProperty({ description: 'Days from onset.' })
  time!: number;
  @ApiProperty({ ...WHOLE, description: 'Still unresolved and under observation just before.' })
  atRisk!: number;
  @ApiProperty({ ...WHOLE, description: 'Resolved at this time.' })
  events!: number;
  @ApiProperty({ description: 'Share still unresolved.' })
  survival!: number;
  @ApiProperty(MAYBE)
  lower!: number | null;
  @ApiProperty(MAYBE)
  upper!: number | null;
}

class MedianBody {
  @ApiProperty({ ...MAYBE, description: 'Days; null where half had not resolved.' })
  time!: number | null;
  @ApiProperty(MAYBE)
  lower!: number | null;
  @ApiProperty({ ...MAYBE, description: 'Null where it is not reached.' })
  upper!: number | null;
}

export class ResolutionBody extends FigureBody implements Resolution {
  @ApiProperty({ enum: ['survival.kaplanMeier'] })
  method!: 'survival.kaplanMeier';
  @ApiProperty()
  words!: string;
  @ApiProperty(WHOLE)
  sideEffects!: number;
  @ApiProperty(WHOLE)
  resolved!: number;
  @ApiProperty({ type: StepBody, isArray: true })
  steps!: StepBody[];
  @ApiProperty({ type: MedianBody, nullable: true })
  median!: MedianBody | null;
  @ApiProperty({
    type: Number,
    isArray: true,
    description: 'Days of those that resolved, where too few did for a curve.',
  })
  days!: number[];
}
