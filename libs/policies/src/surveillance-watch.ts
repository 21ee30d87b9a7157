import { isAccessLog } from '#audit/access-trail.js';
import { EventLog } from '#event-log/event-log.js';
import { dayIn } from '#kernel/calendar.js';
import { type Clock, instantOf } from '#kernel/clock.js';
import { ClinicCalendar } from '#outcomes/clinic-calendar.js';
import { OUTCOMES_CLOCK } from '#outcomes/outcomes-clock.js';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { concatMap, filter, groupBy, map, merge, mergeMap, type Subscription, throttleTime, timer } from 'rxjs';
import { SurveillancePolicy } from './surveillance.policy.js';

export interface WatchTimes {
  /** After something was recorded, so that many entries are looked at together. */
  afterEntriesMs: number;
  /** Windows close without an entry, and another process may have recorded something. */
  everyMs: number;
}

export const WATCH_TIMES = Symbol('WatchTimes');
export const WATCH_TIMES_DEFAULT: WatchTimes = { afterEntriesMs: 60_000, everyMs: 3_600_000 };

/** Keeps looking at the charts of every clinic: some time after entries, and when a day has passed. */
@Injectable()
export class SurveillanceWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SurveillanceWatch.name);
  private readonly seen = new Map<string, string>();
  private subscription?: Subscription;
  private looking: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly policy: SurveillancePolicy,
    private readonly log: EventLog,
    private readonly calendar: ClinicCalendar,
    @Inject(OUTCOMES_CLOCK) private readonly clock: Clock,
    @Inject(WATCH_TIMES) private readonly times: WatchTimes,
  ) {}

  onApplicationBootstrap(): void {
    const { afterEntriesMs, everyMs } = this.times;
    const afterEntries = this.log.appended.pipe(
      map(({ log }) => log),
      groupBy((log) => log),
      mergeMap((ofOne) => ofOne.pipe(throttleTime(afterEntriesMs, undefined, { leading: false, trailing: true }))),
    );
    const atTimes = timer(afterEntriesMs, everyMs).pipe(
      concatMap(() => this.logs()),
      concatMap((logs) => logs),
    );
    this.subscription = merge(afterEntries, atTimes)
      .pipe(
        filter((log) => !isAccessLog(log)),
        // One clinic after the other: it is work that nobody waits for.
        concatMap((log) => (this.looking = this.lookOnce(log))),
      )
      .subscribe();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    this.subscription?.unsubscribe();
    await this.looking;
  }

  /** What keeps it from looking now is told, and passes: the next entry or hour comes. */
  private async lookOnce(clinicId: string): Promise<void> {
    if (this.isStopped) return;
    try {
      const { nextPosition } = await this.log.head(clinicId);
      const { timeZone } = await this.calendar.byId(clinicId);
      const standing = `${nextPosition} ${dayIn(timeZone, instantOf(this.clock.now()))}`;
      if (this.seen.get(clinicId) === standing) return;
      const raised = await this.policy.look(clinicId);
      this.seen.set(clinicId, standing);
      if (raised > 0) this.logger.log(`${raised} signals were recorded in ${clinicId}`);
    } catch (error) {
      this.logger.warn(`The charts of ${clinicId} wait: ${(error as { code?: string }).code ?? 'unexpected'}`);
    }
  }

  private async logs(): Promise<string[]> {
    return this.log.logs().catch(() => []);
  }
}
