import { type LogStorage } from '#event-log/log-storage.js';
import { type AuditWork } from './audit-work.js';
import { type LogKeys } from './checkpoints/log-keys.js';

/** What proofs are made of: the rows of the log, the keys that signed it, and a place for what is handed out. */
export class AuditStores {
  constructor(
    readonly storage: LogStorage,
    readonly keys: LogKeys,
    /** Folder of bundles that wait to be downloaded; what lies there is made anew when it is asked for again. */
    readonly bundleDirectory: string,
    readonly work: AuditWork,
  ) {}
}
