/** A process with a log of its own that appends what the test tells it to, until it is killed. See `log-process.ts`. */
import { openPostgresLog } from '#event-log/postgres/open-postgres-log.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { isProblem } from '#kernel/problem.js';
import { anEventLog } from './engines.js';
import { type FromLogProcess, type LogPlace, type ToLogProcess } from './log-process.js';

const { engine, place } = JSON.parse(process.argv[2]!) as LogPlace;
const storage = await (engine === 'SQLite' ? openSqliteLog(place) : openPostgresLog(place));
const log = anEventLog(storage);
const tell = (message: FromLogProcess): boolean => process.send!(message);

process.on('message', (message: ToLogProcess) => void answer(message));
tell({ ready: true });

async function answer({ id, append, pragma }: ToLogProcess): Promise<void> {
  try {
    if (pragma !== undefined) {
      const { database } = storage as unknown as { database: { pragma(text: string): unknown } };
      tell({ id, value: database.pragma(pragma) });
    } else {
      tell({ id, receipt: await log.append(append!) });
    }
  } catch (error) {
    const problem = isProblem(error) ? { kind: error.kind, code: error.code } : { kind: 'none', code: String(error) };
    tell({ id, problem });
  }
}
