import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type AppendRequest, type Receipt } from '#event-log/append.js';
import { type EngineName } from './engines.js';

export interface LogPlace {
  engine: EngineName;
  /** The database file, or the URL of the database. */
  place: string;
}

export interface ToLogProcess {
  id: number;
  append?: AppendRequest;
  /** A PRAGMA on the log's own connection. */
  pragma?: string;
}

export type FromLogProcess =
  | { ready: true }
  | { id: number; receipt: Receipt }
  | { id: number; value: unknown }
  | { id: number; problem: { kind: string; code: string } };

/** What became of a command: its receipt, a refusal, or, where the process was killed, no answer. */
export type Outcome = { receipt: Receipt } | { problem: { kind: string; code: string } } | 'unanswered';

/**
 * Another process that appends to a log. It runs the sources as they stand, not a build that may be stale. What it
 * answered before it was killed still arrives; what it did not answer is `unanswered`.
 */
export class LogProcess {
  private readonly pending = new Map<number, (message: FromLogProcess | 'unanswered') => void>();
  private readonly exited: Promise<void>;
  private nextId = 0;
  private hasExited = false;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message: FromLogProcess) => {
      if ('ready' in message) return;
      this.pending.get(message.id)?.(message);
      this.pending.delete(message.id);
    });
    // `close` comes after the last message that the process sent was read.
    this.exited = new Promise((resolve) => {
      child.once('close', () => {
        this.hasExited = true;
        for (const settle of this.pending.values()) settle('unanswered');
        resolve();
      });
    });
  }

  static async start(place: LogPlace, environment: Record<string, string> = {}): Promise<LogProcess> {
    const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
    const child = fork(here('./log-process.fixture.ts'), [JSON.stringify(place)], {
      execArgv: ['--conditions=source', '--import', here('../support/run-typescript.js')],
      env: { ...process.env, ...environment, NODE_OPTIONS: '--no-warnings' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr!.on('data', (text: Buffer) => (complaint += text.toString()));
    const started = new LogProcess(child);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('close', () => reject(new Error(`The log's process did not start. ${complaint}`)));
    });
    return started;
  }

  readonly append = async (request: AppendRequest): Promise<Outcome> => {
    const answer = await this.ask({ append: request });
    if (answer === 'unanswered') return answer;
    if ('receipt' in answer) return { receipt: answer.receipt };
    if ('problem' in answer) return { problem: answer.problem };
    throw new Error('The process answered something else.');
  };

  async pragma(text: string): Promise<unknown> {
    const answer = await this.ask({ pragma: text });
    if (answer === 'unanswered' || !('value' in answer)) throw new Error(`PRAGMA ${text} was not answered.`);
    return answer.value;
  }

  /** Ends it at once, as a loss of power or the kernel would. Comes back when all that it had answered has arrived. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  private ask(question: Omit<ToLogProcess, 'id'>): Promise<FromLogProcess | 'unanswered'> {
    if (this.hasExited) return Promise.resolve('unanswered');
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      this.child.send({ id, ...question }, (error) => {
        if (!error) return;
        this.pending.delete(id);
        resolve('unanswered');
      });
    });
  }
}
