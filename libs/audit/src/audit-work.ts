import { type LogName } from '#event-log/recorded-event.js';
import { type BundleRequest } from './export-bundle/export-bundle.js';
import { type ClinicVerification } from './verify-clinic/verify-clinic.js';

export interface WorkTold {
  onProgress: (doing: string, done: number, total: number) => void;
  signal: AbortSignal;
}

/** What a bundle is asked for, without what belongs to the thread that makes it. */
export type BundleOrder = Omit<BundleRequest, 'sealer' | 'onProgress' | 'signal'> & {
  /** Opens the parts that name people, too. */
  openSealed: boolean;
};

/** Work that reads a whole log. It is done beside the thread that answers requests. */
export interface AuditWork {
  verify(log: LogName, told: WorkTold): Promise<ClinicVerification>;
  exportBundle(order: BundleOrder, told: WorkTold): Promise<void>;
}
