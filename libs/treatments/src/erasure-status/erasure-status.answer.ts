import { ERASURE_DEPTHS, type ErasureDepth } from '#event-log/log-events.js';
import { type Versioned } from '#http/reading.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ERASURE_REASONS,
  type ErasureReason,
  RETENTION_OVERRIDE_REASONS,
  type RetentionOverrideReason,
} from '../domain/erasure.events.js';

export const ERASURE_STATUSES = ['none', 'requested', 'erasing', 'erased'] as const;
export type ErasureStatus = (typeof ERASURE_STATUSES)[number];

class PendingErasureBody {
  @ApiProperty({ format: 'uuid', description: 'What an approval or a refusal names.' })
  requestId!: string;
  @ApiProperty({ format: 'uuid' })
  requestedBy!: string;
  @ApiProperty({ enum: ERASURE_DEPTHS })
  depth!: ErasureDepth;
  @ApiProperty({ enum: ERASURE_REASONS })
  reason!: ErasureReason;
  @ApiPropertyOptional({ enum: RETENTION_OVERRIDE_REASONS })
  retentionOverride?: RetentionOverrideReason;
}

class ErasureBody {
  @ApiProperty({ enum: ERASURE_DEPTHS })
  depth!: ErasureDepth;
  @ApiProperty({ example: 'client_request' })
  reason!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent where a restored backup was made up for.' })
  requestedBy?: string;
  @ApiProperty({ description: 'Staff id, or `system` where a restored backup was made up for.' })
  approvedBy!: string;
  @ApiPropertyOptional({ description: 'Why it was done before the retention was over.' })
  retentionOverride?: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ type: 'integer', description: 'Position in the log.' })
  position!: number;
}

export class ErasureStatusBody implements Versioned {
  @ApiProperty({ type: 'integer', description: 'Version of the requests; the ETag holds it too.' })
  version!: number;
  @ApiProperty({ type: 'integer', description: 'Position in the log of the last event that concerns the client.' })
  position!: number;
  @ApiProperty({ enum: ERASURE_STATUSES, description: '`erasing`: recorded, and not carried out to the end yet.' })
  status!: ErasureStatus;
  @ApiPropertyOptional({ type: PendingErasureBody })
  pending?: PendingErasureBody;
  @ApiProperty({ type: ErasureBody, isArray: true })
  erasures!: ErasureBody[];
  @ApiProperty({ type: 'integer' })
  retentionYears!: number;
  @ApiProperty({ format: 'date-time', description: 'Until when the record is kept, unless a reason overrides it.' })
  keptUntil!: string;
}
