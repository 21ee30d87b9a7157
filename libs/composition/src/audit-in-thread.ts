import { type AuditWork, type BundleOrder, type WorkTold } from '#audit/audit-work.js';
import { type ClinicVerification } from '#audit/verify-clinic/verify-clinic.js';
import { inThread } from '#threads/in-thread.js';
import { type AuditProgress, type AuditTask } from './audit-thread.js';
import { type Settings } from './settings.js';

/** Verifies and exports in threads of their own, each with connections of its own. */
export class AuditInThread implements AuditWork {
  constructor(private readonly settings: Settings) {}

  verify(log: string, told: WorkTold): Promise<ClinicVerification> {
    return this.run({ kind: 'verify', log, settings: this.settings }, told);
  }

  exportBundle(order: BundleOrder, told: WorkTold): Promise<void> {
    return this.run({ kind: 'bundle', order, settings: this.settings }, told);
  }

  private run<Result>(input: AuditTask, { onProgress, signal }: WorkTold): Promise<Result> {
    return inThread<AuditTask, Result, AuditProgress>({
      module: new URL('./audit-thread.js', import.meta.url),
      input,
      onProgress: (progress) => onProgress(...progress),
      signal,
    });
  }
}
