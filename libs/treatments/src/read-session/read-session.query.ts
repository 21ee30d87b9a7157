import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { allowedLate, allowedNow } from '../domain/session.order.js';
import { RecordReader } from '../record-reader.js';
import { SESSION } from '../treatment-records.js';
import { type SessionBody } from './read-session.answer.js';

/** One session: what was done, what came of it, and what can be entered next. */
export class ReadSession extends Query<SessionBody> {
  constructor(
    readonly clinicId: string,
    readonly sessionId: string,
  ) {
    super();
  }
}

@QueryHandler(ReadSession)
export class ReadSessionHandler implements IQueryHandler<ReadSession> {
  constructor(private readonly records: RecordReader) {}

  async execute({ clinicId, sessionId }: ReadSession): Promise<SessionBody> {
    const { state, record } = await this.records.read(clinicId, SESSION, sessionId);
    return {
      sessionId,
      ...state,
      ...record,
      allowedNow: record.erased ? [] : allowedNow(state),
      allowedLate: record.erased ? [] : allowedLate(state),
    };
  }
}
