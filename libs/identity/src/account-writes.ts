import type Database from 'better-sqlite3';
import { type DataSource, type EntityManager } from 'typeorm';
import { onRowsOf, type RowsOf } from './rows-of.js';

/** A statement of TypeORM's query builder: it gives SQL for whichever engine it was made on. */
export interface Statement {
  getQueryAndParameters(): [string, unknown[]];
}

/** A statement that must change exactly one row, or nothing of the group is written. */
export interface Claim {
  claims: Statement;
}

/**
 * Writes statements together or not at all.
 *
 * On SQLite they run within one turn of the event loop. TypeORM has one connection there, so a transaction that waits
 * in between would take other people's statements in, and perhaps take them back.
 *
 * @param rows whose rows the statements are about, where they are a clinic's
 * @returns false where a claim found nothing to change, and nothing was written
 */
export async function writeTogether(
  accounts: DataSource,
  statements: readonly (Statement | Claim)[],
  rows?: RowsOf,
): Promise<boolean> {
  try {
    if (accounts.options.type === 'postgres') {
      const write = (manager: EntityManager) => writeOnPostgres(manager, statements);
      await (rows ? onRowsOf(accounts, rows, write) : accounts.transaction(write));
    } else writeOnSqlite(accounts, statements);
    return true;
  } catch (error) {
    if (error instanceof ClaimFailed) return false;
    throw error;
  }
}

class ClaimFailed extends Error {}

function writeOnSqlite(accounts: DataSource, statements: readonly (Statement | Claim)[]): void {
  const { databaseConnection } = accounts.driver as unknown as { databaseConnection: Database.Database };
  const write = databaseConnection.transaction(() => {
    for (const statement of statements) {
      const [sql, parameters] = statementOf(statement).getQueryAndParameters();
      const { changes } = databaseConnection.prepare(sql).run(...parameters);
      if ('claims' in statement && changes !== 1) throw new ClaimFailed();
    }
  });
  write.immediate();
}

async function writeOnPostgres(
  { queryRunner }: EntityManager,
  statements: readonly (Statement | Claim)[],
): Promise<void> {
  for (const statement of statements) {
    const [sql, parameters] = statementOf(statement).getQueryAndParameters();
    const { affected } = await queryRunner!.query(sql, parameters, true);
    if ('claims' in statement && affected !== 1) throw new ClaimFailed();
  }
}

function statementOf(statement: Statement | Claim): Statement {
  return 'claims' in statement ? statement.claims : statement;
}
