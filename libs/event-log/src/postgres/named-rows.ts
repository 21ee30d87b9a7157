import { type ClientBase, type QueryResult, type QueryResultRow } from 'pg';
import { type DataSource, type EntityManager } from 'typeorm';

/** A setting of a transaction, and the rows that it names: policies of the tables ask for it. */
export interface NamedRows {
  setting: string;
  value: string;
}

const NAME_ROWS = { name: 'name_rows', text: 'SELECT set_config($1, $2, true)' };

/**
 * Runs the work between BEGIN and COMMIT, on the rows that are named: others are not there. The connection is
 * pipelined, so that BEGIN travels with the work's first statement.
 */
export async function inNamedRows<T>(client: ClientBase, named: NamedRows, work: () => Promise<T>): Promise<T> {
  const begun = begin(client, 'BEGIN', named);
  try {
    const [result] = await Promise.all([work(), begun]);
    const { command } = await client.query('COMMIT');
    // A COMMIT after a failed statement is no error, but answers that it rolled back.
    if (command !== 'COMMIT') throw new Error(`The transaction was not committed: ${command}.`);
    return result;
  } catch (error) {
    // A connection that is lost has rolled back by itself, and the first error says more.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** One query on the rows that are named. All of its transaction travels together, and is answered together. */
export async function queryNamedRows<Row extends QueryResultRow>(
  client: ClientBase,
  named: NamedRows,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const begun = begin(client, 'BEGIN READ ONLY', named);
  const answers = await Promise.allSettled([begun, client.query<Row>(text, values), client.query('COMMIT')]);
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
  return (answers[1] as PromiseFulfilledResult<QueryResult<Row>>).value.rows;
}

/** As `inNamedRows`, on a connection of TypeORM's. */
export async function onNamedRows<T>(
  dataSource: DataSource,
  named: NamedRows,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    return await inNamedRows(client, named, () => work(runner.manager));
  } finally {
    await runner.release();
  }
}

function begin(client: ClientBase, begin: string, { setting, value }: NamedRows): Promise<unknown> {
  return Promise.all([client.query(begin), client.query({ ...NAME_ROWS, values: [setting, value] })]);
}
