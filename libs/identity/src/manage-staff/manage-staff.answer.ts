import { ApiProperty } from '@nestjs/swagger';
import { STAFF_ROLES, type StaffRole } from '../domain/staff.events.js';

export class AddedStaffBody {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Secret of a link by which the person chooses a password, within three days; shown this once. Null where the ' +
      'request was repeated.',
  })
  link!: string | null;
  @ApiProperty({ type: 'integer', description: 'Position of the entry in the log.' })
  position!: number;
}

export class QualificationBody {
  @ApiProperty()
  qualification!: string;
  @ApiProperty({ format: 'date' })
  heldSince!: string;
  @ApiProperty({ format: 'date', required: false })
  practisingSince?: string;
}

export class StaffMemberBody {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ enum: STAFF_ROLES })
  role!: StaffRole;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  accessEndsAt!: string | null;
  @ApiProperty({ type: QualificationBody, isArray: true })
  qualifications!: QualificationBody[];
}

export class StaffBody {
  @ApiProperty({ type: StaffMemberBody, isArray: true })
  staff!: StaffMemberBody[];
}
