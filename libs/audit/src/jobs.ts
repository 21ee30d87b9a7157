import { type Instant, instantOf, systemClock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

export type JobKind = 'verification' | 'bundle';

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

/** Long work of this process. It ends with the process, and is then begun anew. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly jobs = new Map<string, { job: Job; dispose: (() => Promise<void>) | undefined }>();
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();

  /** @throws Problem `too_many_jobs` */
  start<Result>(
    { kind, clinicId, staffId }: Pick<Job, 'kind' | 'clinicId' | 'staffId'>,
    workOf: (id: string) => Work<Result>,
  ): Job<Result> {
    if (this.running.size >= RUNNING_MAX) {
      const detail = `${RUNNING_MAX} verifications and exports are under way. Begin this one when one of them is done.`;
      throw new Problem('unavailable', 'too_many_jobs', detail);
    }
    const id = `job-${newId()}`;
    const job: Job<Result> = {
      ...{ id, kind, clinicId, staffId, state: 'running', doing: '', done: 0, total: 0 },
      ...{ startedAt: instantOf(systemClock.now()), endedAt: null, result: null, failure: null },
    };
    const work = workOf(id);
    this.jobs.set(id, { job, dispose: work.dispose });
    const running = this.run(job, work).finally(() => {
      this.running.delete(running);
      return this.forgetOldest();
    });
    this.running.add(running);
    return job;
  }

  /** @throws Problem `job_unknown` where the clinic has none of that kind and id, or no longer */
  find(clinicId: string, kind: JobKind, id: string): Job {
    const job = this.jobs.get(id)?.job;
    if (job?.clinicId === clinicId && job.kind === kind) return job;
    throw new Problem('not_found', 'job_unknown', `There is no ${kind} of this id, or no longer. Begin a new one.`);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.running);
    for (const { dispose } of this.jobs.values()) await dispose?.();
  }

  private async run<Result>(job: Job<Result>, work: Work<Result>): Promise<void> {
    try {
      job.result = await work.run(
        (doing, done, total) => Object.assign(job, { doing, done, total }),
        this.stopping.signal,
      );
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
