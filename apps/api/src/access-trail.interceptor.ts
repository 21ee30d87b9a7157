import { AccessTrail } from '#audit/access-trail.js';
import { ACCESS_REASONS, type AccessReason, type ShownRecord } from '#audit/domain/access.events.js';
import { type ActorRequest } from '#http/command-context.js';
import { CsvFile } from '#http/csv-file.js';
import { isUuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import { POLICY } from './policy.js';

export const REASON_HEADER = 'pinpoint-reason';

/** Why those of a role read, unless they say otherwise. */
const USUAL_REASON: Readonly<Record<string, AccessReason>> = {
  practitioner: 'treatment',
  owner: 'oversight',
  auditor: 'audit',
  emergency_access: 'emergency',
  machine: 'transfer',
};

/** Whoever asks by HEAD is told that there is such a record, and how long it is. */
const READING = new Set(['GET', 'HEAD']);

/** What a path may name that is no record of a client. */
const NO_RECORD = new Set(['commandId', 'staffId', 'verificationId', 'bundleId']);

/** Members of an answer that name a client. */
const CLIENT_ID = 'clientId';
const DEEPEST = 6;

/**
 * Records every reading of clients' data before the answer leaves. It goes by what is asked for and what is answered,
 * not by a list of operations, so that none can be forgotten: whatever is asked for by the id of a record, and whatever
 * names a client.
 */
@Injectable()
export class AccessTrailInterceptor implements NestInterceptor {
  constructor(private readonly trail: AccessTrail) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const operation = context.getHandler().name;
    if (!READING.has(request.method) || POLICY.get(operation)?.who !== 'staff') return next.handle();
    const { clinicId, ...ids } = request.params as Record<string, string>;
    const reason = reasonOf(request);
    const record = recordOf(ids);
    return next.handle().pipe(
      // Of an answer that comes in parts, the first waits for the record, and the others follow it.
      concatMap(async (answer: unknown, index) => {
        const clients = new Set(ids.clientId === undefined ? [] : [ids.clientId]);
        if (answer instanceof CsvFile) for (const id of answer.personIds) clients.add(id);
        else gatherClients(answer, clients, 0);
        // Whom a text speaks of is not looked for in it.
        if (index === 0 && (record || clients.size > 0 || typeof answer === 'string')) {
          const shown = { operation, ...(record && { record }), clients: [...clients] };
          await this.trail.record(clinicId!, request.actor!, reason, shown);
        }
        return answer;
      }),
    );
  }
}

/** @throws Problem `access_reason_unknown` */
function reasonOf({ headers, actor }: ActorRequest): AccessReason {
  const said = headers[REASON_HEADER];
  if (said === undefined) return USUAL_REASON[actor!.role]!;
  const reason = ACCESS_REASONS.find((known) => known === said);
  if (reason !== undefined) return reason;
  const detail = `Pinpoint-Reason takes one of: ${ACCESS_REASONS.join(', ')}.`;
  throw new Problem('invalid', 'access_reason_unknown', detail, { allowed: [...ACCESS_REASONS] });
}

/** The record that the path names last, such as the session of `sessions/:sessionId/timeline`. */
function recordOf(ids: Readonly<Record<string, string>>): ShownRecord | null {
  const [name, id] = Object.entries(ids).findLast(([key, value]) => isUuid(value) && !NO_RECORD.has(key)) ?? [];
  return name === undefined ? null : { kind: name.replace(/Id$/, '').toLowerCase(), id: id! };
}

function gatherClients(value: unknown, clients: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || Buffer.isBuffer(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === CLIENT_ID && typeof member === 'string') clients.add(member);
    else gatherClients(member, clients, depth + 1);
  }
}
