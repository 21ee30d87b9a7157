import { type SubjectErased } from '#event-log/log-events.js';
import { Problem } from '#kernel/problem.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClientErasures, type ErasureToday } from '../client-erasures.js';
import { type ErasureStatus, type ErasureStatusBody } from './erasure-status.answer.js';

/** Whether a client is to be erased, or was, and until when their record is kept. */
export class ReadErasureStatus extends Query<ErasureStatusBody> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
  ) {
    super();
  }
}

@QueryHandler(ReadErasureStatus)
export class ReadErasureStatusHandler implements IQueryHandler<ReadErasureStatus> {
  constructor(private readonly erasures: ClientErasures) {}

  async execute({ clinicId, clientId }: ReadErasureStatus): Promise<ErasureStatusBody> {
    const today = await this.erasures.today(clinicId, clientId);
    const { client, requests, state, retention } = today;
    if (client.length === 0)
      throw new Problem('not_found', 'client_unknown', 'The clinic has no record of this client.');
    return {
      version: requests.at(-1)?.streamVersion ?? 0,
      position: Math.max(client.at(-1)!.position, requests.at(-1)?.position ?? 0),
      status: await this.statusOf(clinicId, today),
      ...(state.pending && { pending: state.pending }),
      erasures: client
        .filter(({ type }) => type === 'SubjectErased')
        .map(({ data, actor, recordedAt, position, reason }) => {
          const { depth, requestedBy, retentionOverride } = data as unknown as SubjectErased;
          return {
            depth,
            reason: reason!,
            ...(requestedBy && { requestedBy }),
            approvedBy: actor,
            ...(retentionOverride && { retentionOverride }),
            recordedAt,
            position,
          };
        }),
      retentionYears: await this.erasures.retentionYears(clinicId),
      keptUntil: retention.keptUntil,
    };
  }

  private async statusOf(clinicId: string, { state, client }: ErasureToday): Promise<ErasureStatus> {
    if (state.pending) return 'requested';
    if (!state.erased) return 'none';
    return (await this.erasures.isPending(clinicId, client[0]!.kid!)) ? 'erasing' : 'erased';
  }
}
