import { BooleanField, PatternField, TextField } from '#http/fields.js';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, Min, ValidateIf } from 'class-validator';

const NOTE_MAX = 10_000;
const PROOFS_MAX = 1_000;

export class BundleRequestBody {
  @PatternField({
    pattern: /^[a-z]+(-[0-9a-f-]{36})?$/,
    says: 'must be a record such as session-<id>',
    optional: true,
    description: 'Open the parts of this record only; leaves are always complete.',
  })
  stream?: string;
  @BooleanField({ optional: true, description: 'Open names and notes too; false by default.' })
  openSealed?: boolean;
  @BooleanField({ optional: true, description: 'The log of who was shown what, in place of the record.' })
  access?: boolean;
  @BooleanField({ optional: true, description: 'Up to the newest checkpoint that witnesses cosigned.' })
  cosigned?: boolean;
  @TextField({
    optional: true,
    maxLength: NOTE_MAX,
    description: 'A checkpoint that you hold, to show that the log only grew since.',
  })
  previous?: string;
  @ApiPropertyOptional({ type: 'integer', isArray: true, description: 'Leaves that get a proof of their own.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(PROOFS_MAX, { message: `must have at most ${PROOFS_MAX} items` })
  @IsInt({ each: true, message: 'must be indexes of leaves' })
  @Min(0, { each: true, message: 'must be indexes of leaves' })
  proofs?: number[];
}
