import { type Receipt } from '#event-log/append.js';
import { EventLog } from '#event-log/event-log.js';
import { type SubjectErased } from '#event-log/log-events.js';
import { type NewEvent, type RecordedEvent } from '#event-log/recorded-event.js';
import { type CommandContext } from '#http/command-context.js';
import { type Clock, instantOf } from '#kernel/clock.js';
import { SubjectErasures } from '#privacy/erasure/subject-erasures.js';
import { Inject, Injectable } from '@nestjs/common';
import { ClinicDirectory } from './clinic-directory.js';
import { type Retention } from './domain/erasure.events.js';
import {
  type ApprovedErasure,
  DEFAULT_RETENTION_YEARS,
  type ErasureState,
  keptUntil,
  pendingIn,
  type RetentionToday,
} from './domain/erasure.js';
import { clientStream, erasureStream, newEvent, RETENTION_STREAM } from './treatment-events.js';
import { type TreatmentEvent } from './domain/treatment-event.js';
import { CLOCK, ensureSeen } from './record-today.js';

/** All that is known when somebody decides on the erasure of a client. */
export interface ErasureToday {
  state: ErasureState;
  retention: RetentionToday;
  /** The client's stream and that of the requests, as they were read. */
  client: readonly RecordedEvent[];
  requests: readonly RecordedEvent[];
}

/** Load, decide, append, carry out: what requests, refusals and approvals of erasures go through. */
@Injectable()
export class ClientErasures {
  constructor(
    private readonly log: EventLog,
    private readonly erasures: SubjectErasures,
    private readonly clinics: ClinicDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records a request or a refusal. */
  async decide(
    context: CommandContext,
    clientId: string,
    decide: (today: ErasureToday) => readonly TreatmentEvent[],
  ): Promise<Receipt> {
    return this.record(context, clientId, (today) =>
      decide(today).map((fact) => newEvent(fact, { stream: erasureStream(clientId) })),
    );
  }

  /**
   * Records an approval as what it is, the erasure, and carries it out. Should that fail or be cut short, the same
   * command, sent again, goes on with it, and so does the next start.
   */
  async erase(
    context: CommandContext,
    clientId: string,
    approve: (today: ErasureToday) => ApprovedErasure,
  ): Promise<Receipt> {
    const stream = clientStream(clientId);
    const receipt = await this.record(context, clientId, (today) => {
      const { reason, ...data } = approve(today);
      const erases = [today.client[0]!.kid!];
      return [{ type: 'SubjectErased', stream, erases, reason, data: data }];
    });
    const [registered] = await this.log.readStream(context.clinicId, stream);
    await this.erasures.complete(context.clinicId, registered!.kid!);
    return receipt;
  }

  /** Sets how long the clinic keeps records. */
  async setRetention(context: CommandContext, decide: () => readonly TreatmentEvent[]): Promise<Receipt> {
    await this.clinics.byId(context.clinicId);
    const answered = await this.answered(context);
    if (answered) return answered;
    return this.append(
      context,
      {},
      decide().map((fact) => newEvent(fact, { stream: RETENTION_STREAM })),
    );
  }

  /** @throws Problem `clinic_not_found` */
  async today(clinicId: string, clientId: string): Promise<ErasureToday> {
    await this.clinics.byId(clinicId);
    const client = await this.log.readStream(clinicId, clientStream(clientId));
    const requests = await this.log.readStream(clinicId, erasureStream(clientId));
    const done = client
      .filter(({ type }) => type === 'SubjectErased')
      .map(({ data }) => data as unknown as SubjectErased);
    const decided = new Set(done.flatMap(({ requestId }) => requestId ?? []));
    const now = instantOf(this.clock.now());
    const kid = client[0]?.kid;
    const last = kid === undefined ? null : await this.erasures.lastRecordedAt(clinicId, kid);
    return {
      state: {
        isRegistered: kid !== undefined,
        erased: done.some(({ depth }) => depth === 'everything') ? 'everything' : (done[0]?.depth ?? null),
        pending: pendingIn(requests, decided),
      },
      retention: { now, keptUntil: keptUntil(last ?? now, await this.retentionYears(clinicId)) },
      client,
      requests,
    };
  }

  async retentionYears(clinicId: string): Promise<number> {
    const last = (await this.log.readStream(clinicId, RETENTION_STREAM)).at(-1)?.data as Retention | null | undefined;
    return last?.years ?? DEFAULT_RETENTION_YEARS;
  }

  /** Whether an erasure of the client is recorded and not carried out to the end. */
  async isPending(clinicId: string, kid: string): Promise<boolean> {
    for (const erasure of await this.erasures.recorded(clinicId)) {
      if (erasure.kid === kid && (await this.erasures.isPending(clinicId, erasure))) return true;
    }
    return false;
  }

  private async record(
    context: CommandContext,
    clientId: string,
    decide: (today: ErasureToday) => NewEvent[],
  ): Promise<Receipt> {
    const answered = await this.answered(context);
    if (answered) return answered;
    const today = await this.today(context.clinicId, clientId);
    ensureSeen(today.requests, context);
    // Whoever decides has seen both streams as they are: a conflict is theirs to look at, and not decided anew.
    const expected = {
      [clientStream(clientId)]: today.client.length === 0 ? 0 : today.client.at(-1)!.streamVersion,
      [erasureStream(clientId)]: today.requests.at(-1)?.streamVersion ?? 0,
    };
    try {
      return await this.append(context, expected, decide(today));
    } catch (error) {
      // Another process may have recorded this very command since we looked.
      const recorded = await this.answered(context);
      if (recorded) return recorded;
      throw error;
    }
  }

  private answered({ clinicId, commandId, body }: CommandContext): Promise<Receipt | null> {
    return this.log.findCommand(clinicId, commandId, body);
  }

  private append(
    { clinicId, commandId, body, actor }: CommandContext,
    expected: Readonly<Record<string, number>>,
    events: readonly NewEvent[],
  ): Promise<Receipt> {
    return this.log.append({
      log: clinicId,
      commandId,
      body,
      actor: actor.staffId,
      role: actor.role,
      expected,
      events,
    });
  }
}
