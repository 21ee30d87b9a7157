import { EventLog } from '#event-log/event-log.js';
import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { type Actor } from '#http/command-context.js';
import { type Instant } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { isProblem } from '#kernel/problem.js';
import { Injectable } from '@nestjs/common';
import { type AccessReason, type ShownRecord, type ShownRecords } from './domain/access.events.js';

const STREAM = 'access';
/** As many as an event has room for; a list of more clients takes several, recorded together. */
const CLIENTS_OF_EVENT = 1_000;
const BATCH = 1_000;
/** Entries that one answer looks through at most, so that none takes long; the next one goes on from there. */
const LOOKED_THROUGH_MAX = 50_000;

/** One time that somebody was shown data of clients. */
export interface Access extends ShownRecords {
  /** In the clinic's access log. */
  position: number;
  at: Instant;
  staffId: string;
  role: string;
  reason: AccessReason;
}

export interface AskedAccesses {
  /** Only what lies before this position; the newest by default. */
  before?: number;
  limit: number;
  clientId?: string;
  staffId?: string;
}

export interface AccessPage {
  /** Newest first. */
  accesses: Access[];
  /** `before` of the next page; null where there is nothing older. */
  next: number | null;
}

/**
 * Who was shown what, why and when: a log of its own for each clinic, with its own tree and checkpoints, so that nobody
 * takes out of it what they looked at.
 */
@Injectable()
export class AccessTrail {
  constructor(private readonly log: EventLog) {}

  /** Answers once it is durable; what is shown is shown after that. */
  async record(clinicId: string, { staffId, role }: Actor, reason: AccessReason, shown: ShownRecords): Promise<void> {
    const clients = shown.clients.length > 0 ? shown.clients : await this.clientsOf(clinicId, shown.record);
    const parts = Array.from({ length: Math.max(1, Math.ceil(clients.length / CLIENTS_OF_EVENT)) }, (_, index) =>
      clients.slice(index * CLIENTS_OF_EVENT, (index + 1) * CLIENTS_OF_EVENT),
    );
    await this.log.append({
      log: accessLog(clinicId),
      commandId: newId(),
      body: null,
      actor: staffId,
      role,
      events: parts.map((part) => {
        const data = { ...shown, clients: part } as unknown as JsonObject;
        return { type: 'RecordsShown', stream: STREAM, reason, data };
      }),
    });
  }

  /** Every access up to now, oldest first, some at a time. */
  async *all(clinicId: string): AsyncGenerator<Access[]> {
    const log = accessLog(clinicId);
    const end = await this.end(log);
    for (let from = 0; from < end; from += BATCH) {
      yield (await this.log.readLog(log, from, BATCH, end)).flatMap(accessOf);
    }
  }

  async page(clinicId: string, { before, limit, clientId, staffId }: AskedAccesses): Promise<AccessPage> {
    const log = accessLog(clinicId);
    const end = await this.end(log);
    const accesses: Access[] = [];
    let to = Math.min(before ?? end, end);
    const stopAt = Math.max(0, to - LOOKED_THROUGH_MAX);
    while (to > stopAt && accesses.length < limit) {
      const from = Math.max(stopAt, to - BATCH);
      const events = await this.log.readLog(log, from, BATCH, to);
      for (const access of events.reverse().flatMap(accessOf)) {
        const isAsked =
          (clientId === undefined || access.clients.includes(clientId)) &&
          (staffId === undefined || access.staffId === staffId);
        if (isAsked) accesses.push(access);
        if (accesses.length === limit) return { accesses, next: access.position };
      }
      to = from;
    }
    return { accesses, next: to > 0 ? to : null };
  }

  /** Whose record it is, where the answer does not say so: an entry of every record names its client. */
  private async clientsOf(clinicId: string, record: ShownRecord | undefined): Promise<string[]> {
    if (!record) return [];
    const events = await this.log.readStream(clinicId, `${record.kind}-${record.id}`);
    const named = events.flatMap(({ data }) => (typeof data?.clientId === 'string' ? [data.clientId] : []));
    return named.slice(0, 1);
  }

  private async end(log: LogName): Promise<number> {
    try {
      return (await this.log.head(log)).nextPosition;
    } catch (error) {
      // Nobody was shown anything yet.
      if (isProblem(error, 'log_not_found')) return 0;
      throw error;
    }
  }
}

/** The name of a clinic's access log. */
export function accessLog(clinicId: string): LogName {
  return `${clinicId}/access`;
}

export function isAccessLog(log: LogName): boolean {
  return log.endsWith('/access');
}

function accessOf({ type, position, recordedAt: at, actor: staffId, role, reason, data }: RecordedEvent): Access[] {
  if (type !== 'RecordsShown' || data === null) return [];
  const shown = data as unknown as ShownRecords;
  return [{ position, at, staffId, role, reason: reason as AccessReason, ...shown }];
}
