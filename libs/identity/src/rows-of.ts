import { type NamedRows, onNamedRows } from '#event-log/postgres/named-rows.js';
import { type DataSource, type EntityManager } from 'typeorm';

/** Whose rows are asked for: a clinic's, the places that a person has, or the token that a request has shown. */
export type RowsOf = { clinicId: string } | { personId: string } | { tokenHash: string };

/** Runs the work on these rows alone: on PostgreSQL nothing else is seen or written of what belongs to a clinic. */
export function onRowsOf<T>(
  accounts: DataSource,
  rows: RowsOf,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return accounts.options.type === 'postgres' ? onNamedRows(accounts, settingOf(rows), work) : work(accounts.manager);
}

function settingOf(rows: RowsOf): NamedRows {
  if ('clinicId' in rows) return { setting: 'pinpoint.clinic_id', value: rows.clinicId };
  if ('personId' in rows) return { setting: 'pinpoint.person_id', value: rows.personId };
  return { setting: 'pinpoint.token_hash', value: rows.tokenHash };
}
