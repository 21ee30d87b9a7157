import { ApiProperty } from '@nestjs/swagger';
import { FigureBody, FilterValues, GroupValue, RateBody } from '../figure.answer.js';

export class GroupRate extends RateBody {
  @ApiProperty({ type: GroupValue, isArray: true, description: 'Empty for the total.' })
  group!: GroupValue[];
}

export class RatesBody extends FigureBody {
  @ApiProperty({
    type: FilterValues,
    isArray: true,
    description: 'Values that were counted; all of a dimension that is not named.',
  })
  filters!: FilterValues[];
  @ApiProperty({
    description:
      'Whether one unit may be in several groups, as sessions are in those of their areas: never add such up.',
  })
  overlaps!: boolean;
  @ApiProperty({ type: RateBody, description: 'Of everything that the filters leave.' })
  total!: RateBody;
  @ApiProperty({ type: GroupRate, isArray: true, description: 'By the values of the grouping; empty without one.' })
  groups!: GroupRate[];
}
