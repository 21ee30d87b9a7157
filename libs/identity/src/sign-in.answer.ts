import { ApiProperty } from '@nestjs/swagger';

export class SignedInBody {
  @ApiProperty({
    enum: ['nothing', 'second_factor'],
    description: 'What is owed before anything opens: `second_factor` = send a code.',
  })
  next!: 'nothing' | 'second_factor';
}
