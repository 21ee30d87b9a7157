import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, ValidateIf } from 'class-validator';
import { type Audience, AudienceField } from './outside.request.js';

const isGiven = (_: object, value: unknown): boolean => value !== undefined;

/** As of which position of the log a figure is wanted, and for whom. */
export class KnownAtRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'As known at this position; by default, now.' })
  @ValidateIf(isGiven)
  @Transform(({ value }: { value: unknown }) => (/^(0|[1-9]\d{0,14})$/.test(String(value)) ? Number(value) : value))
  @IsInt({ message: 'must be a position of the log' })
  knownAt?: number;

  @AudienceField()
  audience?: Audience;
}
