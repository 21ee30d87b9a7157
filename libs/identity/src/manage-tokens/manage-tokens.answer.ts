import { ApiProperty } from '@nestjs/swagger';
import { TOKEN_SCOPES, type TokenScope } from '../domain/roles.js';

export class TokenBody {
  @ApiProperty({ format: 'uuid', description: 'Stands as the actor of what the machine records.' })
  id!: string;
  @ApiProperty({ description: 'The first characters, by which people tell tokens apart.' })
  prefix!: string;
  @ApiProperty()
  label!: string;
  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true })
  scopes!: TokenScope[];
  @ApiProperty({ description: 'Who made it: a staff id, or `system` for the command line.' })
  createdBy!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  endsAt!: string;
}

export class IssuedTokenBody extends TokenBody {
  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`. It is shown this once.' })
  token!: string;
}

export class TokensBody {
  @ApiProperty({ type: TokenBody, isArray: true })
  tokens!: TokenBody[];
}
