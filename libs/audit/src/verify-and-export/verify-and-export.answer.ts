import { ApiProperty } from '@nestjs/swagger';
import { type ClinicVerification } from '../verify-clinic/verify-clinic.js';

const MAYBE = { nullable: true } as const;

class JobFailureBody {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  detail!: string;
}

abstract class JobBody {
  @ApiProperty({ example: 'job-01a20f0c-4140-7ab9-bd5a-f0f590ae26bb' })
  id!: string;
  @ApiProperty({ enum: ['running', 'done', 'failed'] })
  state!: 'running' | 'done' | 'failed';
  @ApiProperty({ example: 'events', description: 'What is being worked on.' })
  doing!: string;
  @ApiProperty({ type: 'integer' })
  done!: number;
  @ApiProperty({ type: 'integer', description: '0 until it is known.' })
  total!: number;
  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', ...MAYBE })
  endedAt!: string | null;
  @ApiProperty({ type: JobFailureBody, ...MAYBE, description: 'Why it could not be finished.' })
  failure!: JobFailureBody | null;
}

class FindingBody {
  @ApiProperty({ type: 'integer', description: 'The first position that cannot be relied on.' })
  position!: number;
  @ApiProperty({ example: 'leaf_hash' })
  fault!: string;
  @ApiProperty()
  detail!: string;
}

class VerifiedBody implements Omit<ClinicVerification, 'log' | 'finding'> {
  @ApiProperty({ type: 'integer' })
  events!: number;
  @ApiProperty({ type: 'integer' })
  epochs!: number;
  @ApiProperty({ type: 'integer', description: 'Sealed parts that were opened and are what was committed to.' })
  sealedParts!: number;
  @ApiProperty({ type: 'integer' })
  erasedParts!: number;
  @ApiProperty({ type: 'integer' })
  clockAdjustments!: number;
  @ApiProperty({ type: 'integer', description: 'Epochs that agree with what was signed last.' })
  signedEpochs!: number;
  @ApiProperty({ type: FindingBody, ...MAYBE, description: 'Null: nothing was found.' })
  finding!: FindingBody | null;
}

export class VerificationBody extends JobBody {
  @ApiProperty({ type: VerifiedBody, ...MAYBE })
  result!: VerifiedBody | null;
}

class BundledBody {
  @ApiProperty()
  origin!: string;
  @ApiProperty({ type: 'integer' })
  size!: number;
  @ApiProperty({ description: 'Where it can be fetched, as a tar.' })
  download!: string;
}

export class BundleJobBody extends JobBody {
  @ApiProperty({ type: BundledBody, ...MAYBE })
  result!: BundledBody | null;
}
