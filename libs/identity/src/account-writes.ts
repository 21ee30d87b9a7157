import type Database from 'better-sqlite3';
import { type DataSource } from 'typeorm';

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
 * @returns false where a claim found nothing to change, and nothing was written
 */
export async function writeTogether(
  accounts: DataSource,
  statements: readonly (Statement | Claim)[],
): Promise<boolean> {
  try {
    if (accounts.options.type === 'postgres') await writeOnPostgres(accounts, statements);
    else writeOnSqlite(accounts, statements);
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

async function writeOnPostgres(accounts: DataSource, statements: readonly (Statement | Claim)[]): Promise<void> {
  await accounts.transaction(async ({ queryRunner }) => {
    for (const statement of statements) {
      const [sql, parameters] = statementOf(statement).getQueryAndParameters();
      const { affected } = await queryRunner!.query(sql, parameters, true);
      if ('claims' in statement && affected !== 1) throw new ClaimFailed();
    }
  });
}

function statementOf(statement: Statement | Claim): Statement {
  return 'claims' in statement ? statement.claims : statement;
}
