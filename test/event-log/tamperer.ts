import { type Leaf } from '#ledger/leaf.js';
import { appendLeaf, leafHash, rootOfEdge } from '#ledger/merkle-tree.js';
import { type Hash } from '#ledger/sha256.js';
import { type TestEngine } from './engines.js';

const TABLES = ['log', 'epoch', 'stream', 'event', 'sealed_part', 'command'];

/** Somebody with all rights to the database, who has put the guards aside. */
export class Tamperer {
  private constructor(private readonly engine: TestEngine) {}

  static async of(engine: TestEngine): Promise<Tamperer> {
    if (engine.name === 'SQLite') {
      const triggers = await engine.asOwner(`SELECT name FROM sqlite_master WHERE type = 'trigger'`);
      for (const { name } of triggers) await engine.asOwner(`DROP TRIGGER ${String(name)}`);
    } else {
      for (const table of TABLES) await engine.asOwner(`ALTER TABLE log.${table} DISABLE TRIGGER USER`);
    }
    return new Tamperer(engine);
  }

  run(sql: string): Promise<Record<string, unknown>[]> {
    return this.engine.asOwner(sql);
  }

  bytes(value: Buffer): string {
    return this.engine.name === 'SQLite' ? `x'${value.toString('hex')}'` : `'\\x${value.toString('hex')}'::bytea`;
  }

  async event(position: number): Promise<{ leaf: string; nodes: Buffer | null; salt: Buffer; clinical: string }> {
    const [row] = await this.run(`SELECT leaf, nodes, salt, clinical FROM log.event WHERE position = ${position}`);
    return row as { leaf: string; nodes: Buffer | null; salt: Buffer; clinical: string };
  }

  set(position: number, change: string): Promise<unknown> {
    return this.run(`UPDATE log.event SET ${change} WHERE position = ${position}`);
  }

  /** SQLite keeps log and position in one key. */
  get place(): string {
    return this.engine.name === 'SQLite' ? 'event_id' : 'position';
  }

  async swap(first: number, second: number): Promise<void> {
    const apart = 100_000;
    await this.set(first, `${this.place} = ${this.place} + ${apart}`);
    await this.set(second, `${this.place} = ${this.place} + ${first - second}`);
    await this.set(first + apart, `${this.place} = ${this.place} + ${second - first - apart}`);
  }

  async copyTo(from: number, to: number): Promise<void> {
    const key = this.engine.name === 'SQLite' ? 'event_id' : 'log_id, position';
    const newKey = this.engine.name === 'SQLite' ? `event_id + ${to - from}` : `log_id, ${to}`;
    await this.run(
      `INSERT INTO log.event (${key}, stream_id, stream_version, leaf, leaf_hash, nodes, clinical, salt)
       SELECT ${newKey}, stream_id, stream_version + 1000, leaf, leaf_hash, nodes, clinical, salt
       FROM log.event WHERE position = ${from}`,
    );
  }

  /** Cuts the log and makes its state agree. */
  async truncate(size: number): Promise<void> {
    await this.run(`DELETE FROM log.event WHERE position >= ${size}`);
    await this.rechain(0, (leaf) => leaf);
  }

  /** Changes leaves from a position on, and works out every hash anew. */
  async rechain(from: number, change: (leaf: string) => string): Promise<void> {
    const rows = await this.run('SELECT position, leaf FROM log.event ORDER BY position');
    let edge: readonly Hash[] = [];
    let recordedAt = '';
    for (const [index, { leaf }] of rows.entries()) {
      const text = index < from ? String(leaf) : change(String(leaf));
      recordedAt = (JSON.parse(text) as Leaf).recordedAt;
      const hash = leafHash(text);
      const grown = appendLeaf(edge, index, hash);
      edge = grown.edge;
      if (text === leaf && index < from) continue;
      const nodes = Buffer.concat(grown.nodes.map((node) => node.hash));
      const nodesSql = nodes.length === 0 ? 'NULL' : this.bytes(nodes);
      await this.set(index, `leaf = '${text}', leaf_hash = ${this.bytes(hash)}, nodes = ${nodesSql}`);
    }
    const state = `size = ${rows.length}, root = ${this.bytes(rootOfEdge(edge))}, recorded_at = '${recordedAt}'`;
    await this.run(`UPDATE log.epoch SET ${state}`);
  }
}
