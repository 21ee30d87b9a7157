import { ApiProperty } from '@nestjs/swagger';
import { OutsideBody, OutsideRateBody } from '../outside.answer.js';

export class OutsideIndicatorBody extends OutsideRateBody {
  @ApiProperty({ example: 'any' })
  code!: string;
  @ApiProperty({ example: 'Any side effect' })
  label!: string;
}

export class OutsideOverviewBody extends OutsideBody {
  @ApiProperty({ type: 'integer', example: 28 })
  windowDays!: number;
  @ApiProperty({ type: OutsideIndicatorBody, isArray: true, description: 'Of sessions.' })
  indicators!: OutsideIndicatorBody[];
}
