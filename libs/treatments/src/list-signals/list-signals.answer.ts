import { type Versioned } from '#http/reading.js';
import { ApiProperty } from '@nestjs/swagger';
import { SIGNAL_CHARTS, SIGNAL_DIRECTIONS, type SignalChart, type SignalDirection } from '../domain/closed-lists.js';
import { type Signal } from '../domain/signal.events.js';

const WHOLE = { type: 'integer' } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const CODE = { type: String, nullable: true } as const;

class SignalEvidence {
  @ApiProperty({ example: 'upperPpm', description: 'The end of the name is the unit; `Ppm` is a millionth.' })
  name!: string;
  @ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'boolean' }], example: 41_667 })
  value!: number | string | boolean;
}

class SignalAcknowledgement {
  @ApiProperty({ format: 'uuid', description: 'Id of the entry.' })
  entryId!: string;
  @ApiProperty({ format: 'uuid' })
  staffId!: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What was found; null where the words are gone.' })
  comment!: string | null;
}

export class SignalBody {
  @ApiProperty({ format: 'uuid' })
  signalId!: string;
  @ApiProperty({ ...WHOLE, description: 'Position in the log at which it was recorded.' })
  position!: number;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'The instant that windows were worked out for.' })
  at!: string;
  @ApiProperty({ ...WHOLE, description: 'Up to which position the log was known.' })
  knownAt!: number;
  @ApiProperty({ example: 'any' })
  indicator!: string;
  @ApiProperty({ enum: SIGNAL_CHARTS, enumName: 'SignalChart' })
  chart!: SignalChart;
  @ApiProperty({ example: 'spc.pChart' })
  method!: string;
  @ApiProperty(WHOLE)
  methodVersion!: number;
  @ApiProperty({ example: 'three_sigma', description: 'What was exceeded.' })
  rule!: string;
  @ApiProperty({ enum: SIGNAL_DIRECTIONS, description: '`above` is more side effects than expected.' })
  direction!: SignalDirection;
  @ApiProperty({ ...WHOLE, example: 28 })
  windowDays!: number;
  @ApiProperty({ ...DAY, description: 'First day of the sessions that it is about.' })
  from!: string | null;
  @ApiProperty({ ...DAY, description: 'Last day of them.' })
  to!: string | null;
  @ApiProperty({ ...CODE, description: 'Of a funnel, what its units are.' })
  across!: string | null;
  @ApiProperty({ ...CODE, description: 'Of a funnel, which unit.' })
  unit!: string | null;
  @ApiProperty({ ...WHOLE, description: 'Followed up, with a side effect.' })
  numerator!: number;
  @ApiProperty({ ...WHOLE, description: 'Followed up.' })
  denominator!: number;
  @ApiProperty({ type: SignalEvidence, isArray: true })
  evidence!: SignalEvidence[];
  @ApiProperty({ description: 'The same in words.' })
  words!: string;
  @ApiProperty({ type: SignalAcknowledgement, nullable: true, description: 'Null while nobody has answered for it.' })
  acknowledgement!: SignalAcknowledgement | null;
}

/** All that a body says of a signal, besides where it stands in the log. */
export type SaidOfSignal = Omit<SignalBody, 'position' | 'recordedAt' | 'words' | 'acknowledgement'>;

export function saidOf(signal: Signal): SaidOfSignal {
  const { signalId, at, knownAt, indicator, chart, method, methodVersion, rule, direction } = signal;
  const { windowDays, numerator, denominator, evidence, from, to, across, unit } = signal;
  return {
    ...{ signalId, at, knownAt, indicator, chart, method, methodVersion, rule, direction, windowDays },
    ...{ from: from ?? null, to: to ?? null, across: across ?? null, unit: unit ?? null },
    ...{ numerator, denominator, evidence },
  };
}

export class SignalListBody implements Versioned {
  @ApiProperty({ ...WHOLE, description: "Version of the clinic's registers; the ETag holds it too." })
  version!: number;
  @ApiProperty({ ...WHOLE, description: 'Position in the log of the last event of the clinic itself.' })
  position!: number;
  @ApiProperty({ ...WHOLE, description: 'Signals that nobody has answered for, whatever is asked for.' })
  open!: number;
  @ApiProperty({ type: SignalBody, isArray: true, description: 'Newest first.' })
  items!: SignalBody[];
  @ApiProperty({ type: String, nullable: true, description: 'Ask for more with `after`; null at the end.' })
  next!: string | null;
}
