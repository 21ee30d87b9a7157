import { type BundleOrder } from '#audit/audit-work.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { type SignedCheckpoint } from '#audit/signed-checkpoint.js';
import { type ClinicVerification, verifyClinic } from '#audit/verify-clinic/verify-clinic.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { type ThreadWork } from '#threads/thread.entry.js';
import { type Settings } from './settings.js';
import { openDataKeys, openLogStorage } from './databases.js';

export type AuditTask = { settings: Settings } & (
  { kind: 'verify'; log: string } | { kind: 'bundle'; order: BundleOrder }
);
export type AuditProgress = [doing: string, done: number, total: number];

/** What `AuditInThread` has done in another thread. */
export const work: ThreadWork<AuditTask, ClinicVerification | null, AuditProgress> = async (
  task,
  { onProgress, signal },
) => {
  const { settings } = task;
  const storage = await openLogStorage(settings);
  try {
    const dataKeys = await openDataKeys(settings);
    try {
      const sealer = new PartSealer(dataKeys);
      if (task.kind === 'verify') {
        const keys = new LogKeys(settings.signingDirectory);
        return await verifyClinic(task.log, {
          ...{ storage, sealer, signal },
          signedOf: async (origin) => [await keys.lastSigned(origin)].filter((signed) => signed !== null),
          onProgress: (...progress) => onProgress(progress),
        });
      }
      const { openSealed, checkpoint, previous, ...order } = task.order;
      await exportBundle(storage, {
        ...order,
        checkpoint: withBuffer(checkpoint),
        ...(previous && { previous: withBuffer(previous) }),
        ...(openSealed && { sealer }),
        onProgress: (done, total) => onProgress(['events', done, total]),
        signal,
      });
      return null;
    } finally {
      await dataKeys.close();
    }
  } finally {
    await storage.close();
  }
};

/** What is copied from thread to thread comes as plain bytes. */
function withBuffer(checkpoint: SignedCheckpoint): SignedCheckpoint {
  return { ...checkpoint, root: Buffer.from(checkpoint.root) };
}
