import { Problem } from '#kernel/problem.js';

/** The role that the service works as. It owns nothing; a login user of the service is granted it. */
export const SERVICE_ROLE = 'pinpoint_service';

/** Makes the role where it is missing; then whoever runs it must be one who may make roles. */
export const CREATE_SERVICE_ROLE = `DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${SERVICE_ROLE}') THEN CREATE ROLE ${SERVICE_ROLE} NOLOGIN; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

/** Secures a table, for its owner too: without a policy that says otherwise, nobody sees or writes a row of it. */
export function securedRows(table: string): string {
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`;
}

/** A condition of a policy: the column is what the transaction has named. It is asked once for a statement. */
export function isNamed(column: string, setting: string, type: 'bigint' | 'text' = 'text'): string {
  const named = `nullif(current_setting('${setting}', true), '')`;
  return `${column} = (SELECT ${type === 'text' ? named : `${named}::${type}`})`;
}

interface Queries {
  query<Row>(sql: string, params: unknown[]): Promise<Row[]>;
}

/**
 * The service neither owns the tables of the schema nor passes by row-level security: a forgotten condition shows it
 * nothing.
 *
 * @param column says whose a row is; a table that has it must be secured
 * @throws Problem `service_role_too_strong`
 */
export async function ensureBound(queries: Queries, schema: string, column: string): Promise<void> {
  const [role] = await queries.query<{ name: string; passes: boolean; owns: boolean; unsecured: boolean }>(
    `SELECT current_user AS name, rolsuper OR rolbypassrls AS passes,
       EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = $1::regnamespace AND relowner = r.oid) AS owns,
       EXISTS (SELECT 1 FROM pg_class AS c WHERE relnamespace = $1::regnamespace AND relkind = 'r'
               AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = c.oid AND attname = $2)
               AND NOT (relrowsecurity AND relforcerowsecurity)) AS unsecured
     FROM pg_roles AS r WHERE rolname = current_user`,
    [schema, column],
  );
  if (role && !role.passes && !role.owns && !role.unsecured) return;
  const detail = `Row-level security does not bind the service, which works as ${role?.name}. Give ${SERVICE_ROLE} neither tables nor SUPERUSER nor BYPASSRLS.`;
  throw new Problem('unavailable', 'service_role_too_strong', detail, { schema });
}
