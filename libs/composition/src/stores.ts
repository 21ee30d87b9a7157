import { AuditStores } from '#audit/audit-stores.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { EventLog } from '#event-log/event-log.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { openAccounts } from '#identity/accounts-database.js';
import { type Clinics } from '#identity/clinics.js';
import { Identity } from '#identity/identity.js';
import { PasswordHasher } from '#identity/password-hasher.js';
import { systemClock, type Clock } from '#kernel/clock.js';
import { logOrigin } from '#ledger/log-origin.js';
import { type DataKeys } from '#privacy/data-keys.js';
import { DirectoryFileStore } from '#privacy/directory-file-store.js';
import { ErasureJournal } from '#privacy/erasure/erasure-journal.js';
import { SubjectErasures } from '#privacy/erasure/subject-erasures.js';
import { FileKeyWrapper } from '#privacy/key-wrapper.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { SealedFiles } from '#privacy/sealed-files.js';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DataSource } from 'typeorm';
import { AuditInThread } from './audit-in-thread.js';
import { location, openDataKeys, openLogStorage } from './databases.js';
import { eventCatalogue } from './event-catalogue.js';
import { type Settings } from './settings.js';

/** What one installation keeps, opened. Four stores with four lifetimes: log, keys, accounts, read models. */
export interface Stores {
  log: EventLog;
  logStorage: LogStorage;
  keys: DataKeys;
  sealer: PartSealer;
  files: SealedFiles;
  clinics: Clinics;
  erasures: SubjectErasures;
  identity: Identity;
  clock: Clock;
  audit: AuditStores;
  close(): Promise<void>;
}

/**
 * Opens the stores, making what is missing.
 *
 * @throws Problem where a store is unsafe, damaged or not as durable as it must be
 */
export async function openStores(
  settings: Settings,
  clock: Clock = systemClock,
  hasher = new PasswordHasher(),
): Promise<Stores> {
  mkdirSync(settings.dataDirectory, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(settings.kekFile), { recursive: true, mode: 0o700 });
  const opened: { close(): Promise<unknown> }[] = [];
  const closeAll = async (): Promise<void> => {
    for (const store of opened.reverse()) await store.close();
  };
  const keep = <Store extends { close(): Promise<unknown> }>(store: Store): Store => {
    opened.push(store);
    return store;
  };
  try {
    const wrapper = await FileKeyWrapper.open(settings.kekFile);
    const keys = keep(await openDataKeys(settings, wrapper, clock));
    const accounts = await openAccounts(location(settings, 'accounts.db'));
    keep({ close: () => accounts.destroy() } satisfies { close: DataSource['destroy'] });
    const logStorage = await openLogStorage(settings);
    const sealer = new PartSealer(keys);
    const catalogue = eventCatalogue();
    const host = settings.originHost;
    const fingerprintKey = (name: string): Promise<Buffer> => keys.ofLog(logOrigin(host, name));
    const log = keep(new EventLog({ storage: logStorage, catalogue, host, sealing: sealer, fingerprintKey, clock }));
    const identity = new Identity({ accounts, log, keys, wrapper, hasher, clock });
    await identity.syncMemberships();
    const files = new SealedFiles(keys, new DirectoryFileStore(settings.photoDirectory));
    const journal = keep(await ErasureJournal.open(settings.erasureJournalFile));
    const erasures = new SubjectErasures(log, logStorage, keys, journal, [files]);
    const { clinics } = identity;
    const bundles = join(settings.dataDirectory, 'bundles');
    const logKeys = new LogKeys(settings.signingDirectory);
    const audit = new AuditStores(logStorage, logKeys, bundles, new AuditInThread(settings));
    return { log, logStorage, keys, sealer, files, clinics, identity, erasures, audit, clock, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Opens the stores for one piece of work, and closes them whatever becomes of it. */
export async function withStores<T>(settings: Settings, work: (stores: Stores) => Promise<T>): Promise<T> {
  const stores = await openStores(settings);
  try {
    return await work(stores);
  } finally {
    await stores.close();
  }
}
