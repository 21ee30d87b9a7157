import { ApiProperty } from '@nestjs/swagger';
import { type Unit, UNITS } from '../domain/rates/dimensions.js';
import { GroupValue } from '../figure.answer.js';
import { OutsideBody, OutsideRateBody } from '../outside.answer.js';

export class OutsideGroupRate extends OutsideRateBody {
  @ApiProperty({ type: GroupValue, isArray: true, description: 'Empty for the total.' })
  group!: GroupValue[];
}

export class OutsideRatesBody extends OutsideBody {
  @ApiProperty({ enum: UNITS, enumName: 'FigureUnit' })
  unit!: Unit;
  @ApiProperty({ type: 'integer', example: 28 })
  windowDays!: number;
  @ApiProperty({
    type: OutsideGroupRate,
    isArray: true,
    description: 'By the values of the grouping; everything, without one.',
  })
  groups!: OutsideGroupRate[];
}
