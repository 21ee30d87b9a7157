import { type Receipt } from '#event-log/append.js';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  HttpCode,
  Injectable,
  type NestInterceptor,
  Optional,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { TakesIdempotencyKey } from './command-context.js';
import { Refuses } from './problem-body.js';
import { ETag, POSITION } from './response-headers.js';

/** The newest signed checkpoint of a log, as text; null where none was signed yet. */
export abstract class LatestCheckpoint {
  abstract latest(log: string): string | null;
}

class EventReceiptBody {
  @ApiProperty({ type: 'integer', description: 'Position in the log.' })
  position!: number;
  @ApiProperty({ format: 'uuid', description: 'Id of the entry: corrections name it.' })
  eventId!: string;
  @ApiProperty()
  type!: string;
  @ApiProperty()
  stream!: string;
  @ApiProperty({ type: 'integer', description: 'Version of the record after this event.' })
  streamVersion!: number;
  @ApiProperty({ description: 'SHA-256 of the leaf (RFC 6962), hex. It proves later that this entry was there.' })
  leafHash!: string;
}

class EvidenceBody {
  @ApiProperty({ example: 'daysSince' })
  name!: string;
  @ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'boolean' }], example: 21 })
  value!: number | string | boolean;
}

/** What a rule has found in an entry. */
export class AlertBody {
  @ApiProperty({ format: 'uuid' })
  alertId!: string;
  @ApiProperty({ example: 'interval_short' })
  rule!: string;
  @ApiProperty({ type: 'integer', description: 'Version of the rule that raised it.' })
  ruleVersion!: number;
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The entry whose limits were used instead of those of the rule.',
  })
  limitsEntryId?: string;
  @ApiProperty({ enum: ['stop', 'warn', 'info'] })
  level!: string;
  @ApiProperty({ format: 'uuid', description: 'eventId of the entry that it is about.' })
  entryId!: string;
  @ApiProperty({ type: EvidenceBody, isArray: true })
  evidence!: readonly EvidenceBody[];
}

export class ReceiptBody {
  @ApiProperty({ type: 'integer', description: 'Position of the last event; reads can wait for it.' })
  position!: number;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ type: EventReceiptBody, isArray: true })
  events!: EventReceiptBody[];
  @ApiProperty({ description: 'True where the same command was recorded before and nothing was added now.' })
  repeated!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Newest signed checkpoint of the log (C2SP). It may be from shortly before this entry.',
  })
  checkpoint!: string | null;
  @ApiProperty({ type: AlertBody, isArray: true, description: 'What the rules have found in it.' })
  alerts!: AlertBody[];
}

/** A receipt, perhaps with what was found in the entry. */
type Answer = Receipt & { alerts?: readonly object[] };

@Injectable()
export class ReceiptInterceptor implements NestInterceptor<Answer, ReceiptBody> {
  constructor(@Optional() private readonly checkpoints?: LatestCheckpoint) {}

  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<ReceiptBody> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ log, position, recordedAt, events, repeated, alerts = [] }) => {
        // What is entered in other records beside it comes last, and the version is that of the record.
        const record = events.findLast(({ stream }) => stream === events[0]!.stream)!;
        void reply.header('etag', `"${record.streamVersion}"`);
        void reply.header('pinpoint-position', position);
        return {
          position,
          recordedAt,
          events,
          repeated,
          alerts: [...alerts] as AlertBody[],
          checkpoint: this.checkpoints?.latest(log) ?? null,
        };
      }),
    );
  }
}

/**
 * A route that records something: it takes an Idempotency-Key and perhaps an If-Match, and answers a receipt.
 *
 * @param summary what happened, in a sentence
 */
export const Records = (summary: string): MethodDecorator =>
  applyDecorators(
    HttpCode(201),
    UseInterceptors(ReceiptInterceptor),
    ApiOperation({ summary }),
    TakesIdempotencyKey(),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'ETag of the record as the person saw it; 412 where it has moved on.',
      schema: { type: 'string', example: '"7"' },
    }),
    ApiCreatedResponse({ type: ReceiptBody, headers: { ETag, 'Pinpoint-Position': POSITION } }),
    Refuses(400, 401, 404, 409, 412, 413, 415),
  );
