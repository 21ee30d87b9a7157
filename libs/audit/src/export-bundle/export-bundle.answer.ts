import { ApiProperty } from '@nestjs/swagger';
import { JobBody } from '#http/job.answer.js';

class BundledBody {
  @ApiProperty()
  origin!: string;
  @ApiProperty({ type: 'integer' })
  size!: number;
  @ApiProperty({ description: 'Where it can be fetched, as a tar.' })
  download!: string;
}

export class BundleJobBody extends JobBody {
  @ApiProperty({ type: BundledBody, nullable: true })
  result!: BundledBody | null;
}
