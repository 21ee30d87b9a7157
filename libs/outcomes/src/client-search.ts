import { EventLog } from '#event-log/event-log.js';
import { type LogName, type RecordedEvent } from '#event-log/recorded-event.js';
import { ReadModels } from '#projections/read-models.js';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Subscription } from 'rxjs';
import { ClientIndex, type FoundClients } from './client-index.js';
import { ClientNames } from './client-names.js';
import { knownFacts, standingNow } from './known-at.js';

const CLIENT_STREAM = /^client-([0-9a-f-]{36})$/;
const BATCH = 1_000;
/** Clients that are entered before other work has its turn. */
const TURN = 20;
/** What other processes record, an erasure above all, leaves this one's memory after this, whether or not it is asked. */
const FOLLOW_EVERY_MS = 2_000;

interface ClinicIndex {
  index: ClientIndex;
  /** The position before which everything that was recorded is in the index. */
  next: number;
  /** One after the other: each begins where the one before it ended. */
  following: Promise<void>;
}

/**
 * Finds clients by name, reference and year of birth, of every clinic, in memory. It is built at the start from the
 * log, and follows it from there: a search takes in first what was recorded since, so that it never finds somebody by a
 * name that was corrected or erased.
 */
@Injectable()
export class ClientSearch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly clinics = new Map<LogName, ClinicIndex>();
  private readonly logger = new Logger('search');
  private subscription: Subscription | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStopping = false;

  constructor(
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
    private readonly names: ClientNames,
  ) {}

  /** The service answers while the index is being built; a search waits for it. */
  onApplicationBootstrap(): void {
    this.subscription = this.log.appended.subscribe(({ log }) => {
      if (this.clinics.has(log)) this.followLater(log);
    });
    this.timer = setInterval(() => [...this.clinics.keys()].forEach((log) => this.followLater(log)), FOLLOW_EVERY_MS);
    this.timer.unref();
    void this.begin().catch((error: unknown) => this.logger.warn({ err: error }, 'not built yet'));
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    this.subscription?.unsubscribe();
    if (this.timer) clearInterval(this.timer);
    await Promise.allSettled([...this.clinics.values()].map(({ following }) => following));
  }

  /** The clients of whom every word asked for begins a word. */
  async find(clinicId: string, asked: string, limit: number): Promise<FoundClients> {
    await this.follow(clinicId);
    return this.clinics.get(clinicId)!.index.find(asked, limit);
  }

  private async begin(): Promise<void> {
    for (const log of await this.log.logs()) {
      if (!log.includes('/') && !this.isStopping) await this.follow(log);
    }
  }

  private followLater(log: LogName): void {
    void this.follow(log).catch((error: unknown) => this.logger.warn({ log, err: error }, 'search waits'));
  }

  /** Takes in what was recorded since. */
  private follow(clinicId: LogName): Promise<void> {
    let clinic = this.clinics.get(clinicId);
    if (!clinic) {
      clinic = { index: new ClientIndex(), next: -1, following: Promise.resolve() };
      this.clinics.set(clinicId, clinic);
    }
    const { following } = clinic;
    clinic.following = following.catch(() => undefined).then(() => this.takeIn(clinicId, clinic));
    return clinic.following;
  }

  private async takeIn(clinicId: LogName, clinic: ClinicIndex): Promise<void> {
    if (clinic.next < 0) clinic.next = await this.enterKnown(clinicId, clinic.index);
    for (;;) {
      const events = this.isStopping ? [] : await this.log.readLog(clinicId, clinic.next, BATCH);
      if (events.length === 0) return;
      await this.enter(clinicId, clinic.index, clientsIn(events));
      clinic.next = events.at(-1)!.position + 1;
    }
  }

  /** The clients that the read models know of, read from the log. What they do not know comes after their position. */
  private async enterKnown(clinicId: LogName, index: ClientIndex): Promise<number> {
    const { queries, logId, position } = await knownFacts(this.readModels, clinicId);
    const rows = await queries.all<{ id: string }>(
      `SELECT client_id AS id FROM client WHERE ${standingNow('client')} ORDER BY position`,
      [logId],
    );
    await this.enter(
      clinicId,
      index,
      rows.map(({ id }) => id),
    );
    return position + 1;
  }

  private async enter(clinicId: LogName, index: ClientIndex, clientIds: Iterable<string>): Promise<void> {
    let entered = 0;
    for (const clientId of clientIds) {
      if (this.isStopping) return;
      const client = await this.names.findable(clinicId, clientId);
      if (client) index.put(client);
      else index.remove(clientId);
      if (++entered % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function clientsIn(events: readonly RecordedEvent[]): Set<string> {
  return new Set(events.flatMap(({ stream }) => CLIENT_STREAM.exec(stream)?.[1] ?? []));
}
