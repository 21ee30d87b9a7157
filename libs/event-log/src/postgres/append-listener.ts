import { type PoolClient } from 'pg';

const CHANNEL = 'pinpoint_log';
/** NOTIFY takes a lock across the whole database at commit, so a busy log announces itself only this often. */
const ANNOUNCE_EVERY_MS = 50;

interface Connection {
  client: PoolClient;
  release: () => Promise<void>;
}

/**
 * Wakes followers in other processes through LISTEN and NOTIFY. It is a courtesy: whoever misses a call finds the
 * events by polling, so a lost connection loses nothing.
 */
export class AppendListener {
  private readonly listeners = new Set<() => void>();
  private listening: Promise<Connection | null> | null = null;
  private readonly pending = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly connect: () => Promise<Connection>) {}

  add(listener: () => void): () => void {
    this.listeners.add(listener);
    this.listening ??= this.listen();
    return () => void this.listeners.delete(listener);
  }

  /** Sends outside of the append's transaction, some moments after its commit. */
  announce(log: string): void {
    this.pending.add(log);
    this.timer ??= setTimeout(() => this.send(), ANNOUNCE_EVERY_MS);
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.sending;
    const connection = await this.listening;
    if (!connection) return;
    await connection.client.query(`UNLISTEN ${CHANNEL}`).catch(() => undefined);
    await connection.release();
  }

  private send(): void {
    this.timer = null;
    const logs = [...this.pending];
    this.pending.clear();
    this.sending = this.notify(logs).catch(() => undefined);
  }

  private async notify(logs: readonly string[]): Promise<void> {
    const { client, release } = await this.connect();
    try {
      await client.query(`SELECT pg_notify('${CHANNEL}', name) FROM unnest($1::text[]) AS name`, [logs]);
    } finally {
      await release();
    }
  }

  private async listen(): Promise<Connection | null> {
    try {
      const connection = await this.connect();
      connection.client.on('notification', () => this.listeners.forEach((listener) => listener()));
      connection.client.on('error', () => (this.listening = null));
      await connection.client.query(`LISTEN ${CHANNEL}`);
      return connection;
    } catch {
      return null;
    }
  }
}
