import { ApiProperty } from '@nestjs/swagger';
import { HistoryEventBody } from '../history-event.answer.js';

export const CHANGE_KINDS = ['late', 'corrected', 'voided', 'erased'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

class ChangeCountsBody implements Record<ChangeKind, number> {
  @ApiProperty({ type: 'integer', description: 'Had happened by then, and was recorded only later.' })
  late!: number;
  @ApiProperty({ type: 'integer', description: 'Corrections of what was known then.' })
  corrected!: number;
  @ApiProperty({ type: 'integer', description: 'What was known then, and no longer stands.' })
  voided!: number;
  @ApiProperty({ type: 'integer', description: 'Clients who were erased. Their data show at no position any more.' })
  erased!: number;
}

class ChangeOfKnowledgeBody extends HistoryEventBody {
  @ApiProperty({ enum: CHANGE_KINDS })
  kind!: ChangeKind;
  @ApiProperty({ description: 'What it changed, as a sentence.' })
  inWords!: string;
}

export class ExplainedDifferenceBody {
  @ApiProperty({ type: 'integer', description: 'Position of the earlier state: `knownAt` of reports as of then.' })
  from!: number;
  @ApiProperty({ type: 'integer', description: 'Position of the later state.' })
  to!: number;
  @ApiProperty({ format: 'date-time', description: 'What had happened by then could have been known at `from`.' })
  fromAt!: string;
  @ApiProperty({ type: ChangeCountsBody, description: 'Events that changed what is known of the time up to `fromAt`.' })
  counts!: ChangeCountsBody;
  @ApiProperty({ type: 'integer', description: 'Events recorded between the two, whatever they are about.' })
  recordedBetween!: number;
  @ApiProperty({ type: ChangeOfKnowledgeBody, isArray: true, description: 'In order of position.' })
  changes!: ChangeOfKnowledgeBody[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Ask for what follows with `after`; null at the end.' })
  next!: number | null;
}
