import { type Instant, instantOf, systemClock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

export type JobKind = 'verification' | 'bundle' | 'model';

/** A long piece of work, as far as it is. */
export interface Job<Result = unknown> {
  /** No UUID: asking how far a job is shows no record of anybody. */
  id: string;
  kind: JobKind;
  clinicId: string;
  /** Who began it. */
  staffId: string;
  state: 'running' | 'done' | 'failed';
  doing: string;
  done: number;
  total: number;
  startedAt: Instant;
  endedAt: Instant | null;
  result: Result | null;
  failure: { code: string; detail: string } | null;
}

export interface Work<Result> {
  run: (onProgress: (doing: string, done: number, total: number) => void, signal: AbortSignal) => Promise<Result>;
  /** Takes away what the result needs, when the job is forgotten. */
  dispose?: () => Promise<void>;
}

/** So many are remembered; the one that ended first is forgotten first. */
const KEPT = 20;
/** More at once would only take the time from each other, and from those who record. */
const RUNNING_MAX = 2;

interface KnownJob {
  job: Job;
  stopping: AbortController;
  ended: Promise<void>;
  dispose: (() => Promise<void>) | undefined;
}

/** Long work of this process. It ends with the process, and is then begun anew. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  /** Stands in the ids of its jobs, so that others know them as not theirs. */
  private readonly process = newId().slice(-8);
  private readonly jobs = new Map<string, KnownJob>();

  /** @throws Problem `too_many_jobs` */
  start<Result>(
    { kind, clinicId, staffId }: Pick<Job, 'kind' | 'clinicId' | 'staffId'>,
    workOf: (id: string) => Work<Result>,
  ): Job<Result> {
    const running = [...this.jobs.values()].filter(({ job }) => job.state === 'running');
    if (running.length >= RUNNING_MAX) {
      const detail = `${RUNNING_MAX} long pieces of work are under way. Begin this one when one of them is done.`;
      throw new Problem('unavailable', 'too_many_jobs', detail);
    }
    const id = `job-${this.process}-${newId()}`;
    const job: Job<Result> = {
      ...{ id, kind, clinicId, staffId, state: 'running', doing: '', done: 0, total: 0 },
      ...{ startedAt: instantOf(systemClock.now()), endedAt: null, result: null, failure: null },
    };
    const work = workOf(id);
    const stopping = new AbortController();
    const ended = this.run(job, work, stopping.signal).finally(() => this.forgetOldest());
    this.jobs.set(id, { job, stopping, ended, dispose: work.dispose });
    return job;
  }

  /**
   * @throws Problem `job_unknown` where the clinic has none of that kind and id, or no longer; `job_elsewhere` where
   *   another process of the service began it, which may have ended since
   */
  find(clinicId: string, kind: JobKind, id: string): Job {
    return this.known(clinicId, kind, id).job;
  }

  /**
   * Stops it where it runs, takes away what it made, and forgets it.
   *
   * @throws Problem as `find`
   */
  async discard(clinicId: string, kind: JobKind, id: string): Promise<void> {
    const { stopping, ended, dispose } = this.known(clinicId, kind, id);
    stopping.abort();
    await ended;
    this.jobs.delete(id);
    await dispose?.();
  }

  async onModuleDestroy(): Promise<void> {
    for (const { stopping, ended, dispose } of this.jobs.values()) {
      stopping.abort();
      await ended;
      await dispose?.();
    }
  }

  private known(clinicId: string, kind: JobKind, id: string): KnownJob {
    const known = this.jobs.get(id);
    if (known?.job.clinicId === clinicId && known.job.kind === kind) return known;
    const process = /^job-([0-9a-f]{8})-/.exec(id)?.[1];
    if (process !== undefined && process !== this.process) {
      const detail = `Another process of the service began this ${kind}, and may have ended since. Begin a new one.`;
      throw new Problem('not_found', 'job_elsewhere', detail);
    }
    throw new Problem('not_found', 'job_unknown', `There is no ${kind} of this id, or no longer. Begin a new one.`);
  }

  private async run<Result>(job: Job<Result>, work: Work<Result>, signal: AbortSignal): Promise<void> {
    try {
      job.result = await work.run((doing, done, total) => Object.assign(job, { doing, done, total }), signal);
      job.state = 'done';
    } catch (error) {
      job.state = 'failed';
      job.failure = isProblem(error)
        ? { code: error.code, detail: error.detail }
        : { code: 'internal_error', detail: 'It could not be finished. Begin it anew.' };
    }
    job.endedAt = instantOf(systemClock.now());
  }

  private async forgetOldest(): Promise<void> {
    const ended = [...this.jobs.values()].filter(({ job }) => job.state !== 'running');
    for (const { job, dispose } of ended.slice(0, Math.max(0, ended.length - KEPT))) {
      this.jobs.delete(job.id);
      await dispose?.();
    }
  }
}
