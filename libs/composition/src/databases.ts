import { type LogStorage } from '#event-log/log-storage.js';
import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { type Clock, systemClock } from '#kernel/clock.js';
import { DataKeys } from '#privacy/data-keys.js';
import { FileKeyWrapper, type KeyWrapper } from '#privacy/key-wrapper.js';
import { join } from 'node:path';
import { type Settings } from './settings.js';

export function openLogStorage({ databaseUrl, databaseOwnerUrl, dataDirectory }: Settings): Promise<LogStorage> {
  return databaseUrl === undefined
    ? openSqliteLog(join(dataDirectory, 'log.db'))
    : openPostgresLog(databaseUrl, databaseOwnerUrl);
}

/** The data keys, wrapped by what lies in the KEK file unless a wrapper is given. */
export async function openDataKeys(settings: Settings, wrapper?: KeyWrapper, clock: Clock = systemClock) {
  return DataKeys.open(keysLocation(settings), wrapper ?? (await FileKeyWrapper.open(settings.kekFile)), { clock });
}

function keysLocation(settings: Settings) {
  const { databaseUrl, keysDatabaseUrl } = settings;
  return databaseUrl === undefined || keysDatabaseUrl === undefined
    ? location(settings, 'keys.db')
    : { engine: 'postgres' as const, url: keysDatabaseUrl };
}

/** Where a database of this installation lies: a file in the data folder, or the one PostgreSQL. */
export function location({ databaseUrl, databaseOwnerUrl, dataDirectory }: Settings, file: string) {
  return databaseUrl === undefined
    ? { engine: 'sqlite' as const, file: join(dataDirectory, file) }
    : { engine: 'postgres' as const, url: databaseUrl, ownerUrl: databaseOwnerUrl };
}
