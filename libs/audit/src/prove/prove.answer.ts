import { ApiProperty } from '@nestjs/swagger';

const HASH = { example: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', description: 'SHA-256, base64.' };
const HASHES = { type: String, isArray: true, description: 'Hashes, base64; in the order of RFC 6962.' } as const;

class EpochBody {
  @ApiProperty({ type: 'integer' })
  epoch!: number;
  @ApiProperty({ example: 'clinic.example/log/0b0e…' })
  origin!: string;
  @ApiProperty({ type: 'integer', description: 'Position of its leaf 0.' })
  base!: number;
  @ApiProperty({ type: 'integer', description: 'Leaves recorded, which may be more than were signed.' })
  size!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Key that verifies its checkpoints; null if lost. Trust it only as you got it from elsewhere.',
  })
  vkey!: string | null;
}

export class CheckpointBody {
  @ApiProperty()
  origin!: string;
  @ApiProperty({ type: 'integer', description: 'Leaves that it counts.' })
  size!: number;
  @ApiProperty(HASH)
  root!: string;
  @ApiProperty({ description: 'The signed note (c2sp.org/tlog-checkpoint). Keep it: it shows later what was here.' })
  note!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The newest signed note that also has lines of witnesses; null where no witness has cosigned any.',
  })
  cosigned!: string | null;
  @ApiProperty({ type: EpochBody, isArray: true, description: 'Oldest first. A restored log goes on as a new epoch.' })
  epochs!: EpochBody[];
}

class LeafPartBody {
  @ApiProperty({ enum: ['clinical', 'identity', 'notes', 'photo'] })
  name!: string;
  @ApiProperty({ description: 'What the leaf commits to, base64url.' })
  commitment!: string;
  @ApiProperty({ enum: ['open', 'sealed', 'erased'] })
  state!: 'open' | 'sealed' | 'erased';
  @ApiProperty({ type: String, nullable: true, description: 'Canonical JSON of an open part.' })
  payload!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Salt of its commitment, base64url.' })
  salt!: string | null;
}

export class LeafBody {
  @ApiProperty({ type: 'integer' })
  position!: number;
  @ApiProperty()
  origin!: string;
  @ApiProperty({ type: 'integer', description: 'Index in its epoch.' })
  index!: number;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The client whom it concerns.' })
  clientId!: string | null;
  @ApiProperty({ description: 'The exact text that is hashed (docs: log format §2).' })
  leaf!: string;
  @ApiProperty(HASH)
  leafHash!: string;
  @ApiProperty({ type: LeafPartBody, isArray: true })
  parts!: LeafPartBody[];
}

export class InclusionBody {
  @ApiProperty({ type: 'integer' })
  position!: number;
  @ApiProperty()
  origin!: string;
  @ApiProperty({ type: 'integer' })
  index!: number;
  @ApiProperty({ type: 'integer', description: 'Leaves in the tree of the checkpoint.' })
  size!: number;
  @ApiProperty(HASH)
  leafHash!: string;
  @ApiProperty(HASH)
  root!: string;
  @ApiProperty(HASHES)
  proof!: string[];
  @ApiProperty({ description: 'The signed checkpoint.' })
  checkpoint!: string;
  @ApiProperty({ description: 'Index, proof and checkpoint as one text (c2sp.org/tlog-proof).' })
  tlogProof!: string;
}

export class ConsistencyBody {
  @ApiProperty()
  origin!: string;
  @ApiProperty({ type: 'integer' })
  from!: number;
  @ApiProperty({ type: 'integer' })
  to!: number;
  @ApiProperty(HASH)
  fromRoot!: string;
  @ApiProperty(HASH)
  toRoot!: string;
  @ApiProperty(HASHES)
  proof!: string[];
}

export class ProvedReceiptBody {
  @ApiProperty({ format: 'uuid' })
  commandId!: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ type: InclusionBody, isArray: true, description: 'One for each event of the command.' })
  events!: InclusionBody[];
}
