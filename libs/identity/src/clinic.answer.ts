import { ApiProperty } from '@nestjs/swagger';
import { type Clinic } from './clinic.entity.js';

export class ClinicBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'Hautklinik Nord' })
  name!: string;
  @ApiProperty({ description: 'IANA name; days of the record are days there.', example: 'Europe/Berlin' })
  timeZone!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export function clinicBody({ id, name, timeZone, createdAt }: Clinic): ClinicBody {
  return { id, name, timeZone, createdAt };
}
