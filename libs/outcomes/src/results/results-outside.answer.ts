import { ApiProperty } from '@nestjs/swagger';
import { OutsideBody, OutsideShareBody } from '../outside.answer.js';

export class OutsideRespondersBody extends OutsideShareBody {
  @ApiProperty({ example: 'goodman_baron_qualitative' })
  scale!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Where sides were treated differently.' })
  arm!: string | null;
  @ApiProperty({ description: 'Whether few clients responded, or few did not.' })
  withheld!: boolean;
}

export class OutsideResultsBody extends OutsideBody {
  @ApiProperty({ type: OutsideRespondersBody, isArray: true, description: 'Clients, by the scale’s own rule.' })
  responders!: OutsideRespondersBody[];
}
