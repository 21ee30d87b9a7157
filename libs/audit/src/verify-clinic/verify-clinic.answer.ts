import { ApiProperty } from '@nestjs/swagger';
import { JobBody } from '#http/job.answer.js';
import { type ClinicVerification } from './verify-clinic.js';

const MAYBE = { nullable: true } as const;

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
  @ApiProperty({ type: 'integer', description: 'Events lost at a restore, as the epoch after it says.' })
  lostEvents!: number;
  @ApiProperty({ type: FindingBody, ...MAYBE, description: 'Null: nothing was found.' })
  finding!: FindingBody | null;
}

class BothVerifiedBody extends VerifiedBody {
  @ApiProperty({ type: VerifiedBody, ...MAYBE, description: 'The log of who was shown what; null until it begins.' })
  accesses!: VerifiedBody | null;
}

export class VerificationBody extends JobBody {
  @ApiProperty({ type: BothVerifiedBody, ...MAYBE })
  result!: BothVerifiedBody | null;
}
