import { ApiProperty } from '@nestjs/swagger';
import { STAFF_ROLES, type StaffRole } from '../domain/staff.events.js';

export class MyClinicBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ description: 'IANA name; days of the record are days there.' })
  timeZone!: string;
  @ApiProperty({ enum: STAFF_ROLES })
  role!: StaffRole;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the access ends by itself.' })
  endsAt!: string | null;
  @ApiProperty({ description: 'True for access that was taken in an emergency.' })
  emergency!: boolean;
  @ApiProperty({ description: 'True where nothing opens until a second factor was shown.' })
  needsSecondFactor!: boolean;
}

export class WhoAmIBody {
  @ApiProperty({ format: 'uuid', description: 'The id that events name as their actor.' })
  staffId!: string;
  @ApiProperty()
  loginName!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ description: 'Runs the installation; this opens no clinical data.' })
  platformAdmin!: boolean;
  @ApiProperty({ description: 'Whether a second factor was shown in this session.' })
  secondFactor!: boolean;
  @ApiProperty({ description: 'Whether an authenticator app is enrolled.' })
  secondFactorEnrolled!: boolean;
  @ApiProperty({ type: MyClinicBody, isArray: true })
  clinics!: MyClinicBody[];
}
